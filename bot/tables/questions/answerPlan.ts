import type { Column } from '../columns/column.ts';
import { measuresOf } from '../facts/chooseColumns.ts';
import { duplicateProblems } from '../facts/duplicateProblems.ts';
import { cellProblems } from '../facts/cellProblems.ts';
import {
  cellOf,
  counted,
  leftOut,
  recordsOf,
  shorten,
  shortRange,
  show,
  showRounded,
  sourceOf,
  type Fact,
} from '../facts/fact.ts';
import { isSummable } from '../columns/column.ts';
import { findOutliers, named } from '../facts/outlierProblems.ts';
import { overviewFacts, typeNames, upperFirst } from '../facts/overviewFacts.ts';
import { measure } from '../numbers/measure.ts';
import { decimalFrom } from '../numbers/measure.ts';
import type { Table } from '../table.ts';
import type { Answer } from './answer.ts';
import { answerCompare } from './answerCompare.ts';
import { answerGroups } from './answerGroups.ts';
import { answerRows } from './answerRows.ts';
import { applyFilters, inWords } from './filters.ts';
import type { Plan } from './readPlan.ts';

/** Carries out a plan. Every figure is computed here from the cells. */
export function answerPlan(table: Table, plan: Plan): Answer {
  const positions = applyFilters(table, plan.filters);
  const where = inWords(plan.filters);
  switch (plan.kind) {
    case 'figure':
      return facts(figureFacts(table, plan, positions, where));
    case 'groups':
      return answerGroups(table, plan, { positions, where });
    case 'compare':
      return answerCompare(table, plan, { positions, where });
    case 'rows':
      return answerRows(table, plan, { positions, where });
    case 'distinct':
      return facts([distinctFact(table, plan.column, positions, where)]);
    case 'duplicates':
      return facts(
        orNone(
          duplicateProblems(table),
          table,
          'No row repeats another in every column, and no id stands twice.',
        ),
      );
    case 'outliers':
      return facts(
        outlierFacts(table, plan.measures.length > 0 ? plan.measures : measuresOf(table), positions),
      );
    case 'blanks': {
      const blanks = table.columns
        .flatMap((column) => cellProblems(table, column))
        .filter(({ code }) => code === 'blank');
      return facts(orNone(blanks, table, 'No cell is blank.'));
    }
    case 'columns':
      return { facts: overviewFacts(table).slice(0, 1), showcases: [columnsShowcase(table)] };
  }
}

function facts(list: Fact[]): Answer {
  return { facts: list, showcases: [] };
}

function orNone(found: readonly Fact[], table: Table, text: string): Fact[] {
  return found.length > 0
    ? [...found]
    : [{ ...recordsOf(table), text, value: '0', formula: 'every row compared' }];
}

function figureFacts(
  table: Table,
  { aggregate, measures }: Extract<Plan, { kind: 'figure' }>,
  positions: number[] | undefined,
  where: string,
): Fact[] {
  const rows = positions?.length ?? table.rows;
  if (aggregate === 'count' || measures.length === 0) {
    const source = rows === 0 ? recordsOf(table) : recordsOf(table, positions);
    const text = `${counted(rows, 'row')}${where === '' ? '' : ` ${where}`}.`;
    return [
      {
        ...source,
        text,
        value: rows.toLocaleString('en-US'),
        unit: 'rows',
        formula: `rows counted${spaced(where)}`,
      },
    ];
  }
  return measures.map((column) => {
    const found = measure(table, column, positions);
    const source = rows === 0 ? sourceOf(table, column) : sourceOf(table, column, positions);
    const isSum = aggregate === 'sum' && isSummable(column.type);
    const value = isSum ? found.sum : aggregate === 'median' ? found.median : found.mean?.value;
    const name = isSum ? 'Total' : aggregate === 'median' ? 'Median' : 'Average';
    const rowsText = `${counted(found.count, 'value')}${spaced(where)}`;
    if (value === undefined || found.count === 0) {
      return {
        ...source,
        text: `No number in ${column.name}${spaced(where)}.`,
        value: '',
        formula: `no numbers${spaced(where)}`,
      };
    }
    const shown = isSum ? show(value, column) : showRounded(value, column);
    return {
      ...source,
      text: `${name} ${column.name}${spaced(where)}: ${shown} (${counted(found.count, 'value')}).`,
      value: shown,
      ...(column.unit === undefined ? {} : { unit: column.unit }),
      formula: `${isSum ? 'sum' : name.toLowerCase()} of ${shortRange(source.cells)} over ${rowsText}${leftOut(found.without)}`,
    };
  });
}

function distinctFact(table: Table, column: Column, positions: number[] | undefined, where: string): Fact {
  const source = sourceOf(table, column, positions?.length === 0 ? undefined : positions);
  const seen = new Set<number>();
  for (const position of positions ?? Array.from({ length: table.rows }, (_, at) => at)) {
    const key = column.codes.length > 0 ? (column.codes[position] ?? -1) : valueAt(column, position);
    if (key !== undefined && key !== -1) seen.add(key);
  }
  const labels = [...seen].slice(0, 10).map((code) => shorten(column.labels[code] ?? '', 40));
  const list =
    column.labels.length === 0 || seen.size === 0
      ? ''
      : `: ${labels.join(', ')}${seen.size > 10 ? ' and more' : ''}`;
  return {
    ...source,
    text: `${counted(seen.size, 'different entry', 'different entries')} in ${column.name}${spaced(where)}${list}.`,
    value: seen.size.toLocaleString('en-US'),
    formula: `different entries of ${shortRange(source.cells)}${spaced(where)}; case and spaces ignored`,
  };
}

function valueAt({ kinds, units, scales }: Column, position: number): number | undefined {
  return (kinds[position] ?? 0) < 4 ? undefined : (units[position] ?? 0) / 10 ** (scales[position] ?? 0);
}

function outlierFacts(table: Table, columns: readonly Column[], positions: number[] | undefined): Fact[] {
  return columns.map((column) => {
    const found = findOutliers(column, positions);
    const source = sourceOf(table, column, found?.positions.length ? found.positions : undefined);
    if (found === undefined || found.positions.length === 0) {
      const text = `${column.name}: no value is far from the rest.`;
      return { ...source, text, value: '0', formula: found?.rule ?? 'fewer than 8 values, or all the same' };
    }
    return {
      ...source,
      text: `${column.name}: ${counted(found.positions.length, 'value')} far from the rest: ${named(table, column, found.positions)}; the median is ${show(decimalFrom(found.median), column)}. Rule: ${found.rule}.`,
      value: String(found.positions.length),
      formula: found.rule,
    };
  });
}

function columnsShowcase(table: Table): Answer['showcases'][number] {
  return {
    title: `Columns of ${table.name}`,
    header: ['Column', 'Type', 'Different', 'Blank', 'First cell'],
    rows: table.columns
      .slice(0, 40)
      .map((column) => [
        column.name,
        upperFirst(typeNames[column.type]),
        column.distinct.toLocaleString('en-US'),
        column.counts.blank.toLocaleString('en-US'),
        cellOf(table, column, 0),
      ]),
    more: Math.max(0, table.columns.length - 40),
    chart: undefined,
  };
}

function spaced(where: string): string {
  return where === '' ? '' : ` ${where}`;
}
