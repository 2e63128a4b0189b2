import type { Finding } from '../../../contract/findings.ts';
import { findNineDigits, type NineDigits } from '../nineDigits.ts';
import { after, before, hasLookAlikeLabel, type Recogniser } from '../recogniser.ts';

const context =
  /\bssns?(?![a-z])|\bs\.s\.n|\bss ?(?:#|no\b|num)|social\s{1,3}security|\bsoc\.? ?sec|\bsocial(?: (?:is|number|no\b|#)|:)/i;

/**
 * Social security numbers. Area 001-899 without 666, group and serial not zero (ssa.gov, "Social Security Number
 * Randomization"). Nine digits without grouping count only beside words that name them.
 */
export const socialSecurity: Recogniser = {
  name: 'socialSecurity',
  types: ['US_SSN'],
  find: (text) => findNineDigits(text).flatMap((number) => asFinding(text, number)),
};

function asFinding(text: string, number: NineDigits): Finding[] {
  if (!couldBeIssued(number.digits)) return [];
  const { start, end } = number;
  const named =
    context.test(before(text, start, 60)) ||
    /^[^\w\n]{0,3}(?:ssn|social security)\b/i.test(after(text, end, 24));
  if (hasLookAlikeLabel(text, start)) return [];
  if (named) return [{ type: 'US_SSN', start, end, why: 'Issuing rules and nearby words', confidence: 0.97 }];
  if (number.form === 'loose' || /[A-Za-z$€£#]$/.test(before(text, start, 1))) return [];
  return [{ type: 'US_SSN', start, end, why: 'Grouped 3-2-4, issuing rules', confidence: 0.85 }];
}

function couldBeIssued(digits: string): boolean {
  return !/^(?:000|666|9)/.test(digits) && digits.slice(3, 5) !== '00' && digits.slice(5) !== '0000';
}
