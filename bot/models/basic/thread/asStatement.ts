import { withoutOpening } from './clauses.ts';

/** A sentence to stand alone in a list: without its opening, with a capital and an end. */
export function asStatement(text: string): string {
  const plain = (/^(?:agreed|decided|approved|denied|granted)\b/i.test(text) ? text : withoutOpening(text))
    .replace(/\s+/g, ' ')
    .trim();
  const first = plain.slice(0, 1).toUpperCase() + plain.slice(1);
  return /[.?!…]["'”’)\]]*$/.test(first) ? first : `${first.replace(/[,;:–—-]+$/, '')}.`;
}
