/** A run of text at its place on the page. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  direction: readonly [number, number];
}

/** Room between two columns, in type sizes; room between words of a stretched line stays below. */
const columnGap = 1.6;

interface Line {
  text: string;
  /** Along the direction of writing */
  from: number;
  to: number;
  /** Across it; falls from line to line */
  base: number;
  size: number;
  direction: readonly [number, number];
}

/** Runs in reading order of the file as lines, paragraphs (joined lines), headings and list items. */
export function pageText(runs: readonly PlacedText[]): string {
  const lines = toLines(runs);
  const body = bodySize(lines);
  const right = Math.max(0, ...lines.map(({ to }) => to));
  const blocks: string[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const text = dress(line, body);
    const last = blocks.at(-1);
    if (previous === undefined || last === undefined) blocks.push(text);
    else if (continues(previous, line, { right, body })) blocks[blocks.length - 1] = join(last, line.text);
    else if (isTight(text) && isTight(last)) blocks[blocks.length - 1] = `${last}\n${text}`;
    else blocks.push(text);
    previous = line;
  }
  return blocks.join('\n\n');
}

function toLines(runs: readonly PlacedText[]): Line[] {
  const lines: Line[] = [];
  for (const run of runs) {
    if (run.text === '' || (run.text.trim() === '' && run.size === 0)) continue;
    const [ux, uy] = run.direction;
    const from = run.x * ux + run.y * uy;
    const base = run.y * ux - run.x * uy;
    const line = lines.at(-1);
    const gap = line === undefined ? 0 : from - line.to;
    const size = Math.max(run.size, 1);
    const isSame =
      line !== undefined &&
      Math.abs(line.direction[0] - ux) < 0.1 &&
      Math.abs(line.base - base) < Math.max(size, line.size) * 0.45 &&
      gap > -size * 0.6;
    if (!isSame || line === undefined) {
      if (run.text.trim() === '') continue;
      lines.push({
        text: run.text.trimStart(),
        from,
        to: from + run.width,
        base,
        size: run.size,
        direction: run.direction,
      });
      continue;
    }
    // pdf.js fills the room between columns with one wide space.
    if (run.text.trim() === '' && run.width > size * columnGap) continue;
    const isApart = /\s$/.test(line.text) || /^\s/.test(run.text);
    if (gap > size * columnGap && run.text.trim() !== '')
      line.text = `${line.text.trimEnd()} | ${run.text.trimStart()}`;
    else line.text += gap > size * 0.2 && !isApart ? ` ${run.text}` : run.text;
    line.to = Math.max(line.to, from + run.width);
    line.size = Math.max(line.size, run.text.trim() === '' ? 0 : run.size);
  }
  for (const line of lines) line.text = line.text.replace(/\s+/g, ' ').trim();
  return lines.filter(({ text }) => text !== '');
}

/** The size in which most characters of the page are set. */
function bodySize(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

function dress({ text, size }: Line, body: number): string {
  const ratio = body === 0 ? 1 : size / body;
  if (text.includes(' | ')) return `| ${text} |`;
  const bullet = /^[•●▪■◦‣∙·○–—*-]\s+(?=\S)/.exec(text);
  if (bullet !== null) return `- ${text.slice(bullet[0].length)}`;
  if (ratio < 1.18 || text.length > 120 || !/\p{L}/u.test(text) || /[.,;]$/.test(text)) return text;
  return `${ratio > 1.6 ? '#' : ratio > 1.35 ? '##' : '###'} ${text}`;
}

function continues(previous: Line, line: Line, { right, body }: { right: number; body: number }): boolean {
  const size = Math.max(previous.size, line.size);
  const step = previous.base - line.base;
  if (step < size * 0.5 || step > size * 1.65) return false;
  if (Math.abs(previous.size - line.size) > body * 0.15 || isItem(dress(line, body))) return false;
  if (/ \| /.test(previous.text) || / \| /.test(line.text)) return false;
  const isShort = previous.to < right - (right - previous.from) * 0.25;
  const ends = /[.!?:;]["”’)]?$/.test(previous.text);
  return !(isShort && (ends || /^[\p{Lu}\d]/u.test(line.text)));
}

/** Items and rows stand under one another. */
function isTight(text: string): boolean {
  return isItem(text) || text.startsWith('| ');
}

function isItem(text: string): boolean {
  return /^(?:- |\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s)/.test(text);
}

/** A word broken at the end of a line keeps its hyphen: most hyphens there are the writer's own. */
function join(text: string, next: string): string {
  return /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(next)
    ? text + next
    : `${text.replace(/\u00ad$/, '')} ${next}`;
}
