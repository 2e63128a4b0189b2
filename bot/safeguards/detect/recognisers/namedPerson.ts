import type { Finding } from '../../../contract/findings.ts';
import { isPersonName, nameAt } from '../persons.ts';
import { before, type Recogniser } from '../recogniser.ts';

const role =
  'applicant|claimant|patient|client|employee|resident|member|beneficiary|recipient|taxpayer|borrower|tenant|landlord|student|parent|guardian|mother|father|spouse|child|dependent|card ?holder|account holder|policy ?holder|insured|customer|respondent|plaintiff|defendant|petitioner|complainant|witness|victim|caller|licensee|voter|veteran|survivor|decedent|emergency contact|next of kin|caseworker|case worker|physician|provider|signature|signed|signed by|submitted by|prepared for|payee';
const label = new RegExp(
  String.raw`(?:^|[\n|,;(\t>*"]|[.] )[ \t"*_-]{0,4}(?:(?:(?:full|first|last|middle|given|family|maiden|legal|print(?:ed)?|${role})(?:'s)?[ _]{0,2}){0,2}name(?: of (?:${role}))?|${role})(?:\(s\))?["*_]{0,3}[ \t]{0,3}$`,
  'i',
);
const titled = /(?<![A-Za-z])(?:Mr|Mrs|Ms|Mx|Dr|Miss|Prof|Sra?|Sgt|Trooper)(?:\.|(?=[ ]))[ ]{1,2}/g;
const introduced =
  /\b(?:my|his|her|their|the (?:applicant|claimant|patient|client|resident|member)'s) (?:full )?name is[ ]{1,2}/gi;

/** People in form labels ("Applicant: …"), after titles, and where a text says a name is a name. */
export const namedPerson: Recogniser = {
  name: 'namedPerson',
  types: ['PERSON'],
  find(text) {
    return [
      ...afterLabels(text),
      ...afterWords(text, titled, 1, 0.8),
      ...afterWords(text, introduced, 1, 0.85),
    ];
  },
};

function* afterLabels(text: string): Iterable<Finding> {
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    if (!/[\w )*"]/.test(text[at - 1] ?? '') || !label.test(before(text, at, 60))) continue;
    const gap =
      /^["*_]{0,3}[ \t]{0,8}(?:\r?\n)?[ \t]{0,4}["*_]{0,3}/.exec(text.slice(at + 1, at + 24))?.[0].length ??
      0;
    const start = at + 1 + gap;
    const end = nameAt(text, start, 'any');
    if (end > start) yield { type: 'PERSON', start, end, why: 'Name in a form label', confidence: 0.85 };
  }
}

function* afterWords(text: string, words: RegExp, least: number, confidence: number): Iterable<Finding> {
  for (const match of text.matchAll(words)) {
    const start = match.index + match[0].length;
    const end = nameAt(text, start, 'capitalised');
    if (end > start && isPersonName(text.slice(start, end), least)) {
      yield { type: 'PERSON', start, end, why: 'Name after a title or introduction', confidence };
    }
  }
}
