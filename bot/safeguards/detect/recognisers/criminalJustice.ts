import { findMarkers, type Markers } from '../markers.ts';
import type { Recogniser } from '../recogniser.ts';

const markers: Markers = {
  type: 'CRIMINAL_JUSTICE',
  phrase:
    /\bcriminal (?:offender|history) records?(?: information)?\b|\bcriminal justice information\b|\bCORI (?:reports?|records?|results?|hits?|response|shows?|showed|came back|returned|indicates?|lists?)\b|\b(?:NCIC|CJIS|III) (?:hit|query results?|response|returns?|printout|record)\b|\brap sheet\b/gi,
  hint: /\bCORI\b|\bCJI\b|\bCHRI\b|\bBOP\b/g,
  dataNearby:
    /\b(?:arraign(?:ed|ment)|convict(?:ed|ions?)|charged with|charges?|arrest(?:ed|s)?|felony|misdemeanor|disposition|offen[cs]es?|defendant|probation|contains?|containing|attached|enclosed|confidential)\b/i,
  why: 'Words that mark criminal-justice information (G.L. c. 6 §167, CJIS Security Policy)',
};

/** Criminal-offender and criminal-justice information, where a text says that it holds some. */
export const criminalJustice: Recogniser = {
  name: 'criminalJustice',
  types: ['CRIMINAL_JUSTICE'],
  find: (text) => findMarkers(text, markers),
};
