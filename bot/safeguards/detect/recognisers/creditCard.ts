import type { Finding } from '../../../contract/findings.ts';
import { before, hasLookAlikeLabel, type Recogniser } from '../recogniser.ts';

const digitRun = /(?<!\d)\d(?:[ .-]{0,3}\d){11,18}(?!\d)/g;
const context = /\b(?:card|visa|master ?card|amex|american express|discover|credit|debit|pan)\b/i;

interface Issuer {
  prefix: RegExp;
  lengths: readonly number[];
  /** Wide ranges: only beside a word for a card. */
  onlyNamed?: true;
}

/** Issuer ranges (ISO/IEC 7812 and the networks' published prefixes) with the lengths they issue. */
const issuers: readonly Issuer[] = [
  { prefix: /^4/, lengths: [16, 13, 19] },
  { prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { prefix: /^3[47]/, lengths: [15] },
  { prefix: /^(?:6011|64[4-9]|65|62)/, lengths: [16, 17, 18, 19] },
  { prefix: /^(?:30[0-5]|3[689])/, lengths: [14, 16, 19] },
  { prefix: /^35(?:2[89]|[3-8])/, lengths: [16, 17, 18, 19] },
  { prefix: /^(?:2131|1800)/, lengths: [15] },
  { prefix: /^(?:50|5[6-8]|6[037])/, lengths: [16, 12, 13, 14, 15, 17, 18, 19], onlyNamed: true },
  { prefix: /^35/, lengths: [16], onlyNamed: true },
];

/** Payment cards: issuer range, length and Luhn check digit; odd grouping counts only beside a word for a card. */
export const creditCard: Recogniser = {
  name: 'creditCard',
  types: ['CREDIT_CARD'],
  find(text) {
    return Array.from(text.matchAll(digitRun)).flatMap((run) => cardIn(text, run.index, run[0]) ?? []);
  },
};

/** A run of digits may hold a card and its neighbours ("12 4111 1111 1111 1111"): it starts and ends at a gap. */
function cardIn(text: string, offset: number, run: string): Finding | undefined {
  const at = Array.from(run.matchAll(/\d/g), (digit) => digit.index);
  const digits = run.replace(/\D/g, '');
  const isGap = (index: number) =>
    index === 0 || index === at.length || (at[index] ?? 0) > (at[index - 1] ?? 0) + 1;
  for (let first = 0; first + 12 <= digits.length; first++) {
    if (!isGap(first)) continue;
    const issuer = issuers.find(({ prefix }) => prefix.test(digits.slice(first)));
    for (const length of issuer?.lengths ?? []) {
      const number = digits.slice(first, first + length);
      if (number.length < length || !isGap(first + length) || !passesLuhn(number)) continue;
      const [from = 0, to = 0] = [at[first], at[first + length - 1]];
      const start = offset + from;
      const named = context.test(before(text, start, 60));
      if (hasLookAlikeLabel(text, start)) return undefined;
      if (!named && (issuer?.onlyNamed || !isUsuallyGrouped(run.slice(from, to + 1)))) continue;
      const end = offset + to + 1;
      return {
        type: 'CREDIT_CARD',
        start,
        end,
        why: 'Issuer range and check digit',
        confidence: named ? 0.99 : 0.93,
      };
    }
  }
  return undefined;
}

function isUsuallyGrouped(written: string): boolean {
  const groups = written.split(/\D+/).map((group) => group.length);
  const pattern = groups.join();
  return (
    groups.length === 1 ||
    /^(?:4,){3,4}[1-4]$/.test(pattern) ||
    /^4,6,[45]$/.test(pattern) ||
    groups.every((length) => length === 1)
  );
}

/** ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    const weighted = place % 2 === 0 ? digit : digit * 2;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0 && !/^(\d)\1*$/.test(digits);
}
