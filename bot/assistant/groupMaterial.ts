import { countTokens } from '../budget/countTokens.ts';
import type { ClearedMaterial } from '../domain/material.ts';
import { sliceCleared } from '../safeguards/clear.ts';

/**
 * Divides material into groups that each fit into `roomTokens`, in reading order, at the borders of parts; a part that
 * is longer than the room is cut.
 */
export function groupMaterial(material: readonly ClearedMaterial[], roomTokens: number): ClearedMaterial[][] {
  const groups: ClearedMaterial[][] = [];
  let group: ClearedMaterial[] = [];
  let used = 0;
  for (const item of material) {
    for (const part of cutLongParts(item, roomTokens)) {
      const tokens = countTokens(part.text) + 60;
      if (used + tokens > roomTokens && group.length > 0) {
        groups.push(group);
        group = [];
        used = 0;
      }
      const last = group.at(-1);
      if (last?.id === item.id) last.parts.push(part);
      else group.push({ ...item, parts: [part] });
      used += tokens;
    }
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

function cutLongParts(item: ClearedMaterial, roomTokens: number): ClearedMaterial['parts'] {
  const size = roomTokens * 2;
  return item.parts.flatMap((part) => {
    if (countTokens(part.text) <= roomTokens) return [part];
    const pieces: ClearedMaterial['parts'] = [];
    for (let start = 0; start < part.text.length;) {
      const end = endOfPiece(part.text, start, size);
      pieces.push({ ...part, text: sliceCleared(part.text, start, end) });
      start = end;
    }
    return pieces;
  });
}

/** A piece ends at white space where there is some, so that no mask is cut. */
function endOfPiece(text: string, start: number, size: number): number {
  if (start + size >= text.length) return text.length;
  const space = text.lastIndexOf('\n', start + size);
  if (space > start + size / 2) return space;
  const gap = text.lastIndexOf(' ', start + size - 40);
  return gap > start + size / 2 ? gap : start + size;
}
