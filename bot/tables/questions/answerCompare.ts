import type { Column } from '../columns/column.ts';
import { shortRange, show, showRounded, sourceOf, recordsOf, type Fact } from '../facts/fact.ts';
import { groupRows, type Aggregate, type GroupRow } from '../facts/groupTable.ts';
import type { Showcase } from '../facts/showcase.ts';
import { upperFirst } from '../facts/overviewFacts.ts';
import { aggregateNames } from '../facts/showcase.ts';
import { divide, subtract, type Decimal } from '../numbers/decimal.ts';
import { formatNumber, formatRounded } from '../numbers/formatNumber.ts';
import { groupBy } from '../numbers/groups.ts';
import { approximate } from '../numbers/decimal.ts';
import type { Table } from '../table.ts';
import type { Answer } from './answer.ts';
import { grainOf, type Chosen } from './answerGroups.ts';
import { applyFilters } from './filters.ts';
import type { Plan } from './readPlan.ts';

type ComparePlan = Extract<Plan, { kind: 'compare' }>;

/** "Compare 2024 and 2025": each side's figure, the difference and the change in percent. */
export function answerCompare(table: Table, plan: ComparePlan, { where }: Chosen): Answer {
  const sides = plan.sides.map(({ label, filter }) => {
    const positions = applyFilters(table, [...plan.filters, filter]) ?? [];
    const [row] = groupRows(
      table,
      { groups: [{ label, order: 0, positions }], without: 0 },
      { column: plan.measure, aggregate: plan.aggregate },
    );
    return { label, positions, row };
  });
  const name = plan.measure === undefined ? 'rows' : `${aggregateNames[plan.aggregate]} ${plan.measure.name}`;
  const suffix = where === '' ? '' : ` ${where}`;
  const facts = sides.map(({ label, positions, row }): Fact => {
    const source =
      positions.length === 0
        ? recordsOf(table)
        : plan.measure === undefined
          ? recordsOf(table, positions)
          : sourceOf(table, plan.measure, positions);
    const shown = row?.shown ?? 'no number';
    return {
      ...source,
      text: `${upperFirst(name)} of ${label}${suffix}: ${shown}.`,
      value: shown,
      formula: `${plan.measure === undefined ? 'rows counted' : `${aggregateNames[plan.aggregate]} of ${shortRange(source.cells)}`} for ${label}${suffix}`,
    };
  });
  const change = changeFact(
    facts,
    plan,
    sides.map(({ row }) => row),
    name,
  );
  const showcase =
    plan.group === undefined ? sidesShowcase(sides, name, plan) : groupedShowcase(table, plan, sides, name);
  return { facts: change === undefined ? facts : [change, ...facts], showcases: [showcase] };
}

/** From the first side to the second. */
function changeFact(
  facts: readonly Fact[],
  plan: ComparePlan,
  rows: readonly (GroupRow | undefined)[],
  name: string,
): Fact | undefined {
  const [first, second] = facts;
  const [from, to] = [rows[0]?.value, rows[1]?.value];
  if (first === undefined || second === undefined || from === undefined || to === undefined) return undefined;
  const difference = subtract(to, from);
  const [one, other] = plan.sides.map(({ label }) => label);
  const percent =
    from.units > 0n
      ? divide({ units: difference.units * 100n, scale: difference.scale }, from, 1)
      : undefined;
  const share =
    percent === undefined
      ? ''
      : ` (${formatRounded(percent.value, 'percent', { decimals: 1 })}${percent.isExact ? '' : ' rounded'})`;
  const amount = showDifference(difference, plan);
  const direction =
    difference.units === 0n
      ? 'the same'
      : difference.units > 0n
        ? `${amount} more${share}`
        : `${amount} less${share}`;
  return {
    ...first,
    text: `${upperFirst(name)}: ${other ?? ''} ${second.value}, ${one ?? ''} ${first.value}; ${direction} in ${other ?? ''}.`,
    value: amount,
    cells: first.cells === second.cells ? first.cells : `${first.cells}, ${second.cells}`,
    formula: `${second.value} minus ${first.value}`,
  };
}

function showDifference({ units, scale }: Decimal, { measure, aggregate }: ComparePlan): string {
  const value = { units: units < 0n ? -units : units, scale };
  if (measure === undefined || aggregate === 'count') return formatNumber(value, 'number');
  return aggregate === 'mean' || aggregate === 'median' ? showRounded(value, measure) : show(value, measure);
}

interface ShownSide {
  label: string;
  positions: number[];
  row: GroupRow | undefined;
}

function sidesShowcase(sides: readonly ShownSide[], name: string, { measure }: ComparePlan): Showcase {
  const title = `${upperFirst(name)} compared`;
  return {
    title,
    header: ['', upperFirst(name), 'Rows'],
    rows: sides.map(({ label, row, positions }) => [
      label,
      row?.shown ?? '',
      positions.length.toLocaleString('en-US'),
    ]),
    more: 0,
    chart: {
      kind: 'bar',
      title,
      labels: sides.map(({ label }) => label),
      values: sides.map(({ row }) => (row?.value === undefined ? 0 : approximate(row.value))),
      unit: unitOf(measure),
    },
  };
}

/** A line for each group, a column for each side. */
function groupedShowcase(
  table: Table,
  plan: ComparePlan,
  sides: readonly ShownSide[],
  name: string,
): Showcase {
  const group = plan.group ?? { column: table.columns[0] as Column, grain: undefined };
  const tables = sides.map(({ positions }) => figures(table, plan, positions, group));
  const labels = [...new Set(tables.flatMap((figuresOfSide) => [...figuresOfSide.keys()]))];
  const most = 24;
  return {
    title: `${upperFirst(name)} by ${group.column.name}`,
    header: [group.column.name, ...sides.map(({ label }) => label)],
    rows: labels
      .slice(0, most)
      .map((label) => [label, ...tables.map((figuresOfSide) => figuresOfSide.get(label) ?? '')]),
    more: Math.max(0, labels.length - most),
    chart: undefined,
  };
}

function figures(
  table: Table,
  plan: ComparePlan,
  positions: number[],
  group: NonNullable<ComparePlan['group']>,
): Map<string, string> {
  const grain = grainOf(group, table, positions);
  const grouping = groupBy(table, group.column, { positions, ...(grain === undefined ? {} : { grain }) });
  const aggregate: Aggregate = plan.aggregate;
  const rows = groupRows(table, grouping, { column: plan.measure, aggregate });
  return new Map(rows.toSorted((a, b) => a.order - b.order).map(({ label, shown }) => [label, shown]));
}

function unitOf(measure: Column | undefined): string {
  if (measure === undefined) return 'rows';
  return measure.style === 'money' ? '$' : (measure.unit ?? '');
}
