import { maskSource } from './language/masks.ts';

/** Longest quote in a citation mark, UTF-16 code units. */
const longestQuote = 200;
/** Longest quote in a structured result. */
const longestResultQuote = 400;

/** The mark behind a sentence drawn from material: `[[<materialId>|"<verbatim quote>"]]`. */
export function citationMark(materialId: string, source: string): string {
  return `[[${materialId.replace(/[[\]|\r\n]/g, '_')}|"${markQuote(source)}"]]`;
}

/** A verbatim piece of the sentence for a structured result. */
export function resultQuote(source: string): string {
  return cutAtSpace(source, longestResultQuote);
}

/** The longest piece of the sentence that stands on one line and cannot be mistaken for the end of a mark. */
function markQuote(source: string): string {
  const pieces = source
    .split(/[\p{Cc}\p{Zl}\p{Zp}]+/u)
    .flatMap((line) => (line.includes('"') ? [line, ...line.split('"')] : [line]))
    .flatMap(betweenBrackets)
    .map((piece) => cutAtSpace(piece.trim(), longestQuote));
  const plain = pieces.filter((piece) => !piece.includes('"'));
  const longest = (list: readonly string[]) => list.reduce((a, b) => (b.length > a.length ? b : a), '');
  const best = longest(plain);
  return best.length >= 20 ? best : longest(pieces);
}

/** The masks that a mark may hold: `assistant/grounding` reads names of letters alone, so US_SSN_LAST4 stays out. */
const markMask = /\[[A-Z_]+ \d+\]/g;
const leadingMask = new RegExp(`^(?:${maskSource}[\\s,.;:]*)+`);

/** Brackets that are no masks would end the mark early, and it cannot begin with a mask. */
function betweenBrackets(line: string): string[] {
  if (!line.includes('[') && !line.includes(']')) return [line];
  const guarded = line.replace(markMask, (mask) => `\u0001${mask.slice(1, -1)}\u0002`);
  return guarded
    .split(/[[\]]/)
    .map((piece) => piece.replaceAll('\u0001', '[').replaceAll('\u0002', ']').replace(leadingMask, ''));
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
