import type { Coverage, TableResult } from '../contract/results.ts';
import { personNames } from './columns/personNames.ts';
import { groupFacts } from './facts/groupFacts.ts';
import { rowsRead, sheetNotes } from './facts/layoutProblems.ts';
import type { Fact } from './facts/fact.ts';
import { overviewFacts } from './facts/overviewFacts.ts';
import type { Problem } from './facts/problem.ts';
import type { Showcase } from './facts/showcase.ts';
import { sourceOf } from './facts/fact.ts';
import { tableProblems } from './facts/tableProblems.ts';
import { findTables } from './findTables.ts';
import { answerPlan } from './questions/answerPlan.ts';
import { isSummaryWish } from './questions/isSummaryWish.ts';
import { readPlan } from './questions/readPlan.ts';
import { suggestQuestions } from './questions/suggestQuestions.ts';
import type { Table, TableSource } from './table.ts';

/** A line of the answer, in the order in which people read it. Words are plain text, not Markdown. */
export type AnswerLine =
  | { kind: 'heading'; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'fact'; fact: Fact }
  | { kind: 'problem'; fact: Problem }
  | { kind: 'table'; showcase: Showcase };

export interface TableAnalysis {
  lines: AnswerLine[];
  facts: Fact[];
  problems: Problem[];
  tables: TableResult['tables'];
  answer: string | undefined;
  showcases: Showcase[];
  suggestions: string[];
  coverage: Coverage;
  /** Entries that are names of people. */
  persons: string[];
}

const mostTables = 5;
const mostNotes = 12;
const problemsBesideAnswer = 4;
const problemsInSummary = 8;

/**
 * Computes what a table says: the answer to a question when it can be read against the table, else its summary. Same
 * cells and question, same answer. Undefined when there is no table.
 * @param today days since 1970
 * @param breathe awaited every few dozen milliseconds of work
 */
export async function analyzeTables(
  sources: readonly TableSource[],
  { question, today, breathe }: { question: string; today: number; breathe: () => Promise<void> },
): Promise<TableAnalysis | undefined> {
  const tables: Table[] = [];
  const notes: Problem[] = [];
  for (const source of sources) {
    notes.push(...sheetNotes(source.cells, source.materialId));
    tables.push(...(await findTables(source, breathe)));
  }
  const filled = tables.filter(({ rows }) => rows > 0);
  if (filled.length === 0) return undefined;
  const base = {
    tables: filled.map(describe),
    coverage: coverageOf(sources, filled),
    persons: personNames(filled.flatMap(({ columns }) => columns)),
  };
  const notesFirst = notes.slice(0, mostNotes);
  if (question.trim() !== '' && !isSummaryWish(question)) {
    const answered = await answerQuestion(filled, { question, today, breathe, notes: notesFirst });
    if (answered !== undefined) return { ...base, ...answered };
    return {
      ...base,
      ...notUnderstood(filled, await summary(filled, { today, breathe, notes: notesFirst })),
    };
  }
  return { ...base, ...(await summary(filled, { today, breathe, notes: notesFirst })) };
}

type Findings = Omit<TableAnalysis, 'tables' | 'coverage' | 'persons'>;

interface Work {
  today: number;
  breathe: () => Promise<void>;
  notes: readonly Problem[];
}

/** The largest table that the question makes sense for. */
async function answerQuestion(
  tables: readonly Table[],
  { question, today, breathe, notes }: Work & { question: string },
): Promise<Findings | undefined> {
  for (const table of tables.toSorted((a, b) => b.rows - a.rows)) {
    const plan = readPlan(question, table);
    if (plan === undefined) continue;
    const { facts, showcases } = answerPlan(table, plan);
    await breathe();
    const all = [...notes, ...(await tableProblems(table, today, breathe))];
    const stated = new Set(facts.map(({ text }) => text));
    const problems = all.filter(({ text }) => !stated.has(text)).slice(0, problemsBesideAnswer);
    const heading: AnswerLine[] = tables.length > 1 ? [{ kind: 'note', text: `From ${table.name}:` }] : [];
    return {
      lines: [
        ...heading,
        ...facts.map((fact): AnswerLine => ({ kind: 'fact', fact })),
        ...tableLines(showcases),
        ...problemLines(problems),
      ],
      ...{ facts, problems, showcases, suggestions: [] },
      answer: facts.map(({ text }) => text).join(' '),
    };
  }
  return undefined;
}

