import { findMarkers, type Markers } from '../markers.ts';
import type { Recogniser } from '../recogniser.ts';

const condition = String.raw`(?:hiv|aids|cancer|diabetes|diabetic|depress(?:ion|ive)|bipolar|schizo\w{2,12}|psychosis|ptsd|post-traumatic|anxiety|adhd|autis(?:m|tic)|asthma|copd|hypertension|epilepsy|seizures?|dementia|alzheimer'?s?|parkinson'?s?|lupus|sclerosis|stroke|pregnan(?:t|cy)|tuberculosis|covid(?:-19)?|hepatitis|pneumonia|sepsis|leuk\w{2,6}|lymphoma|carcinoma|melanoma|tumou?r|traumatic brain|(?:opioid|alcohol|substance|drug)[ -](?:use|abuse|dependence|addiction)|addiction|overdose|heart (?:failure|disease|attack)|kidney (?:failure|disease)|cirrhosis|anemia|obesity|anorexia|disorder|syndrome|disease|fracture|infection|\w{3,20}(?:itis|osis|emia|opathy|oma))`;

const markers: Markers = {
  type: 'HEALTH_INFORMATION',
  phrase: new RegExp(
    [
      String.raw`\bdiagnos(?:ed with|is of|es of|is is|is was)[ ]{1,2}(?:[\w-]{1,20}[ ,]{1,2}){0,3}?${condition}`,
      String.raw`\b(?:diagnosis|diagnoses|dx)[ ]?[:=-][ ]{0,3}(?:[\w-]{1,20}[ ,]{1,2}){0,3}?${condition}`,
      String.raw`\bICD-?(?:9|10)(?:-CM)?(?: codes?)?[ :=(]{0,3}[A-TV-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?`,
      String.raw`\bHIV[- ]?(?:positive|status)\b`,
      String.raw`\b(?:in|receiving|undergoing|completed) (?:treatment|therapy|detox|rehab) for (?:[\w-]{1,20} ){0,2}?${condition}`,
    ].join('|'),
    'gi',
  ),
  hint: /\bPHI\b|\bprotected health information\b|\b(?:medical|treatment|psychiatric|psychological) records?\b/gi,
  dataNearby: /\b(?:contains?|containing|attached|enclosed|below is|patient:|member:|discharge|admitted)\b/i,
  why: 'Words that name a person’s health information',
};

/** Health information named as such: a diagnosis with its condition, a code of the ICD, marked records. */
export const healthInformation: Recogniser = {
  name: 'healthInformation',
  types: ['HEALTH_INFORMATION'],
  find: (text) => findMarkers(text, markers),
};
