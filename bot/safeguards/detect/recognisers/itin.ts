import { findNineDigits } from '../nineDigits.ts';
import { before, hasLookAlikeLabel, type Recogniser } from '../recogniser.ts';

const context = /\bitins?\b|taxpayer id/i;
// Publication 1915 (irs.gov): first digit 9, fourth and fifth digits 50-65, 70-88, 90-92, 94-99.
const issued = /^9\d\d(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}$/;

/** Individual taxpayer identification numbers; without dashes only beside words that name them. */
export const itin: Recogniser = {
  name: 'itin',
  types: ['US_ITIN'],
  find(text) {
    return findNineDigits(text).flatMap(({ start, end, digits, form }) => {
      if (!issued.test(digits) || hasLookAlikeLabel(text, start)) return [];
      const named = context.test(before(text, start, 60));
      if (!named && form === 'loose') return [];
      return [
        { type: 'US_ITIN', start, end, why: 'Number range of the IRS', confidence: named ? 0.97 : 0.85 },
      ];
    });
  },
};
