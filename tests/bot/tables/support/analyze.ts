import { analyzeTables, type TableAnalysis } from '../../../../bot/tables/analyzeTables.ts';
import { findTables } from '../../../../bot/tables/findTables.ts';
import type { Table } from '../../../../bot/tables/table.ts';
import { findTextTables } from '../../../../bot/tables/text/findTextTables.ts';
import { textTable } from '../../../../bot/tables/text/textTable.ts';
import { readCsvTable } from '../../../../bot/reading/formats/text/readCsvTable.ts';
import type { CellTable } from '../../../../bot/domain/cellTable.ts';

/** November 24, 2026 */
export const today = Math.floor(Date.UTC(2026, 10, 24) / 86_400_000);

const breathe = () => Promise.resolve();

/** Cells of separated values, as the reader gives them. */
export function csvCells(csv: string): CellTable {
  return readCsvTable(csv, {
    ...{ wantsTables: true, count: () => undefined, isTimeUp: () => false, progress: () => undefined },
    readNested: () => Promise.resolve(undefined),
  });
}

export async function tableOf(csv: string): Promise<Table> {
  const [table] = await findTables({ materialId: 'm', materialName: 'a.csv', cells: csvCells(csv) }, breathe);
  if (table === undefined) throw new Error('no table');
  return table;
}

export async function analyzeCells(cells: readonly CellTable[], question = ''): Promise<TableAnalysis> {
  const sources = cells.map((one) => ({ materialId: 'm', materialName: 'a.csv', cells: one }));
  const analysis = await analyzeTables(sources, { question, today, breathe });
  if (analysis === undefined) throw new Error('no table');
  return analysis;
}

export function analyzeCsv(csv: string, question = ''): Promise<TableAnalysis> {
  return analyzeCells([csvCells(csv)], question);
}

/** Text that somebody pasted. */
export function analyzeText(text: string, question = ''): Promise<TableAnalysis> {
  const { tables } = findTextTables(text, { mayFlatten: true });
  return analyzeCells(
    tables.map(({ rows }) => textTable(rows, '')),
    question,
  );
}

export function factsOf({ facts }: TableAnalysis): string[] {
  return facts.map(({ text }) => text);
}

export function problemsOf({ problems }: TableAnalysis): string[] {
  return problems.map(({ text }) => text);
}
