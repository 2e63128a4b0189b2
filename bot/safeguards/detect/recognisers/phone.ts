import type { Finding } from '../../../contract/findings.ts';
import { after, before, digitsOf, hasLookAlikeLabel, type Recogniser } from '../recogniser.ts';

const candidate =
  /(?<![\d#$€£A-Za-z])(?<!\d[-./])[+(]?\d[\d ().\-/]{4,20}\d(?:[ ,]{0,2}(?:x|ext\.?|extension)[ .]?\d{1,6})?(?![\dA-Za-z])/gi;
const northAmerican =
  /^(?:\+?1[-. ]{0,2}|001[-. ])?(?:\([2-9]\d\d\)[-. ]{0,2}|[2-9]\d\d[-. /])[2-9]\d\d[-. ]\d{4}(?:\D{1,6}\d{1,6})?$/i;
const international = /^\+[1-9]\d{0,2}[ ().-]{0,2}\d[\d ().-]{4,18}\d(?:\D{1,6}\d{1,6})?$/i;
const label =
  /\b(?:phones?|tel|telephone|mobile|cell|cellphone|fax|call(?: me| us| him| her| them)?|contact|text|dial|home|work|office|reach(?:ed)?(?: me| us| him| her| them)?|number|hotline|helpline|ph)\b[^\d\n]{0,16}\n?[ ]?$/i;
const labelAfter = /^[ ]?[-(,:]?[ ]?(?:phone|tel|mobile|cell|fax|office|work|home)\b/i;
const date = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})$/;

/** Telephone numbers: North American Numbering Plan or "+country" by their form, any other only beside a word for a phone. */
export const phone: Recogniser = {
  name: 'phone',
  types: ['PHONE'],
  find(text) {
    return Array.from(text.matchAll(candidate)).flatMap((match) => asFinding(text, match.index, match[0]));
  },
};

function asFinding(text: string, at: number, run: string): Finding[] {
  // A run ends where numbers stand too far apart to be one: "617-555-0142  2026".
  const written = run.split(/ {2,}|(?<=[-.]\d{4}) (?=\d{5})/)[0] ?? '';
  const [start, end] = [at, at + written.length];
  const count = digitsOf(written.replace(/(?:x|ext).*$/i, '')).length;
  const named = label.test(before(text, start, 40)) || labelAfter.test(after(text, end, 12));
  if (hasLookAlikeLabel(text, start) || date.test(written)) return [];
  if (northAmerican.test(written) || (international.test(written) && count >= 8 && count <= 15)) {
    return [{ type: 'PHONE', start, end, why: 'Numbering plan', confidence: named ? 0.95 : 0.8 }];
  }
  if (!named || count < 7 || count > 15) return [];
  return [{ type: 'PHONE', start, end, why: 'Labelled as a telephone number', confidence: 0.75 }];
}
