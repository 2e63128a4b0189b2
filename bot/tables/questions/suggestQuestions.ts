import { mainCategory, mainDate, mainMeasure } from '../facts/chooseColumns.ts';
import { periodKey } from '../numbers/periods.ts';
import { valueKind } from '../columns/column.ts';
import type { Table } from '../table.ts';
import { readPlan } from './readPlan.ts';

const most = 3;

/** Three questions that work on this table; each is read once to be sure. */
export function suggestQuestions(table: Table): string[] {
  const [measure, category, date] = [mainMeasure(table), mainCategory(table), mainDate(table)];
  const name = (column: { name: string } | undefined): string => bare(column?.name ?? '');
  const year = date === undefined ? undefined : latestYear(table, date);
  const ideas = [
    ...(measure && category ? [`total ${name(measure)} by ${name(category)}`] : []),
    ...(date ? [`which month was highest`] : []),
    ...(measure && year !== undefined ? [`total ${name(measure)} in ${year}`] : []),
    ...(measure ? [`average ${name(measure)}`, `highest ${name(measure)}`] : []),
    ...(category ? [`how many rows by ${name(category)}`] : []),
    ...table.columns.slice(0, 6).map((column) => `how many different ${name(column)}`),
    'are there duplicates',
    'what columns are there',
  ];
  return [...new Set(ideas)].filter((idea) => readPlan(idea, table) !== undefined).slice(0, most);
}

function bare(name: string): string {
  return name.replace(/\s*[([][^()[\]]*[)\]]\s*$/, '');
}

function latestYear(table: Table, date: Table['columns'][number]): number | undefined {
  let last = -Infinity;
  for (let position = 0; position < table.rows; position += 1) {
    if (date.kinds[position] === valueKind.date) last = Math.max(last, date.units[position] ?? 0);
  }
  return last === -Infinity ? undefined : periodKey(last, 'year');
}
