import type { Column } from '../columns/column.ts';
import { isNumeric } from '../columns/column.ts';
import { mainDate, mainMeasure } from '../facts/chooseColumns.ts';
import type { Table } from '../table.ts';
import { opposite, type Comparison, type Filter } from './filters.ts';
import type { Key, Lexeme, Period } from './lexeme.ts';

export interface Conditions {
  filters: Filter[];
  /** What is left to say what is wanted. */
  rest: Lexeme[];
}

const comparisons: Partial<Record<Key, Comparison>> = {
  over: 'over',
  atLeast: 'atLeast',
  under: 'under',
  atMost: 'atMost',
  equals: 'equals',
};
const endOfTime = 10_000_000;

/** Takes the conditions out of a question: entries, periods, comparisons with numbers, blanks. */
export function readFilters(lexemes: readonly Lexeme[], table: Table): Conditions {
  const filters: Filter[] = [];
  const rest: Lexeme[] = [];
  const dropKey = (...dropped: readonly Key[]): Key | undefined => {
    const last = rest.at(-1);
    if (last?.kind !== 'key' || !dropped.includes(last.key)) return undefined;
    rest.pop();
    return last.key;
  };
  const dropColumn = (fits: (column: Column) => boolean): Column | undefined => {
    const last = rest.at(-1);
    if (last?.kind !== 'column' || !fits(last.column)) return undefined;
    rest.pop();
    dropKey('where', 'and');
    return last.column;
  };

  for (let at = 0; at < lexemes.length; at += 1) {
    const lexeme = lexemes[at];
    if (lexeme === undefined) continue;
    if (lexeme.kind === 'entry') {
      const codes = [lexeme.code];
      while (isSameColumn(lexemes, at + 1, lexeme.column) !== undefined) {
        const step = isSameColumn(lexemes, at + 1, lexeme.column);
        if (step === undefined) break;
        codes.push(step.code);
        at += step.length;
      }
      dropKey('equals', 'in', 'where');
      const isNot = dropKey('not') !== undefined;
      dropKey('equals', 'in', 'where');
      dropColumn((column) => column === lexeme.column);
      filters.push({ kind: 'entries', column: lexeme.column, codes, isNot });
    } else if (lexeme.kind === 'period') {
      const key = dropKey('since', 'after', 'before', 'until', 'in', 'between', 'over', 'under', 'equals');
      const column = dropColumn(({ type }) => type === 'date' || type === 'year') ?? timeColumn(table);
      const to = spanEnd(lexemes, at, key);
      if (to !== undefined) at += to.length;
      if (column === undefined) rest.push({ kind: 'word', text: lexeme.period.label });
      else filters.push({ kind: 'period', column, ...spanOf(lexeme.period, key, to?.period) });
    } else if (lexeme.kind === 'number' && comparisonBefore(rest) !== undefined) {
      const key = dropKey('over', 'atLeast', 'under', 'atMost', 'equals', 'between');
      const isNot = dropKey('not') !== undefined;
      const named = dropColumn(({ type }) => isNumeric(type) || type === 'mixed' || type === 'year');
      dropKey('where');
      const column = named ?? numberColumn(rest, table);
      const upper = key === 'between' ? numberAfter(lexemes, at) : undefined;
      if (column === undefined) rest.push({ kind: 'word', text: 'number' });
      else if (upper !== undefined) {
        filters.push({ kind: 'number', column, comparison: 'atLeast', value: lexeme.value });
        filters.push({ kind: 'number', column, comparison: 'atMost', value: upper.value });
        at += 2;
      } else {
        const comparison = comparisons[key ?? 'equals'] ?? 'equals';
        filters.push({
          kind: 'number',
          column,
          comparison: isNot ? opposite(comparison) : comparison,
          value: lexeme.value,
        });
      }
    } else if (lexeme.kind === 'key' && (lexeme.key === 'blank' || lexeme.key === 'filled')) {
      const next = lexemes[at + 1];
      const isNot = lexeme.key === 'filled';
      const yesNo = lexeme.key === 'blank' ? dropColumn(isYesNo) : undefined;
      const column = yesNo ?? (next?.kind === 'column' ? next.column : undefined) ?? dropColumn(() => true);
      if (yesNo !== undefined) filters.push(entryFilter(yesNo, /^(?:no|n|false)$/i));
      else if (column === undefined) rest.push(lexeme);
      else {
        if (next?.kind === 'column' && next.column === column) at += 1;
        dropKey('where');
        filters.push({ kind: 'blank', column, isNot });
      }
    } else if (lexeme.kind === 'word' && /^(?:yes|true)$/i.test(lexeme.text)) {
      dropKey('equals');
      const column = dropColumn(isYesNo);
      if (column === undefined) rest.push(lexeme);
      else filters.push(entryFilter(column, /^(?:yes|y|true)$/i));
    } else rest.push(lexeme);
  }
  return { filters, rest };
}

