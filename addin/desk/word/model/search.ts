import { cutPieces, textOf, type Piece } from './pieces.ts';

export interface SearchOptions {
  readonly matchCase: boolean;
  readonly matchWholeWord: boolean;
  readonly matchPrefix: boolean;
  readonly matchSuffix: boolean;
  readonly ignorePunct: boolean;
  readonly ignoreSpace: boolean;
}

export type SearchResult =
  | { readonly kind: 'found'; readonly places: readonly { start: number; end: number }[] }
  | { readonly kind: 'refused'; readonly why: string };

/** Word's Find takes at most 255 characters (support.microsoft.com, "Find what text … too long"). */
export const longestSearch = 255;

/**
 * Finds text as Word's Find does: in the text as shown, struck-out text included; straight quotes find curly ones;
 * `^p`, `^t`, `^l` and `^^` are codes; a match crosses a paragraph only by `^p`.
 */
export function searchPieces(
  pieces: readonly Piece[],
  { start, end }: { start: number; end: number },
  wanted: string,
  options: SearchOptions,
): SearchResult {
  if (wanted === '' || wanted.length > longestSearch) {
    return { kind: 'refused', why: `search text must have 1 to ${longestSearch} characters` };
  }
  const pattern = patternOf(wanted, options);
  if (pattern === undefined) return { kind: 'refused', why: `unknown search code in "${wanted}"` };
  const text = textOf(cutPieces(pieces, start, end));
  const places = [...text.matchAll(new RegExp(pattern, options.matchCase ? 'gu' : 'giu'))].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  return { kind: 'found', places };
}

function patternOf(wanted: string, options: SearchOptions): string | undefined {
  const parts: string[] = [];
  for (const [token] of wanted.matchAll(/\^?[\s\S]/gu)) {
    const part = token.length > 1 && token.startsWith('^') ? codes[token] : literal(token);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  const gap = `${options.ignoreSpace ? '[ \\t\\u00A0]*' : ''}${options.ignorePunct ? '[\\p{P}]*' : ''}`;
  const starts = options.matchWholeWord || options.matchPrefix ? '(?<![\\p{L}\\p{N}_])' : '';
  const ends = options.matchWholeWord || options.matchSuffix ? '(?![\\p{L}\\p{N}_])' : '';
  return starts + parts.join(gap) + ends;
}

const codes: Readonly<Record<string, string>> = { '^p': '\\n', '^t': '\\t', '^l': '\\v', '^^': '\\^' };

function literal(character: string): string {
  if (character === '^') return '\\^';
  if (character === "'") return "['‘’]";
  if (character === '"') return '["“”]';
  return character.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
