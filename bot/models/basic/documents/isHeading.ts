import { anyCase } from '../language/anyCase.ts';
import { wordsOf } from '../language/words.ts';
import type { Sentence } from '../language/sentences.ts';

const division = anyCase('(?:section|article|part|chapter|appendix|annex|exhibit|title)');
const numbered = new RegExp(
  `^(?:#{1,6} |${division} [\\dIVXA-Z]+\\b|\\d{1,2}(?:\\.\\d{1,2}){0,3}\\.? +\\p{Lu}|[IVX]{1,5}\\. +\\p{Lu})`,
  'u',
);

/** Whether a sentence is a heading: alone on its line, short, without an end, titled or numbered. */
export function isHeading(sentence: Sentence, text: string): boolean {
  const { start, end } = sentence;
  const line = sentence.text;
  if (line.length > 90 || (sentence.bullet && !/^\s*\d/.test(lineStart(text, start)))) return false;
  if (/[.;,!?]["')\]]*$/.test(line) && !/^\S+\.$/.test(line)) return false;
  if (!isAlone(text, start, end)) return false;
  const words = wordsOf(line).length;
  if (words === 0 || words > 12 || line.includes('@') || /^\$?[\d.,%]+$/.test(line)) return false;
  if (numbered.test(line)) return true;
  if (/:$/.test(line)) return words <= 6 && isFollowedByText(text, end);
  if (/^[^a-z]+$/.test(line) && /\p{Lu}{3}/u.test(line)) return true;
  return isTitleCase(line) && isFollowedByText(text, end) && isBlankBefore(text, start);
}

function lineStart(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
}

function isAlone(text: string, start: number, end: number): boolean {
  const before = lineStart(text, start);
  const after = text.slice(end, end + 200).split('\n', 1)[0] ?? '';
  return /^[\s#*\d.)]*$/.test(before) && after.trim().replace(/[*#_]/g, '') === '';
}

function isFollowedByText(text: string, end: number): boolean {
  return text.slice(end, end + 400).trim() !== '';
}

function isBlankBefore(text: string, start: number): boolean {
  return /(?:^|\n[ \t]*\r?\n[ \t#*]*)$/.test(text.slice(Math.max(0, start - 80), start)) || start < 3;
}

/** A title of at most nine words: begins with a capital and carries no verb-like end; small words may stay small. */
function isTitleCase(line: string): boolean {
  const words = wordsOf(line);
  if (words.length > 9 || !/^\p{Lu}/u.test(line)) return false;
  const long = words.filter((word) => word.length > 3);
  const capital = long.filter((word) => /^[\p{Lu}\d]/u.test(word)).length;
  return words.length <= 5 || capital >= long.length * 0.7;
}
