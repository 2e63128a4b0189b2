import type { Material } from '../../domain/material.ts';
import type { TableSource } from '../../tables/table.ts';
import { findTextTables } from '../../tables/text/findTextTables.ts';
import { textTable } from '../../tables/text/textTable.ts';

/** The cells of each material: those its file gave, else those of the tables in its text. */
export function tableSources(materials: readonly Material[]): TableSource[] {
  return materials.flatMap((material) => {
    const { id: materialId, name: materialName, tables } = material;
    if (tables !== undefined) return tables.map((cells) => ({ materialId, materialName, cells }));
    return textSources(material);
  });
}

function textSources({ id: materialId, name: materialName, parts }: Material): TableSource[] {
  const seen = parts.filter(({ hidden }) => hidden !== true);
  const { tables } = findTextTables(seen.map(({ text }) => text).join('\n'), {
    mayFlatten: seen.length === 1,
  });
  const starts: number[] = [];
  let lines = 0;
  for (const { text } of seen) {
    starts.push(lines);
    lines += text.split('\n').length;
  }
  return tables.map(({ rows, line }, index) => {
    const at = Math.max(
      0,
      starts.findLastIndex((start) => start <= line),
    );
    const part = seen.length > 1 ? (seen[at]?.place ?? '') : '';
    const number = tables.length > 1 ? `table ${String(index + 1)}` : '';
    const place = [part, number].filter((piece) => piece !== '').join(', ');
    return { materialId, materialName, cells: textTable(rows, place) };
  });
}
