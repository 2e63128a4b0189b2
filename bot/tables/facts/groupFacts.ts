import { isSummable, type Column } from '../columns/column.ts';
import { groupBy } from '../numbers/groups.ts';
import { fittingGrain, grainWords } from '../numbers/periods.ts';
import { valueKind } from '../columns/column.ts';
import type { Table } from '../table.ts';
import { mainCategory, mainDate, mainMeasure } from './chooseColumns.ts';
import { counted, shortRange, sourceOf, type Fact } from './fact.ts';
import { byOrder, byValue, groupRows, type GroupRow } from './groupTable.ts';
import { showcaseOf, type Showcase } from './showcase.ts';

const topGroups = 3;
const leastPeriods = 3;

/** The greatest groups, and how it went over time; each with the table and chart that shows it. */
export function groupFacts(table: Table): { facts: Fact[]; showcases: Showcase[] } {
  const measured = mainMeasure(table);
  const category = mainCategory(table);
  const date = mainDate(table);
  const top = category === undefined ? undefined : topFact(table, category, measured);
  const trend = date === undefined ? undefined : trendFact(table, date, measured);
  const found = [top, trend].filter((one) => one !== undefined);
  return { facts: found.map(({ fact }) => fact), showcases: found.map(({ showcase }) => showcase) };
}

interface Found {
  fact: Fact;
  showcase: Showcase;
}

function topFact(table: Table, category: Column, measured: Column | undefined): Found | undefined {
  const aggregate = measured === undefined ? 'count' : 'sum';
  const grouping = groupBy(table, category, {});
  const rows = byValue(groupRows(table, grouping, { column: measured, aggregate }));
  if (rows.length < 2) return undefined;
  const of = measured === undefined ? 'rows' : measured.name;
  const named = rows
    .slice(0, topGroups)
    .map(({ label, shown, share }) => `${label} ${shown}${share === undefined ? '' : ` (${share})`}`);
  const source = sourceOf(table, measured ?? category);
  const fact: Fact = {
    ...source,
    text: `Most ${of} by ${category.name}: ${named.join(', ')}${sharesNote(rows)}${withoutNote(grouping.without, category)}.`,
    value: rows[0]?.shown ?? '',
    formula: `${measured === undefined ? 'rows counted' : `sum of ${shortRange(source.cells)}`} for each entry of ${shortRange(sourceOf(table, category).cells)}`,
  };
  const showcase = showcaseOf({ rows, category: category.name, column: measured, aggregate, kind: 'bar' });
  return { fact, showcase };
}

function sharesNote(rows: readonly GroupRow[]): string {
  return rows.some(({ share }) => share !== undefined) ? '; shares are rounded' : '';
}

function withoutNote(without: number, { name }: Column): string {
  return without === 0 ? '' : `; ${counted(without, 'row')} without ${name} left out`;
}

function trendFact(table: Table, date: Column, measured: Column | undefined): Found | undefined {
  const days: number[] = [];
  for (let position = 0; position < table.rows; position += 1) {
    if (date.kinds[position] === valueKind.date) days.push(date.units[position] ?? 0);
  }
  if (days.length === 0) return undefined;
  const [first, last] = days.reduce(
    ([from, to], day) => [Math.min(from, day), Math.max(to, day)],
    [Infinity, -Infinity],
  );
  const grain = fittingGrain(first, last);
  const aggregate = measured === undefined || !isSummable(measured.type) ? 'count' : 'sum';
  const grouping = groupBy(table, date, { grain });
  const rows = byOrder(groupRows(table, grouping, { column: measured, aggregate }));
  if (rows.length < leastPeriods) return undefined;
  const ranked = byValue(rows);
  const [highest, lowest] = [ranked[0], ranked.findLast(({ value }) => value !== undefined)];
  if (highest === undefined || lowest === undefined) return undefined;
  const what = measured === undefined ? 'Rows' : measured.name;
  const source = sourceOf(table, measured ?? date);
  const fact: Fact = {
    ...source,
    text: `${what} by ${grainWords[grain]}: highest in ${highest.label} (${highest.shown}), lowest in ${lowest.label} (${lowest.shown})${withoutNote(grouping.without, date)}.`,
    value: highest.label,
    formula: `${measured === undefined ? 'rows counted' : `sum of ${shortRange(source.cells)}`} for each ${grainWords[grain]} of ${shortRange(sourceOf(table, date).cells)}`,
  };
  return {
    fact,
    showcase: showcaseOf({ rows, category: grainWords[grain], column: measured, aggregate, kind: 'line' }),
  };
}
