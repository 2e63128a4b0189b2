import { anyCase } from '../language/anyCase.ts';
import { wordsOf } from '../language/words.ts';
import type { Sentence } from '../language/sentences.ts';

const division = anyCase(
  '(?:section|article|part|chapter|appendix|annex|exhibit|title|finding|option|step|question)',
);
const numbered = new RegExp(
  `^(?:${division} (?:\\d+(?:\\.\\d+)*|[IVX]+|[A-Z])\\b|\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)]? +\\p{Lu}|[IVX]{1,5}\\. +\\p{Lu}|[A-Z]\\. +\\p{Lu})`,
  'u',
);
/** What stands before a heading on its line: marks of Markdown, or a number that was read as that of a list. */
const mark = /^\s*(?:#{1,6}\s*|\*\*)?(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVXivx]{1,5}|[A-Za-z])[.)]\s*)?$/;
const longest = 100;

/** A heading as it stands on its line, with its number; `level` from 1, 9 when the text does not tell. */
export interface Heading {
  title: string;
  level: number;
}

/** Headings marked with # are trusted alone where a text has several. */
export function usesHashHeadings(text: string): boolean {
  return (text.match(/^#{1,6} \S/gm) ?? []).length >= 3;
}

/** The heading that a sentence is: alone on its line, short, without an end, titled, numbered or a question. */
export function asHeading(sentence: Sentence, text: string, onlyHashes = false): Heading | undefined {
  const { start, end } = sentence;
  const before = lineBefore(text, start);
  if (before === undefined) return undefined;
  const title = `${before.replace(/#{1,6}\s*|\*\*/g, '').trimStart()}${sentence.text}`.replace(
    /^#{1,6}\s*/,
    '',
  );
  if (title.length > longest || !mark.test(before) || !endsItsLine(text, end)) return undefined;
  const hashes = /^#{1,6}(?= )/.exec(`${before.trim()} ${sentence.text}`.trim())?.[0].length;
  const shown = title.replace(/[:\s]+$/, '');
  if (hashes !== undefined && wordsOf(title).length > 0) return { title: shown, level: hashes };
  if (onlyHashes || !isShapedLikeOne(title, { text, start, end, isItem: sentence.bullet })) return undefined;
  return { title: shown, level: levelOf(title) };
}

function isShapedLikeOne(
  title: string,
  at: { text: string; start: number; end: number; isItem: boolean },
): boolean {
  const { text, start, end, isItem } = at;
  const words = wordsOf(title).length;
  if (words === 0 || words > 13 || title.includes('@') || /^\$?[\d.,%]+$/.test(title)) return false;
  if (/^[|>]|\|$|\[[A-Z_]+ \d+\]|^(?:\(|note\b)|\d{4}$/i.test(title) && !numbered.test(title)) return false;
  const next = nextLine(text, end);
  if (next === '') return false;
  if (/\?$/.test(title)) return !isItem && isBlankBefore(text, start) && /[.:]/.test(next);
  if (/[.;,!]["')\]]*$/.test(title)) return false;
  if (isItem && !numbered.test(title)) return false;
  // The items of a list follow each other; a heading is followed by what it heads.
  const isFollowedByProse = !/^(?:\(?\d{1,2}[.)]|\(?[A-Za-z][.)]|[-•*])\s/.test(next);
  if (numbered.test(title)) return isFollowedByProse && (words <= 9 || isTitleCase(title));
  if (/:$/.test(title)) return words <= 6 && !isItem && isFollowedByProse;
  if (/^[^a-z]+$/.test(title) && /\p{Lu}{3}/u.test(title)) return true;
  return (
    isTitleCase(title) &&
    isBlankBefore(text, start) &&
    (isFollowedByProse || words <= 4) &&
    next.length > title.length / 2
  );
}

function levelOf(title: string): number {
  const number = /^(?:[A-Za-z]+ )?(\d+(?:\.\d+)*|[IVX]+(?=\.)|[A-Z](?=\.))/.exec(title)?.[1];
  if (number === undefined) return /^[^a-z]+$/.test(title) ? 1 : 9;
  return number.split('.').length;
}

/** What stands before an offset on its line; undefined when that is long, so that one endless line costs little. */
function lineBefore(text: string, start: number): string | undefined {
  const near = text.slice(Math.max(0, start - longest), start);
  const at = near.lastIndexOf('\n');
  return at < 0 && near.length === longest ? undefined : near.slice(at + 1);
}

function endsItsLine(text: string, end: number): boolean {
  const after = text.slice(end, end + 200).split('\n', 1)[0] ?? '';
  return after.trim().replace(/[*#_]/g, '') === '';
}

function nextLine(text: string, end: number): string {
  return (
    text
      .slice(end, end + 600)
      .trimStart()
      .split('\n', 1)[0] ?? ''
  );
}

function isBlankBefore(text: string, start: number): boolean {
  const line = start - (lineBefore(text, start)?.length ?? 0);
  return /(?:^|\n)[ \t]*\r?\n$/.test(text.slice(Math.max(0, line - 300), line)) || line < 3;
}

/** A title of at most nine words: begins with a capital and carries no verb-like end; small words may stay small. */
function isTitleCase(line: string): boolean {
  const words = wordsOf(line);
  if (words.length > 9 || !/^(?:\S{1,6}[.)] +)?\p{Lu}/u.test(line)) return false;
  const long = words.filter((word) => word.length > 3);
  const capital = long.filter((word) => /^[\p{Lu}\d]/u.test(word)).length;
  return words.length <= 6 || capital >= long.length * 0.7;
}
