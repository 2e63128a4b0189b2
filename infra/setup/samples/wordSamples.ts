import { agendaSample, intakeSample, memoSample } from './officePapers.ts';
import { benefitLetterSample } from './benefitLetter.ts';
import { vehiclePolicySample } from './vehiclePolicy.ts';
import type { WordSample } from './writeWordFile.ts';

/** The Word files of the desk. All people, agencies and facts in them are invented. */
export const wordSamples: WordSample[] = [
  memoSample,
  vehiclePolicySample,
  benefitLetterSample,
  intakeSample,
  agendaSample,
];
