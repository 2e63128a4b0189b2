import { after, before, type Recogniser } from '../recogniser.ts';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const dates = new RegExp(
  String.raw`(?<![\d/-])(?:\d{1,2}[-/. ]\d{1,2}[-/. ](?:\d{4}|\d{2})|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}(?:st|nd|rd|th)?[- ]${month}\.?,?[- ]\d{2,4}|(?<![a-z])${month}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?![\d-])`,
  'gi',
);
const label =
  /(?:\bd\.?o\.?b\b\.?|\bdate\s{1,3}of\s{1,3}birth|\bbirth[- ]?(?:date|day)|\bborn(?:\s{1,3}on)?)[^\d\n]{0,20}$/i;
const labelAfter = /^[ ]?\(?(?:d\.?o\.?b|date of birth)\b/i;

/** A date that its words call a date of birth; other dates are no finding. */
export const dateOfBirth: Recogniser = {
  name: 'dateOfBirth',
  types: ['DATE_OF_BIRTH'],
  find(text) {
    return Array.from(text.matchAll(dates)).flatMap((match) => {
      const [start, end] = [match.index, match.index + match[0].length];
      if (!label.test(before(text, start, 50)) && !labelAfter.test(after(text, end, 18))) return [];
      return [{ type: 'DATE_OF_BIRTH', start, end, why: 'Date beside words for a birth', confidence: 0.92 }];
    });
  },
};
