import type { Recogniser } from '../recogniser.ts';

const named =
  /\b(?:(?:last|final) (?:four|4)(?: digits)?(?: of)?(?: (?:the|your|my|his|her|their))? (?:ssn|social(?: security)?(?: number)?)|ssn[^\S\n]{0,2}\(?(?:last (?:four|4)|ending|ends)(?: digits)?|social(?: security)?(?: number)? (?:ending|ends))(?: (?:in|with|is|are|of))?[\s:)#=-]{0,4}(\d{4})(?![\d-])/gi;
const starred = /(?<![\w*])[xX*#•]{3}[-. ]?[xX*#•]{2}[-. ]?(\d{4})(?!\d)/g;

/** The four digits that are left of a shortened social security number: "last four of SSN 6789", "xxx-xx-6789". */
export const socialSecurityLastFour: Recogniser = {
  name: 'socialSecurityLastFour',
  types: ['US_SSN_LAST4'],
  find(text) {
    return [...text.matchAll(named), ...text.matchAll(starred)].map((match) => {
      const end = match.index + match[0].length;
      return {
        type: 'US_SSN_LAST4',
        start: end - 4,
        end,
        why: 'Last four digits in context',
        confidence: 0.9,
      };
    });
  },
};
