import type { Material } from '../domain/material.ts';

/** Of the material that a conversation keeps, packed cells included, in UTF-16 code units; what is longer is cut. */
export const keptCharacters = 2_000_000;

/**
 * Whole parts, and the packed cells of whole materials, up to the limit; what nobody sees in the original is not kept.
 * Cells that do not fit become empty, as those that are too many to pack.
 */
export function cutToKeep(material: readonly Material[]): { materials: Material[]; isCut: boolean } {
  let left = keptCharacters;
  let isCut = false;
  const materials: Material[] = [];
  for (const one of material) {
    const visible = one.parts.filter((part) => part.hidden !== true);
    const parts = visible.filter((part) => {
      left -= part.text.length;
      return left >= 0;
    });
    isCut ||= parts.length < visible.length;
    const kept: Material = { ...one, parts };
    if (one.packedTables !== undefined && one.packedTables !== '') {
      const fits = one.packedTables.length <= left;
      if (fits) left -= one.packedTables.length;
      else kept.packedTables = '';
      isCut ||= !fits;
    }
    if (parts.length > 0 || visible.length === 0) materials.push(kept);
  }
  return { materials, isCut };
}
