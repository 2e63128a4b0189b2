import { after, before, type Recogniser } from '../recogniser.ts';

const nine = /(?<![\dA-Za-z])(?<!\d[-. ])\d{4}[ -]?\d{4}[ -]?\d(?![ -]?\d)(?![A-Za-z])/g;
const context = /\brouting\b|\baba\b|\brtn\b|\btransit (?:no|num|#)|\bbank transit/i;
// Federal Reserve districts, thrifts, electronic and traveler's cheque prefixes.
const district = /^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/;

/** Bank routing numbers: district prefix, ABA check digit, and a word that names them (one nine-digit number in ten passes the check). */
export const bankRouting: Recogniser = {
  name: 'bankRouting',
  types: ['US_ROUTING'],
  find(text) {
    return Array.from(text.matchAll(nine)).flatMap((match) => {
      const [start, end] = [match.index, match.index + match[0].length];
      const digits = match[0].replace(/\D/g, '');
      if (!district.test(digits) || !passesAba(digits)) return [];
      if (!context.test(before(text, start, 80)) && !context.test(after(text, end, 30))) return [];
      return [{ type: 'US_ROUTING', start, end, why: 'ABA check digit and nearby words', confidence: 0.98 }];
    });
  },
};

/** American Bankers Association: weights 3, 7, 1. */
function passesAba(digits: string): boolean {
  const sum = Array.from(digits).reduce(
    (total, digit, index) => total + Number(digit) * ([3, 7, 1][index % 3] ?? 0),
    0,
  );
  return sum > 0 && sum % 10 === 0;
}
