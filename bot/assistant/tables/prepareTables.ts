import type { Citation, TableResult } from '../../contract/results.ts';
import type { Material } from '../../domain/material.ts';
import { analyzeTables, type AnswerLine, type TableAnalysis } from '../../tables/analyzeTables.ts';
import type { Fact } from '../../tables/facts/fact.ts';
import type { Showcase } from '../../tables/facts/showcase.ts';
import { findTextTables } from '../../tables/text/findTextTables.ts';
import type { Prepared, PrepareTurn } from '../skills/skill.ts';
import { packTables, unpackTables } from './keptTables.ts';
import { tableSources } from './tableSources.ts';

const day = 86_400_000;
const noTable = {
  reason: 'unreadable',
  text: 'There is no table in this.',
  next: 'Attach an Excel or CSV file, or paste the table with its header row.',
} as const;

const notKept = {
  reason: 'unreadable',
  text: 'This table is too large to be kept for questions that follow.',
  next: 'Attach the file again together with your question.',
} as const;

/**
 * Computes the figures from the cells before a model is thought of. What goes on to the clear gate, and from there to a
 * model that words it, are the computed statements and nothing else of the table.
 */
export async function prepareTables({ materials, areKept, text, now }: PrepareTurn): Promise<Prepared> {
  const own = materials.length === 0 || areKept ? pasted(text) : undefined;
  const kept = materials.map(unpackTables);
  if (own === undefined && kept.includes('tooLarge')) return { kind: 'refused', refusal: notKept };
  const { given, question } = own ?? { given: kept.filter((one) => one !== 'tooLarge'), question: text };
  const sources = tableSources(given);
  const today = Math.floor(now.getTime() / day);
  const analysis = await analyzeTables(sources, {
    question,
    today,
    breathe: () => new Promise(setImmediate),
  });
  if (analysis === undefined) return { kind: 'refused', refusal: noTable };
  const pieces = analysis.lines.map((line, index) => ({ id: `${line.kind}-${index + 1}`, line }));
  const facts = sourcesById(pieces);
  return {
    kind: 'prepared',
    given,
    toKeep: areKept && own === undefined ? undefined : given.map(packTables),
    question,
    materials: pieces.map(({ id, line }) => ({
      id,
      kind: 'document',
      name: '',
      parts: [{ place: id, text: textOf(line) }],
    })),
    persons: analysis.persons,
    locate: (citation) => locate(citation, facts),
    coverage: analysis.coverage,
    notices: analysis.coverage.notRead.map((text) => ({ code: 'partial', text: `${text}.` })),
    result: (citations, unverified) => resultOf(analysis, citations, unverified),
  };
}

/** A message may hold the question and the table. */
function pasted(text: string): { given: Material[]; question: string } | undefined {
  const { tables, rest } = findTextTables(text, { mayFlatten: true });
  if (tables.length === 0) return undefined;
  return {
    given: [{ id: 'pasted', kind: 'selection', name: '', parts: [{ place: 'pasted table', text }] }],
    question: rest,
  };
}

/** Statements stay plain text; a table has one record a line, cells apart by tabs, its title first. */
function textOf(line: AnswerLine): string {
  if ('fact' in line) return line.fact.text;
  return line.kind === 'table' ? tableText(line.showcase) : line.text;
}

function tableText({ title, header, rows, more }: Showcase): string {
  const clean = (cell: string): string => cell.replace(/\s+/g, ' ');
  const lines = [[title], header, ...rows].map((cells) => cells.map(clean).join('\t'));
  return [...lines, ...(more > 0 ? [`${more.toLocaleString('en-US')} more not shown`] : [])].join('\n');
}

/** What each piece rests on; a table shows the groups of the statement before it. */
function sourcesById(pieces: readonly { id: string; line: AnswerLine }[]): Map<string, Fact> {
  const sources = new Map<string, Fact>();
  let last: Fact | undefined;
  for (const { id, line } of pieces) {
    if ('fact' in line) last = line.fact;
    if (last !== undefined && ('fact' in line || line.kind === 'table')) sources.set(id, last);
  }
  return sources;
}

/** A statement's source is the cells that it was computed from, not the statement. */
function locate(citation: Citation, facts: ReadonlyMap<string, Fact>): Citation | undefined {
  const fact = facts.get(citation.materialId);
  return fact === undefined ? undefined : { ...citation, ...sourceOf(fact) };
}

function sourceOf({ materialId, quote, cells, formula }: Fact): Omit<Citation, 'n'> {
  return { materialId, quote, place: `${cells}: ${formula}` };
}

function resultOf(
  analysis: TableAnalysis,
  citations: readonly Citation[],
  unverified: readonly string[],
): TableResult {
  const numbered = <F extends Fact>({ quote, ...fact }: F): Omit<F, 'quote'> & { n?: number } => {
    const place = `${fact.cells}: ${fact.formula}`;
    const n = citations.find((one) => one.place === place && one.quote === quote)?.n;
    return { ...fact, ...(n === undefined ? {} : { n }) };
  };
  const { showcases, answer, suggestions } = analysis;
  const chart = showcases.find((showcase) => showcase.chart !== undefined)?.chart;
  return {
    tables: analysis.tables,
    facts: analysis.facts.map(numbered),
    ...(answer === undefined ? {} : { answer }),
    ...(showcases.length === 0
      ? {}
      : { groups: showcases.map(({ title, header, rows, more }) => ({ title, header, rows, more })) }),
    ...(chart === undefined ? {} : { chart }),
    problems: analysis.problems.map(numbered),
    ...(suggestions.length === 0 ? {} : { suggestions }),
    citations: [...citations],
    coverage: analysis.coverage,
    unverified: [...unverified],
  };
}
