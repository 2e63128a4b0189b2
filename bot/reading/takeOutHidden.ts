import type { MaterialPart } from '../domain/material.ts';
import { textParts } from './textParts.ts';

/**
 * A mail's plain text holds what its HTML hides from readers as well. Takes that out, into a part marked hidden;
 * words that the HTML also shows stay.
 */
export function takeOutHidden(body: string, htmlParts: readonly MaterialPart[]): MaterialPart[] {
  const shown = fold(
    htmlParts
      .filter(({ hidden }) => hidden !== true)
      .map(({ text }) => text)
      .join('\n'),
  ).text;
  const candidates = htmlParts
    .filter(({ hidden }) => hidden === true)
    .flatMap(({ text }) => text.split('\n'))
    .map((line) => fold(line).text)
    .filter((line) => line.length >= 3 && !shown.includes(line));
  let visible = body;
  const hidden: string[] = [];
  for (const line of new Set(candidates.slice(0, 200))) {
    const { text, offsets } = fold(visible);
    const at = text.indexOf(line);
    if (at === -1) continue;
    const start = offsets[at] ?? 0;
    const end = (offsets[at + line.length - 1] ?? start) + 1;
    hidden.push(visible.slice(start, end));
    visible = visible.slice(0, start) + visible.slice(end);
  }
  const parts = textParts(visible, 'message');
  return hidden.length === 0
    ? parts
    : [...parts, { place: 'message', text: hidden.join('\n'), hidden: true }];
}

/** Without white space; `offsets` lead back. */
function fold(text: string): { text: string; offsets: number[] } {
  let folded = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at] ?? '';
    if (/\s/.test(unit)) continue;
    folded += unit;
    offsets.push(at);
  }
  return { text: folded, offsets };
}
