import { before, hasLookAlikeLabel, type Recogniser } from '../recogniser.ts';

const lettered = /(?<![A-Za-z0-9])[Ss](?:[Aa]\d{7}|\d{8})(?![A-Za-z0-9])/g;
const nine = /(?<![\dA-Za-z])\d{9}(?![\dA-Za-z])/g;
const context =
  /\b(?:driver'?s?'?|driving|operator'?s?|mass(?:achusetts)?|ma) ?(?:licen[cs]e|lic\b)|\blicen[cs]e (?:number|no\b|#|id)|\bd\.?l\.? ?(?:#|no\b|num|:)|\bstate id\b|\bma dl\b|\blicen[cs]e[:#]/i;

/**
 * Massachusetts driver's licences and identity cards: S and eight digits, SA and seven (mass.gov, RMV), or nine digits
 * (older ones) beside words for a licence.
 */
export const driverLicense: Recogniser = {
  name: 'driverLicense',
  types: ['US_DRIVER_LICENSE'],
  find(text) {
    const numbers = [...text.matchAll(lettered), ...text.matchAll(nine)];
    return numbers.flatMap((match) => {
      const [start, end] = [match.index, match.index + match[0].length];
      const named = context.test(before(text, start, 60));
      const byForm = match[0].startsWith('S');
      if ((!named && !byForm) || hasLookAlikeLabel(text, start)) return [];
      const why = named ? 'Massachusetts form and nearby words' : 'Massachusetts form';
      return [{ type: 'US_DRIVER_LICENSE', start, end, why, confidence: named ? 0.93 : 0.7 }];
    });
  },
};
