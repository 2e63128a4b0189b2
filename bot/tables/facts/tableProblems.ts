import type { Table } from '../table.ts';
import { cellProblems } from './cellProblems.ts';
import { duplicateProblems } from './duplicateProblems.ts';
import { layoutProblems } from './layoutProblems.ts';
import { dateProblems, outlierProblems } from './outlierProblems.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { totalProblems } from './totalProblems.ts';

const most = 20;
/** What changes a figure comes first. */
const order: readonly ProblemCode[] = [
  'notRead',
  'hidden',
  'total',
  'duplicateRow',
  'outlier',
  'misfit',
  'error',
];

/** Everything about a table that somebody should check before using its figures, at most 20. */
export async function tableProblems(
  table: Table,
  today: number,
  breathe: () => Promise<void>,
): Promise<Problem[]> {
  const problems = [...totalProblems(table), ...layoutProblems(table)];
  await breathe();
  problems.push(...duplicateProblems(table));
  for (const column of table.columns) {
    await breathe();
    problems.push(
      ...cellProblems(table, column),
      ...outlierProblems(table, column),
      ...dateProblems(table, column, today),
    );
  }
  const rank = ({ code }: Problem): number => {
    const at = order.indexOf(code);
    return at < 0 ? order.length : at;
  };
  return problems.toSorted((a, b) => rank(a) - rank(b)).slice(0, most);
}