async function summary(tables: readonly Table[], { today, breathe, notes }: Work): Promise<Findings> {
  const lines: AnswerLine[] = [];
  const facts: Fact[] = [];
  const problems: Problem[] = [...notes];
  const showcases: Showcase[] = [];
  for (const table of tables.slice(0, mostTables)) {
    if (tables.length > 1) lines.push({ kind: 'heading', text: table.name });
    const own = overviewFacts(table);
    const grouped = groupFacts(table);
    await breathe();
    const found = await tableProblems(table, today, breathe);
    facts.push(...own, ...grouped.facts);
    problems.push(...found);
    showcases.push(...grouped.showcases);
    lines.push(...[...own, ...grouped.facts].map((fact): AnswerLine => ({ kind: 'fact', fact })));
    lines.push(...tableLines(grouped.showcases.slice(0, tables.length > 1 ? 1 : 2)));
  }
  if (tables.length > mostTables) {
    lines.push({
      kind: 'note',
      text: `${tables.length - mostTables} more tables were read; ask about them by name.`,
    });
  }
  return {
    lines: [...lines, ...problemLines(problems.slice(0, problemsInSummary))],
    ...{ facts, problems, showcases, suggestions: [], answer: undefined },
  };
}

/** Which columns there are and what can be asked; the summary stands below. */
function notUnderstood(tables: readonly Table[], found: Findings): Findings {
  const [table] = tables.toSorted((a, b) => b.rows - a.rows);
  const suggestions = table === undefined ? [] : suggestQuestions(table);
  const names = (table?.columns ?? []).slice(0, 30).map(({ name }) => name);
  const lines: AnswerLine[] = [
    { kind: 'note', text: 'This question could not be matched to the table, so it is not answered.' },
    { kind: 'note', text: `The columns are: ${names.join(', ')}.` },
    { kind: 'note', text: `Questions that work: ${suggestions.map((one) => `“${one}”`).join(', ')}.` },
  ];
  return { ...found, suggestions, lines: [...lines, ...found.lines] };
}

function tableLines(showcases: readonly Showcase[]): AnswerLine[] {
  return showcases.map((showcase) => ({ kind: 'table', showcase }));
}

function problemLines(problems: readonly Problem[]): AnswerLine[] {
  if (problems.length === 0) return [];
  return [
    { kind: 'heading', text: 'Worth checking' },
    ...problems.map((fact): AnswerLine => ({ kind: 'problem', fact })),
  ];
}

function describe(table: Table): TableResult['tables'][number] {
  return {
    name: table.name,
    rows: table.rows,
    columns: table.columns.map((column) => ({
      name: column.name,
      type: column.type,
      ...(column.unit === undefined ? {} : { unit: column.unit }),
      blank: column.counts.blank,
      distinct: column.distinct,
      cells: sourceOf(table, column).cells,
    })),
  };
}

/** Rows of the sheets and texts that hold tables; what was not read is named exactly. */
function coverageOf(sources: readonly TableSource[], tables: readonly Table[]): Coverage {
  const used = sources.filter(
    ({ cells }) => tables.some(({ grid }) => grid.table === cells) || cells.isHidden,
  );
  let read = 0;
  let of = 0;
  const notRead: string[] = [];
  for (const { cells } of used) {
    const { readRows, rows } = cells.extent;
    read += readRows;
    of += rows ?? readRows + 1;
    const name = cells.name === '' ? '' : `${cells.name}: `;
    if (rows === undefined || rows > readRows) notRead.push(`${name}${rowsRead(cells)}`);
  }
  return { read, of, unit: 'rows', notRead };
}
