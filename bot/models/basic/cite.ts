import { maskSource } from './language/masks.ts';

/** Longest quote in a citation mark, UTF-16 code units. */
const longestQuote = 200;
/** Longest quote in a structured result. */
const longestResultQuote = 400;

/** The mark behind a sentence drawn from material: `[[<materialId>|"<verbatim quote>"]]`. */
export function citationMark(materialId: string, source: string): string {
  return `[[${materialId}|"${markQuote(source)}"]]`;
}

/** A verbatim piece of the sentence for a structured result. */
export function resultQuote(source: string): string {
  return cutAtSpace(source, longestResultQuote);
}

/** The longest piece of the sentence that stands on one line and cannot be mistaken for the end of a mark. */
function markQuote(source: string): string {
  const lines = source.split(/[\r\n\t\v\f\u2028\u2029]+/);
  const pieces = lines.flatMap((line) => (line.length > 60 ? [line, ...line.split('"')] : [line]));
  const plain = pieces.filter((piece) => !piece.includes('"'));
  const best = (plain.length > 0 ? plain : pieces).reduce(
    (a, b) => (b.trim().length > a.trim().length ? b : a),
    '',
  );
  return cutAtSpace((best.trim() === '' ? source : best).trim(), longestQuote);
}

function cutAtSpace(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit);
  const space = head.lastIndexOf(' ');
  const cut = head.slice(0, space > limit / 2 ? space : limit);
  const open = cut.lastIndexOf('[');
  const isSplitMask =
    open >= 0 && !cut.includes(']', open) && new RegExp(maskSource).test(text.slice(open, open + 40));
  return (isSplitMask ? cut.slice(0, open) : withoutHalfPair(cut)).trimEnd();
}

function withoutHalfPair(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}

const plainMark = new RegExp(`(${maskSource})|([\\\\*_\`<>[\\]~|#])`, 'g');

/** Words of a material as Markdown text: what would be markup is escaped, masks stay whole. */
export function asMarkdown(text: string): string {
  return text.replace(
    plainMark,
    (whole, mask: string | undefined, special: string | undefined, at: number) => {
      if (mask !== undefined || special === undefined) return whole;
      const isInWord = special === '_' && /\w/.test(text[at - 1] ?? '') && /\w/.test(text[at + 1] ?? '');
      if (isInWord || (special === '#' && at > 0)) return whole;
      return `\\${special}`;
    },
  );
}
