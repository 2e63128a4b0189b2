import { findMarkers, type Markers } from '../markers.ts';
import type { Recogniser } from '../recogniser.ts';

const markers: Markers = {
  type: 'TAX_INFORMATION',
  phrase:
    /\bfederal tax (?:return )?information\b|\b(?:IRS|federal) (?:tax|account|wage and income) transcripts?\b|\bIRC ?(?:§ ?)?6103[- ]protected\b/gi,
  hint: /\bFTI\b|\btax return information\b|\b(?:IRC|I\.R\.C\.) ?(?:§ ?)?6103\b/g,
  dataNearby:
    /\b(?:taxpayer|agi|adjusted gross|wages|income of|refund|transcript|contains?|containing|attached|enclosed|below|received from|from the irs|extract|record|confidential|liability|filing status|1040|1099)\b/i,
  why: 'Words that mark federal tax information (IRS Publication 1075)',
};

/** Federal tax information, where a text says that it holds some. */
export const taxInformation: Recogniser = {
  name: 'taxInformation',
  types: ['TAX_INFORMATION'],
  find: (text) => findMarkers(text, markers),
};
