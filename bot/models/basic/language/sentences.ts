import { splitBlocks } from './blocks.ts';
import { endsOpen, endsWithAbbreviation } from './abbreviations.ts';
import { isInsideMask } from './masks.ts';

/** A sentence and where it stands; offsets are UTF-16 code units of the text that was split. */
export interface Sentence {
  start: number;
  end: number;
  /** Read on one line: white space collapsed, control characters gone, list mark taken off. */
  text: string;
  /** Number of its paragraph or list item, from 0. */
  block: number;
  bullet: boolean;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** A stretch without any end of sentence is cut at a space about here. */
const longest = 600;

/** Splits prose, lists and hard-wrapped mail into sentences; masks and abbreviations never end or break one. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  splitBlocks(text).forEach((block, number) => {
    const flat = flatten(text.slice(block.start, block.end));
    for (const [from, to] of sentenceBounds(flat)) {
      const sentence = trimmed(flat, from, to, block.start);
      if (sentence) sentences.push({ ...sentence, block: number, bullet: block.bullet });
    }
  });
  return sentences;
}

/** One character for one, so that offsets stay true. */
function flatten(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');
}

function sentenceBounds(flat: string): [number, number][] {
  // Most lines of mail hold one sentence: the segmenter is asked only where there may be an end inside.
  if (!/[.?!…\u0589-\uffff]/.test(flat)) return cut(flat, 0, flat.length);
  const bounds: [number, number][] = [];
  let from = 0;
  for (const { index, segment } of segmenter.segment(flat)) {
    const end = index + segment.length;
    if (end < flat.length && end - from < longest) {
      if (isInsideMask(flat, end) || endsOpen(flat.slice(from, end), flat.slice(end, end + 40))) continue;
    }
    for (const stop of smallStarts(flat.slice(from, end))) {
      bounds.push(...cut(flat, from, from + stop));
      from += stop;
    }
    bounds.push(...cut(flat, from, end));
    from = end;
  }
  if (from < flat.length) bounds.push(...cut(flat, from, flat.length));
  return bounds;
}

/** Notes typed on a phone begin sentences in small letters, which the segmenter takes for one: "Got it. call them". */
function smallStarts(segment: string): number[] {
  const stops: number[] = [];
  let last = 0;
  for (const { index } of segment.matchAll(/(?<=[\p{Ll}\d)]{2}\.) +(?=\p{Ll}[\p{Ll}'’]+ )/gu)) {
    if (endsWithAbbreviation(segment.slice(Math.max(0, index - 12), index))) continue;
    stops.push(index - last);
    last = index;
  }
  return stops;
}

function cut(flat: string, from: number, end: number): [number, number][] {
  const pieces: [number, number][] = [];
  let at = from;
  while (end - at > longest) {
    let stop = flat.lastIndexOf(' ', at + longest);
    if (stop <= at) stop = at + longest;
    while (isInsideMask(flat, stop)) stop -= 1;
    if (stop <= at) stop = at + longest;
    pieces.push([at, stop]);
    at = stop;
  }
  pieces.push([at, end]);
  return pieces;
}

function trimmed(
  flat: string,
  from: number,
  to: number,
  offset: number,
): Omit<Sentence, 'block' | 'bullet'> | undefined {
  let start = from;
  let end = to;
  while (start < end && flat[start] === ' ') start += 1;
  while (end > start && flat[end - 1]?.trim() === '') end -= 1;
  while (start < end && flat[start]?.trim() === '') start += 1;
  if (start === end) return undefined;
  return { start: offset + start, end: offset + end, text: flat.slice(start, end).replace(/\s+/g, ' ') };
}
