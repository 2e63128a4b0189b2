import { isSummable, type Column } from '../columns/column.ts';
import { counted, shortRange, sourceOf, type Fact } from '../facts/fact.ts';
import { byOrder, byValue, groupRows, type Aggregate, type GroupRow } from '../facts/groupTable.ts';
import { aggregateNames, showcaseOf, type Showcase } from '../facts/showcase.ts';
import { upperFirst } from '../facts/overviewFacts.ts';
import { groupBy } from '../numbers/groups.ts';
import { valueKind } from '../columns/column.ts';
import { fittingGrain, grainWords, type Grain } from '../numbers/periods.ts';
import type { Table } from '../table.ts';
import type { Answer } from './answer.ts';
import type { GroupWish, Pick, Plan } from './readPlan.ts';

export interface Chosen {
  positions: number[] | undefined;
  where: string;
}

const namedGroups = 3;

/** "Total by agency", "which month was highest", "top 5 vendors": one figure for each group. */
export function answerGroups(table: Table, plan: Extract<Plan, { kind: 'groups' }>, chosen: Chosen): Answer {
  const measures = plan.measures.length === 0 ? [undefined] : plan.measures;
  const answers = measures.map((column) => oneMeasure(table, plan, { column, chosen }));
  return {
    facts: answers.map(({ fact }) => fact),
    showcases: answers.flatMap(({ showcase }) => (showcase === undefined ? [] : [showcase])),
  };
}

function oneMeasure(
  table: Table,
  { group, aggregate: wished, pick }: Extract<Plan, { kind: 'groups' }>,
  { column, chosen }: { column: Column | undefined; chosen: Chosen },
): { fact: Fact; showcase: Showcase | undefined } {
  const aggregate: Aggregate =
    column === undefined ? 'count' : wished === 'sum' && !isSummable(column.type) ? 'mean' : wished;
  const grain = grainOf(group, table, chosen.positions);
  const grouping = groupBy(table, group.column, {
    positions: chosen.positions,
    ...(grain === undefined ? {} : { grain }),
  });
  const rows = groupRows(table, grouping, { column, aggregate });
  const isTime = grain !== undefined || group.column.type === 'year';
  const ranked =
    pick?.end === 'least'
      ? byValue(rows)
          .filter(({ value }) => value !== undefined)
          .reverse()
      : byValue(rows);
  const shown =
    pick === undefined
      ? isTime
        ? byOrder(rows)
        : ranked
      : pick.count > 1
        ? ranked.slice(0, pick.count)
        : isTime
          ? byOrder(rows)
          : ranked;
  const category = grain === undefined ? group.column.name : grainWords[grain];
  const source = sourceOf(
    table,
    column ?? group.column,
    chosen.positions?.length === 0 ? undefined : chosen.positions,
  );
  const what = column === undefined ? 'rows' : column.name;
  const figure = column === undefined ? 'Rows' : `${upperFirst(aggregateNames[aggregate])} ${what}`;
  const where = chosen.where === '' ? '' : ` ${chosen.where}`;
  const left =
    grouping.without === 0
      ? ''
      : `; ${counted(grouping.without, 'row')} without ${group.column.name} left out`;
  const fact: Fact = {
    ...source,
    text:
      ranked.length === 0
        ? `No rows${where}.`
        : `${sentence({ ranked, pick, figure, category, where })}${left}.`,
    value: ranked[0] === undefined ? '' : pick === undefined ? String(rows.length) : ranked[0].label,
    formula: `${column === undefined ? 'rows counted' : `${aggregateNames[aggregate]} of ${shortRange(source.cells)}`} for each ${category} of ${shortRange(sourceOf(table, group.column).cells)}${where}`,
  };
  const kind = isTime && (pick === undefined || pick.count === 1) ? 'line' : 'bar';
  const showcase =
    rows.length < 2 ? undefined : showcaseOf({ rows: shown, category, column, aggregate, kind });
  return { fact, showcase };
}

function sentence({
  ranked,
  pick,
  figure,
  category,
  where,
}: {
  ranked: readonly GroupRow[];
  pick: Pick | undefined;
  figure: string;
  category: string;
  where: string;
}): string {
  const [first] = ranked;
  const say = (row: GroupRow): string =>
    `${row.label} (${row.shown}${row.share === undefined ? '' : `, ${row.share}`})`;
  const shares = ranked.some(({ share }) => share !== undefined) ? '; shares are rounded' : '';
  if (pick !== undefined && pick.count === 1 && first !== undefined) {
    const ties = ranked.filter(({ shown }) => shown === first.shown);
    const names =
      ties.length > 1 ? `${ties.map(({ label }) => label).join(' and ')} (${first.shown} each)` : say(first);
    return `${pick.end === 'most' ? 'Highest' : 'Lowest'} ${lowerFirst(figure)} by ${category}${where}: ${names}${shares}`;
  }
  const named = ranked.slice(0, pick?.count ?? namedGroups).map(say);
  const more = ranked.length - named.length;
  const rest = more > 0 && pick === undefined ? ` and ${more} more` : '';
  return `${figure} by ${category}${where}: ${named.join(', ')}${rest}${shares}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export function grainOf(
  group: GroupWish,
  table: Table,
  positions: readonly number[] | undefined,
): Grain | undefined {
  if (group.grain !== 'fitting') return group.grain;
  const { column } = group;
  let [first, last] = [Infinity, -Infinity];
  for (const position of positions ?? column.kinds.keys()) {
    if (column.kinds[position] !== valueKind.date) continue;
    first = Math.min(first, column.units[position] ?? 0);
    last = Math.max(last, column.units[position] ?? 0);
  }
  return first > last ? 'month' : fittingGrain(first, last);
}
