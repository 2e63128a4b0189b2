import { stem } from '../language/stem.ts';
import { contentStems } from '../language/words.ts';

const light = new Set(
  'care take send provid share email mail forward get give take put make do let know call ask check look find complet submit return review updat confirm prepar draft writ post upload attach receiv don fil sign work handl talk speak want tell final revis new current latest attach copi friday mondai monday tuesday wednesday thursday today tomorrow week month dai morning afternoon end eod cob date'
    .split(' ')
    .map(stem),
);

/** Stems of the things a text is about, without light verbs, days and the names given. */
export function objectStems(text: string, without: readonly string[] = []): Set<string> {
  const names = new Set(without.flatMap((name) => contentStems(name)));
  const stems = contentStems(text).filter(
    (stem) => !names.has(stem) && !/^\d{1,2}(?:st|nd|rd|th)?$/.test(stem),
  );
  return new Set(stems.filter((stem) => !light.has(stem)));
}

/** Share of the smaller set's stems that stand in both, 0 to 1; 0 when one is empty. */
export function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let both = 0;
  for (const stem of small) if (large.has(stem)) both += 1;
  return both / small.size;
}

/** How many stems of `wanted` stand in `there`, as a share of `wanted`. */
export function covered(wanted: ReadonlySet<string>, there: ReadonlySet<string>): number {
  if (wanted.size === 0) return 0;
  let both = 0;
  for (const stem of wanted) if (there.has(stem)) both += 1;
  return both / wanted.size;
}
