import type { Material } from '../../../domain/material.ts';

/** A line of a part that is not blank; offsets are UTF-16 code units of the part's text. */
export interface PageLine {
  part: number;
  start: number;
  end: number;
  /** Trimmed */
  text: string;
  /** A word for what the line is when it is not the author's prose. */
  aside?: Aside;
}

/** `noise` says nothing at all; `furniture` may answer a question and is no point of a summary. */
export type Aside = 'noise' | 'furniture';

/** Longest line that can be page furniture. */
const longest = 160;

/** The lines of all parts that a reader sees, in reading order. */
export function pageLines(material: Material): PageLine[] {
  return material.parts.flatMap(({ text, hidden }, part) =>
    hidden === true ? [] : [...linesOf(text)].map((line) => ({ part, ...line })),
  );
}

function* linesOf(text: string): Generator<{ start: number; end: number; text: string }> {
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end).trim();
    if (line !== '') yield { start, end, text: line };
    start = end + 1;
  }
}

/** Name of the chapter of each part, where the running heads tell: lines that some pages share and others do not. */
export type Chapters = ReadonlyMap<number, string>;

/** Sets aside what stands at the edge of many pages, page numbers, ruled lines and tables of contents. */
export function markPageFurniture(lines: readonly PageLine[]): Chapters {
  for (const line of lines) if (isPageMark(line.text)) line.aside = 'noise';
  markContents(lines);
  return markRunningLines(lines);
}

function isPageMark(text: string): boolean {
  return (
    text.length < 60 &&
    (/^[-–—| ]*(?:page|p\.|pg\.?)? ?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?[-–—| ]*$/i.test(text) ||
      /^[ivxl]{1,6}$/.test(text) ||
      /^[^\p{L}\p{N}$]{3,}$/u.test(text) ||
      /^(?:this page (?:is )?(?:was )?(?:left )?(?:intentionally )?(?:left )?blank\.?|continued(?: on next page)?\.?|\(?end of document\)?)$/i.test(
        text,
      ))
  );
}

/** Lines among the first four or last three of a page that come again on others, figures apart. */
function markRunningLines(lines: readonly PageLine[]): Chapters {
  const chapters = new Map<number, string>();
  const byPart = Map.groupBy(
    lines.filter(({ text, aside }) => aside === undefined && text.length <= longest),
    ({ part }) => part,
  );
  if (byPart.size < 2) return chapters;
  const seen = new Map<string, PageLine[]>();
  for (const inPart of byPart.values()) {
    const edges = inPart.length <= 7 ? inPart : [...inPart.slice(0, 4), ...inPart.slice(-3)];
    for (const line of edges) {
      const key = line.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
      const same = seen.get(key);
      if (same === undefined) seen.set(key, [line]);
      else same.push(line);
    }
  }
  const isRunning = (key: string, parts: number): boolean => {
    const isProse = /[a-z,;.] .*[.!?]$/.test(key) && key.split(' ').length > 9;
    return parts >= 2 && !(isProse && parts < 3) && /\p{L}|#/u.test(key);
  };
  for (const [key, same] of seen) {
    const parts = new Set(same.map(({ part }) => part));
    if (!isRunning(key, parts.size)) continue;
    for (const line of same) line.aside = 'noise';
    const title = same[0]?.text ?? '';
    const isChapter =
      parts.size < byPart.size / 2 &&
      /^\p{Lu}/u.test(title) &&
      !/[#|\d]|[.:;,]$/.test(title) &&
      title.length < 60;
    if (isChapter) for (const part of parts) chapters.set(part, title);
  }
  return chapters;
}

const leader = /(?:, page |(?:\. ?){4,}|\.{3,}|…+|_{4,}|\t| {3})\s*\d{1,4}$/;

/** Entries of a table of contents are short; a longer line is text, and trying it would cost the square of its length. */
function hasLeader(text: string): boolean {
  return text.length <= longest && leader.test(text);
}

/** Lines with dots and a page number, and what follows "Contents" up to the first line that is none. */
function markContents(lines: readonly PageLine[]): void {
  let isContents = false;
  lines.forEach((line, index) => {
    const isEntry = hasLeader(line.text) && !/[|$]/.test(line.text);
    if (/^(?:#+ )?(?:table of )?contents:?$/i.test(line.text)) {
      const next = lines.slice(index + 1, index + 5);
      isContents = next.filter(({ text }) => hasLeader(text) || /\D\s\d{1,4}$/.test(text)).length >= 2;
      if (isContents) line.aside = 'noise';
      return;
    }
    if (line.text.length <= longest && /(?:(?:\. ?){4,}\s*|^\D{3,80}, page )\d{1,4}$/.test(line.text))
      line.aside = 'noise';
    else if (isContents && (isEntry || /^[^.?!]{3,100}\s\d{1,4}$/.test(line.text))) line.aside = 'noise';
    else if (isContents) isContents = line.aside !== undefined;
    if (line.aside === undefined && isEntry && isEntryBeside(lines, index)) line.aside = 'noise';
  });
}

function isEntryBeside(lines: readonly PageLine[], index: number): boolean {
  const near = [lines[index - 1], lines[index - 2], lines[index + 1], lines[index + 2]];
  return near.filter((line) => line !== undefined && hasLeader(line.text)).length >= 2;
}
