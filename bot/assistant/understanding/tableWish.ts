import type { RawMaterial } from '../../contract/turnRequest.ts';
import type { Material } from '../../domain/material.ts';
import { findTextTables } from '../../tables/text/findTextTables.ts';

const tableFile = /\.(?:xlsx|xlsm|csv|tsv)$/i;
/** A message about a pasted table is mostly table. */
const longestRest = 400;

/** Whether all of it are table files: then every question about them is one that code computes. */
export function areTables(materials: readonly (RawMaterial | Pick<Material, 'kind' | 'name'>)[]): boolean {
  return materials.length > 0 && materials.every((one) => 'name' in one && tableFile.test(one.name));
}

/** The words around a table that stands in the message; undefined when the message is something else. */
export function wordsAroundTable(text: string): string | undefined {
  const { tables, rest } = findTextTables(text);
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  return rows >= 3 && rest.length <= Math.min(longestRest, text.length / 2) ? rest : undefined;
}
