import type { MailHeader } from '../../domain/material.ts';
import { attributionAt, headerBlockAt, isQuoted } from './quoteHeads.ts';

export interface FoundMessage {
  header: MailHeader | undefined;
  text: string;
}

const deepest = 30;

/**
 * Takes a mail's text apart: first what its author wrote, then each quoted message, the newest first.
 *
 * - Below a header block everything is that message, up to the next head: such programs put replies on top.
 * - Below an attribution line the lines with ">" are that message; unmarked lines below or between them are the
 *   author's reply and stay with the author.
 * - Below an attribution with no marked line, everything is that message.
 * - Lines with ">" under no head stay where they are: nobody knows whose they are.
 */
export function splitMessage(text: string): FoundMessage[] {
  return split(text.split('\n'), undefined, 0);
}

function split(lines: readonly string[], header: MailHeader | undefined, depth: number): FoundMessage[] {
  const own: string[] = [];
  const quoted: FoundMessage[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const block = depth < deepest ? headerBlockAt(lines, at) : undefined;
    if (block !== undefined) {
      quoted.push(...split(lines.slice(at + block.lines), block.header, depth + 1));
      break;
    }
    const attribution = depth < deepest ? attributionAt(lines, at) : undefined;
    if (attribution === undefined) {
      own.push(lines[at] ?? '');
      continue;
    }
    const below = at + attribution.lines;
    if (!isQuoted(lines, below)) {
      quoted.push(...split(lines.slice(below), attribution.header, depth + 1));
      break;
    }
    const { marked, rest } = takeMarked(lines, below);
    quoted.push(...split(marked, attribution.header, depth + 1));
    own.push(...rest.lines);
    at = rest.end - 1;
  }
  const text = own
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return [{ header, text }, ...quoted];
}

/** Marked lines from `from` up to the next head at this level, without one ">", and the unmarked ones between. */
function takeMarked(
  lines: readonly string[],
  from: number,
): { marked: string[]; rest: { lines: string[]; end: number } } {
  const marked: string[] = [];
  const rest: string[] = [];
  let end = from;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? '';
    if (line.startsWith('>')) marked.push(line.replace(/^> ?/, ''));
    else if (line.trim() === '') {
      rest.push('');
      marked.push('');
    } else if (headerBlockAt(lines, end) !== undefined || attributionAt(lines, end) !== undefined) break;
    else rest.push(line);
  }
  return { marked, rest: { lines: rest, end } };
}
