import { maskSource } from '../language/masks.ts';

/** Start and end offsets, end exclusive. */
export type Span = readonly [number, number];

const untouchable = new RegExp(
  [
    maskSource,
    String.raw`"[^"\n]{1,600}"`,
    String.raw`“[^”\n]{1,600}”`,
    String.raw`‘[^’\n]{3,300}’(?!\w)`,
    '`[^`\\n]{1,300}`',
    String.raw`https?:\/\/\S+`,
    String.raw`(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]{1,190}`,
    String.raw`\[[^\]\n]{1,80}\]`,
    String.raw`\b(?:M\.?G\.?L\.?|G\.L\.)(?:,? (?:c\.|ch\.|chapter) ?\w+)?(?:,? (?:§+|s\.|sec\.|section) ?[\w()]+)?`,
    String.raw`\b\d{1,3} (?:CMR|CFR|U\.S\.C\.) ?[\d.()]*`,
  ].join('|'),
  'g',
);

/** Quotations, masks, links, citations and placeholders: what nobody may reword. In order, not overlapping. */
export function protectedSpans(text: string): Span[] {
  return [...text.matchAll(untouchable)].map(
    (found) => [found.index, found.index + found[0].length] as const,
  );
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
