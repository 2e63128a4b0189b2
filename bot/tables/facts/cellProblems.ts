import { valueKind, type Column } from '../columns/column.ts';
import type { Table } from '../table.ts';
import { cellOf, counted, shorten, shortRange, sourceOf } from './fact.ts';
import type { Problem, ProblemCode } from './problem.ts';

const examples = 3;

/** Cells of one column that hold nothing, an error or something else than the rest. */
export function cellProblems(table: Table, column: Column): Problem[] {
  const { counts, name, misfitCount, type } = column;
  if (type === 'empty') return [];
  const problems: Problem[] = [];
  const report = (code: ProblemCode, kind: number, say: (places: string) => string, of: number): void => {
    const found = placesOf(table, column, kind);
    problems.push(
      problem(table, column, {
        code,
        text: say(placesIn(table, column, found, of)),
        value: of,
        places: found,
      }),
    );
  };
  if (counts.blank > 0) {
    const share = counts.blank === table.rows ? '' : ` of ${table.rows.toLocaleString('en-US')}`;
    report(
      'blank',
      valueKind.blank,
      (at) => `${name}: ${counted(counts.blank, 'cell')}${share} blank${at}.`,
      counts.blank,
    );
  }
  if (counts.nothing > 0) {
    const say = (at: string): string =>
      `${name}: ${counted(counts.nothing, 'cell')} with N/A or a dash${at}; not counted.`;
    report('nothing', valueKind.nothing, say, counts.nothing);
  }
  if (counts.errors > 0) {
    const say = (at: string): string =>
      `${name}: ${counted(counts.errors, 'cell shows', 'cells show')} an error such as #REF!${at}; not counted.`;
    report('error', valueKind.error, say, counts.errors);
  }
  if (misfitCount > 0) problems.push(misfits(table, column));
  return [...problems, ...readings(table, column)];
}

function misfits(table: Table, column: Column): Problem {
  const { name, misfitCount, type } = column;
  const wanted = type === 'date' ? 'dates' : type === 'year' ? 'years' : 'numbers';
  const places = column.misfits.slice(0, examples);
  const named = places.map(
    ({ position, text }) => `${cellOf(table, column, position)} “${shorten(text, 30)}”`,
  );
  const more = misfitCount > places.length ? ' and more' : '';
  const isOrAre = misfitCount === 1 ? `is no ${wanted.slice(0, -1)}` : `are no ${wanted}`;
  return problem(table, column, {
    code: 'misfit',
    text: `${name}: ${counted(misfitCount, 'cell')} ${isOrAre} (${named.join(', ')}${more}); left out of every figure.`,
    value: misfitCount,
    places: places.map(({ position }) => position),
  });
}

/** How things were read that could be read another way. */
function readings(table: Table, column: Column): Problem[] {
  const { name, eitherWay, hasDecimalComma, spellings } = column;
  const problems: Problem[] = [];
  if (hasDecimalComma) {
    const text = `${name}: the numbers have a decimal comma (1.234,50) and were read so. Check that this is meant.`;
    problems.push(
      problem(table, column, { code: 'decimalComma', text, value: column.counts.numbers, places: [] }),
    );
  }
  if (eitherWay !== undefined && eitherWay.count > 0) {
    const order = eitherWay.isDayFirst ? 'day/month/year' : 'month/day/year';
    const text = `${name}: dates such as ${eitherWay.example} could be read two ways; they were read as ${order}.`;
    problems.push(problem(table, column, { code: 'eitherWay', text, value: eitherWay.count, places: [] }));
  }
  const [first] = spellings;
  if (first !== undefined && (column.type === 'category' || column.type === 'yesNo')) {
    const more = spellings.length > 1 ? ` and ${spellings.length - 1} more` : '';
    const text = `${name}: “${shorten(first.one, 30)}” is also written “${shorten(first.other, 30)}”${more}; counted as one.`;
    problems.push(problem(table, column, { code: 'spelling', text, value: spellings.length, places: [] }));
  }
  return problems;
}

export function problem(
  table: Table,
  column: Column,
  {
    code,
    text,
    value,
    places,
  }: { code: ProblemCode; text: string; value: number; places: readonly number[] },
): Problem {
  const source = sourceOf(table, column, places.length === 0 ? undefined : places);
  return {
    ...source,
    code,
    text,
    value: String(value),
    formula: `${shortRange(source.cells)} looked through`,
  };
}

function placesOf(table: Table, column: Column, kind: number): number[] {
  const places: number[] = [];
  for (let position = 0; position < table.rows && places.length < examples; position += 1) {
    if (column.kinds[position] === kind) places.push(position);
  }
  return places;
}

/** " (C5, C19 and more)" */
export function placesIn(table: Table, column: Column, places: readonly number[], of: number): string {
  if (places.length === 0) return '';
  const named = places.slice(0, examples).map((position) => cellOf(table, column, position));
  return ` (${named.join(', ')}${of > named.length ? ' and more' : ''})`;
}