function isYesNo({ type }: Column): boolean {
  return type === 'yesNo';
}

function entryFilter(column: Column, wanted: RegExp): Filter {
  const codes = column.labels.flatMap((label, code) => (wanted.test(label) ? [code] : []));
  return { kind: 'entries', column, codes, isNot: false };
}

/** "Boston and Worcester", "Boston, Worcester": one condition. */
function isSameColumn(
  lexemes: readonly Lexeme[],
  at: number,
  column: Column,
): { code: number; length: number } | undefined {
  const [next, after] = [lexemes[at], lexemes[at + 1]];
  if (next?.kind === 'entry' && next.column === column) return { code: next.code, length: 1 };
  const isAnd = (next?.kind === 'key' && next.key === 'and') || (next?.kind === 'word' && next.text === 'or');
  return isAnd && after?.kind === 'entry' && after.column === column
    ? { code: after.code, length: 2 }
    : undefined;
}

function timeColumn(table: Table): Column | undefined {
  return mainDate(table) ?? table.columns.find(({ type }) => type === 'year');
}

/** "over 10,000" without a column: the measure that is named elsewhere, or the main one. */
function numberColumn(rest: readonly Lexeme[], table: Table): Column | undefined {
  const named = rest.findLast((lexeme) => lexeme.kind === 'column' && isNumeric(lexeme.column.type));
  return named?.kind === 'column' ? named.column : mainMeasure(table);
}

function comparisonBefore(rest: readonly Lexeme[]): Key | undefined {
  const last = rest.at(-1);
  if (last?.kind !== 'key') return undefined;
  return last.key in comparisons || last.key === 'between' ? last.key : undefined;
}

function numberAfter(
  lexemes: readonly Lexeme[],
  at: number,
): Extract<Lexeme, { kind: 'number' }> | undefined {
  const [and, next] = [lexemes[at + 1], lexemes[at + 2]];
  return and?.kind === 'key' && and.key === 'and' && next?.kind === 'number' ? next : undefined;
}

/** The second period of "between A and B", "from A to B", "from A until B". */
function spanEnd(
  lexemes: readonly Lexeme[],
  at: number,
  key: Key | undefined,
): { period: Period; length: number } | undefined {
  if (key !== 'between' && key !== 'since') return undefined;
  const [next, after] = [lexemes[at + 1], lexemes[at + 2]];
  if (next?.kind === 'period') return { period: next.period, length: 1 };
  const isLink = next?.kind === 'key' && (next.key === 'and' || next.key === 'until');
  return isLink && after?.kind === 'period' ? { period: after.period, length: 2 } : undefined;
}

function spanOf(
  { from, to, label }: Period,
  key: Key | undefined,
  end: Period | undefined,
): { from: number; to: number; label: string } {
  if (end !== undefined) return { from, to: end.to, label: `from ${label} to ${end.label}` };
  switch (key) {
    case 'since':
      return { from, to: endOfTime, label: `in or after ${label}` };
    case 'after':
    case 'over':
      return { from: to + 1, to: endOfTime, label: `after ${label}` };
    case 'before':
    case 'under':
      return { from: -endOfTime, to: from - 1, label: `before ${label}` };
    case 'until':
      return { from: -endOfTime, to, label: `in or before ${label}` };
    default:
      return { from, to, label: `in ${label}` };
  }
}
