import type { Recogniser } from '../recogniser.ts';

const beginning = /(?<![A-Za-z0-9])[A-Za-z]{2}[ -]?\d[ -]?\d(?=[ -]?[A-Za-z0-9])/g;

/** Lengths by country: SWIFT, IBAN registry (ISO 13616). */
const lengths = new Map(
  Object.entries({
    15: 'NO',
    16: 'BE',
    18: 'DK FI FO GL NL SD FK',
    19: 'MK SI',
    20: 'AT BA EE KZ LT LU XK MN',
    21: 'CH HR LI LV',
    22: 'BG BH CR DE GB GE IE ME RS VA',
    23: 'AE GI IL IQ OM TL SO',
    24: 'AD CZ ES MD PK RO SA SE SK TN VG',
    25: 'LY PT ST',
    26: 'IS TR',
    27: 'FR GR IT MC MR SM BI DJ',
    28: 'AL AZ BY CY DO GT HU LB PL SV NI',
    29: 'BR EG PS QA UA',
    30: 'JO KW MU YE',
    31: 'MT SC',
    32: 'LC',
    33: 'RU',
  }).flatMap(([length, countries]) =>
    countries.split(' ').map((country) => [country, Number(length)] as const),
  ),
);

/** International bank account numbers: country length and the mod-97 check of ISO 13616. */
export const iban: Recogniser = {
  name: 'iban',
  types: ['IBAN'],
  find(text) {
    return Array.from(text.matchAll(beginning)).flatMap((match) => {
      const length = lengths.get(match[0].slice(0, 2).toUpperCase());
      const written = length === undefined ? undefined : take(text, match.index, length);
      if (written === undefined || !passesMod97(written.replace(/[ -]/g, '').toUpperCase())) return [];
      const [start, end] = [match.index, match.index + written.length];
      return [{ type: 'IBAN', start, end, why: 'Country length and check digits', confidence: 0.99 }];
    });
  },
};

/** `length` letters and digits from an offset, single spaces or hyphens between them, nothing stuck to the end. */
function take(text: string, start: number, length: number): string | undefined {
  const stretch = text.slice(start, start + length * 2);
  let taken = 0;
  for (let at = 0; at < stretch.length; at++) {
    if (/[A-Za-z0-9]/.test(stretch[at] ?? '')) taken++;
    else if (!/[ -]/.test(stretch[at] ?? '') || /[ -]/.test(stretch[at - 1] ?? '')) return undefined;
    if (taken === length) {
      return /[A-Za-z0-9]/.test(text[start + at + 1] ?? '') ? undefined : stretch.slice(0, at + 1);
    }
  }
  return undefined;
}

function passesMod97(account: string): boolean {
  let rest = 0;
  for (const character of account.slice(4) + account.slice(0, 4)) {
    const value = parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
