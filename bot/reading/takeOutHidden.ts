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
  const { text: folded, offsets } = fold(body);
  const stretches = [...new Set(candidates.slice(0, 200))]
    .map((line) => ({ at: folded.indexOf(line), length: line.length }))
    .filter(({ at }) => at !== -1)
    .map(({ at, length }) => ({ start: offsets[at] ?? 0, end: (offsets[at + length - 1] ?? 0) + 1 }))
    .sort((one, other) => one.start - other.start);
  let visible = '';
  const hidden: string[] = [];
  let from = 0;
  for (const { start, end } of stretches) {
    if (start < from) continue;
    visible += body.slice(from, start);
    hidden.push(body.slice(start, end));
    from = end;
  }
  visible += body.slice(from);
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
