import { maskSource } from '../language/masks.ts';

/** Start and end offsets, end exclusive. */
export type Span = readonly [number, number];

const untouchable = new RegExp(
  [
    maskSource,
    String.raw`"[^"\n]{1,600}"`,
    String.raw`“[^”\n]{1,600}”`,
    String.raw`‘[^’\n]{3,300}’(?!\w)`,
    String.raw`(?<![\w’'])'[^'\n]{3,300}'(?!\w)`,
    String.raw`(?<=^|\n)[ \t]*>[^\n]{0,2000}`,
    '`[^`\\n]{1,300}`',
    String.raw`https?:\/\/\S+`,
    String.raw`(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]{1,190}`,
    String.raw`\[[^\]\n]{1,80}\]`,
    String.raw`\b(?:M\.?G\.?L\.?|G\.L\.)(?:,? (?:c\.|ch\.|chapter) ?\w+)?(?:,? (?:§+|s\.|sec\.|section) ?[\w()]+)?`,
    String.raw`\b\d{1,3} (?:CMR|CFR|U\.S\.C\.) ?[\d.()]*`,
    String.raw`\b(?:[Ss]ection|[Cc]hapter) \d+\w{0,3}(?: of [Cc]hapter \d+\w{0,3})?(?: of the General Laws)?`,
    String.raw`\bExecutive Order \d+`,
  ].join('|'),
  'g',
);

/**
 * Quotations, masks, links, citations, placeholders and defined terms: what nobody may reword. In order, not
 * overlapping.
 */
export function protectedSpans(text: string, terms: readonly string[] = []): Span[] {
  const spans: Span[] = [];
  let free = 0;
  const found = [...text.matchAll(untouchable), ...termsIn(text, terms)]
    .map((one) => [one.index, one.index + one[0].length] as const)
    .sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  for (const [start, end] of found) {
    if (start < free) continue;
    spans.push([start, end]);
    free = end;
  }
  return spans;
}

function termsIn(text: string, terms: readonly string[]): RegExpExecArray[] {
  if (terms.length === 0) return [];
  const words = terms.map((term) => term.replace(/[^\p{L}\p{N} ]/gu, '\\$&').replace(/ +/g, '\\s+'));
  return [...text.matchAll(new RegExp(`(?<![\\w’'-])(?:${words.join('|')})(?![\\w])`, 'gi'))];
}

const definition =
  /["“]([^"“”\n]{2,60})["”](?=,? (?:\([^)\n]{1,80}\) )?(?:means?|shall mean|refers? to|has the meaning|includes)\b)|\((?:the|hereinafter(?: the)?|collectively,?(?: the)?)? ?["“]([^"“”\n]{2,60})["”]\)/gi;
/** More definitions than this are no contract that a person reads here. */
const mostTerms = 200;

/** The terms that a text defines: "Remit" in `"Remit" means …`, "Fund" in `(the "Fund")`. */
export function definedTerms(text: string): string[] {
  const terms = [...text.matchAll(definition)].map((found) =>
    (found[1] ?? found[2] ?? '').replace(/[,.]$/, ''),
  );
  return [...new Set(terms)].filter((term) => term.trim() !== '').slice(0, mostTerms);
}

/** A test whether a stretch touches one of the spans; asked with rising starts it is linear. */
export function createTouchTest(spans: readonly Span[]): (start: number, end: number) => boolean {
  let at = 0;
  return (start, end) => {
    while (at < spans.length && (spans[at]?.[1] ?? 0) <= start) at += 1;
    const span = spans[at];
    return span !== undefined && span[0] < end;
  };
}
