import { isSummable, valueKind, type Column, type ColumnType } from '../columns/column.ts';
import { measure } from '../numbers/measure.ts';
import { dayLabel } from '../numbers/periods.ts';
import type { Table } from '../table.ts';
import { mainDate, measuresOf } from './chooseColumns.ts';
import {
  counted,
  leftOut,
  recordsOf,
  shorten,
  shortRange,
  show,
  showRounded,
  sourceOf,
  type Fact,
} from './fact.ts';

export const typeNames = {
  number: 'number',
  money: 'money',
  percent: 'percent',
  date: 'date',
  year: 'year',
  category: 'category',
  text: 'text',
  yesNo: 'yes or no',
  id: 'id, not added up',
  mixed: 'mixed',
  empty: 'empty',
} as const satisfies Record<ColumnType, string>;

const namedColumns = 12;

/** Size, columns and types; what each measure comes to; from when to when. */
export function overviewFacts(table: Table): Fact[] {
  const date = mainDate(table);
  return [
    sizeFact(table),
    ...measuresOf(table).map((column) => measureFact(table, column)),
    ...(date === undefined ? [] : dateFact(table, date)),
  ];
}

function sizeFact(table: Table): Fact {
  const named = table.columns
    .slice(0, namedColumns)
    .map(({ name, type }) => `${shorten(name, 40)} (${typeNames[type]})`);
  const more = table.columns.length - named.length;
  const list = named.join(', ') + (more > 0 ? ` and ${more} more` : '');
  const size = `${counted(table.rows, 'row')} and ${counted(table.columns.length, 'column')}`;
  return {
    ...recordsOf(table),
    text: `${upperFirst(table.name)} has ${size}: ${list}.`,
    value: String(table.rows),
    unit: 'rows',
    formula: `rows below the header counted${setAside(table)}`,
  };
}

function setAside({ layout }: Table): string {
  const totals = layout.totalRows.length;
  return totals === 0 ? '' : `, ${counted(totals, 'total row')} left out`;
}

function measureFact(table: Table, column: Column): Fact {
  const { count, without, sum, mean, median, least, greatest } = measure(table, column);
  const source = sourceOf(table, column);
  const unit = column.unit === undefined ? {} : { unit: column.unit };
  if (mean === undefined || median === undefined || least === undefined || greatest === undefined) {
    return { ...source, text: `${column.name}: no numbers.`, value: '', formula: 'no numbers found' };
  }
  const spread = `average ${showRounded(mean.value, column)}, median ${showRounded(median, column)}, from ${show(least.value, column)} to ${show(greatest.value, column)}`;
  const range = shortRange(source.cells);
  if (!isSummable(column.type)) {
    return {
      ...source,
      ...unit,
      text: `${column.name}: ${spread} (${counted(count, 'value')}).`,
      value: showRounded(mean.value, column),
      formula: `average, median, least and greatest of ${range}${leftOut(without)}`,
    };
  }
  return {
    ...source,
    ...unit,
    text: `${column.name}: total ${show(sum, column)}, ${spread}.`,
    value: show(sum, column),
    formula: `sum of ${range}${leftOut(without)}`,
  };
}

function dateFact(table: Table, column: Column): Fact[] {
  let [first, last] = [Infinity, -Infinity];
  for (let position = 0; position < table.rows; position += 1) {
    if (column.kinds[position] !== valueKind.date) continue;
    const day = column.units[position] ?? 0;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  if (first > last) return [];
  const source = sourceOf(table, column);
  return [
    {
      ...source,
      text: `${column.name}: from ${dayLabel(first)} to ${dayLabel(last)}.`,
      value: `${dayLabel(first)} to ${dayLabel(last)}`,
      formula: `earliest and latest date of ${shortRange(source.cells)}`,
    },
  ];
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
