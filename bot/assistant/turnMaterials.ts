import { createHash } from 'node:crypto';
import type { Material } from '../domain/material.ts';

/** People paste a mail or a paragraph into the message; skills that work on material take it as such. */
export function pasted(text: string, needsMaterial: boolean): Material[] {
  if (!needsMaterial || text.trim().length < 200) return [];
  return [{ id: 'pasted', kind: 'selection', name: 'pasted text', parts: [{ place: 'pasted text', text }] }];
}

/** What the record says of a material: a hash of its text or cells and its size in UTF-16 code units. */
export function describe(material: Material): { sha256: string; characters: number } {
  const hash = createHash('sha256');
  let characters = 0;
  const columns = material.tables?.flatMap((table) => table.columns) ?? [];
  for (const { text } of [...material.parts, ...columns]) {
    hash.update(text).update('\n');
    characters += text.length;
  }
  return { sha256: hash.digest('hex'), characters };
}
