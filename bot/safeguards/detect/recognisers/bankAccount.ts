import { before, type Recogniser } from '../recogniser.ts';

const number = /(?<![\dA-Za-z$€£])(?<!\d[-. /])\d(?:[ -]?\d){4,16}(?![ -]?\d)(?![A-Za-z%])/g;
const label =
  /\b(?:accounts?|acct|acc|a\/c|checking|savings)\.?[ ]?(?:numbers?|no\b\.?|num\b\.?|#)?[ ]?(?:\([^)\n]{1,20}\)[ ]?)?(?:ending in |is |was |to |of )?[:#=.-]?[ "']{0,2}$/i;
const afterRouting = /\brouting[^\n]{0,60}\b(?:account|acct|a\/c|checking|savings)\b[^\n\d]{0,20}$/i;
const slashed = /\brouting\b[^\n]{0,40}\d{9} ?\/ ?$/i;
const notABank =
  /\b(?:user|utility|electric|gas|water|eversource|national grid|comcast|verizon|e-?z ?pass|library|login|email|twitter|github|customer|vendor|case|general ledger|gl|budget|cost|chart of|appropriation)\b[^\n]{0,12}$/i;

/** Bank account numbers, 5 to 17 digits. They have no check digit, so only a label right before makes one. */
export const bankAccount: Recogniser = {
  name: 'bankAccount',
  types: ['US_BANK'],
  find(text) {
    return Array.from(text.matchAll(number)).flatMap((match) => {
      const words = before(text, match.index, 100);
      const found = label.exec(words);
      if (!found && !afterRouting.test(words) && !slashed.test(words)) return [];
      if (found && notABank.test(words.slice(0, found.index))) return [];
      const [start, end] = [match.index, match.index + match[0].length];
      return [{ type: 'US_BANK', start, end, why: 'Labelled as an account number', confidence: 0.8 }];
    });
  },
};
