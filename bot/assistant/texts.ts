import type { FindingType } from '../contract/findings.ts';
import type { FailureCode } from '../contract/turnEvents.ts';

/** One and several of each data class, in words for people. */
export const findingNames = {
  PERSON: ['name', 'names'],
  ADDRESS: ['postal address', 'postal addresses'],
  LOCATION: ['place', 'places'],
  AGE: ['age', 'ages'],
  DATE_OF_BIRTH: ['date of birth', 'dates of birth'],
  EMAIL: ['e-mail address', 'e-mail addresses'],
  PHONE: ['phone number', 'phone numbers'],
  IP: ['network address', 'network addresses'],
  US_SSN: ['Social Security number', 'Social Security numbers'],
  US_SSN_LAST4: ['end of a Social Security number', 'ends of Social Security numbers'],
  US_ITIN: ['taxpayer number', 'taxpayer numbers'],
  US_DRIVER_LICENSE: ["driver's license number", "driver's license numbers"],
  PASSPORT: ['passport number', 'passport numbers'],
  CREDIT_CARD: ['card number', 'card numbers'],
  IBAN: ['bank account number', 'bank account numbers'],
  US_ROUTING: ['bank routing number', 'bank routing numbers'],
  US_BANK: ['bank account number', 'bank account numbers'],
  MASSHEALTH_ID: ['MassHealth number', 'MassHealth numbers'],
  MEDICARE_MBI: ['Medicare number', 'Medicare numbers'],
  MEDICAL_RECORD: ['medical record number', 'medical record numbers'],
  STUDENT_SASID: ['student number', 'student numbers'],
  VIN: ['vehicle number', 'vehicle numbers'],
  LICENSE_PLATE: ['license plate', 'license plates'],
  BIOMETRIC: ['biometric detail', 'biometric details'],
  SECRET: ['password or key', 'passwords or keys'],
  TAX_INFORMATION: ['piece of federal tax information', 'pieces of federal tax information'],
  CRIMINAL_JUSTICE: ['piece of criminal-justice information', 'pieces of criminal-justice information'],
  HEALTH_INFORMATION: ['piece of health information', 'pieces of health information'],
  PERSONAL_INFORMATION: ['name with its number', 'names with their numbers'],
} as const satisfies Record<FindingType, readonly [string, string]>;

/** "1 phone number and 2 e-mail addresses" */
export function countedNames(counts: Partial<Record<FindingType, number>>): string {
  const items = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([type, count]) => `${count} ${findingNames[type as FindingType][count === 1 ? 0 : 1]}`);
  return new Intl.ListFormat('en-US', { type: 'conjunction' }).format(items);
}

export const failureTexts = {
  modelUnavailable: {
    text: 'The AI model did not answer.',
    next: 'Try again in a minute. What you typed is kept.',
  },
  modelBusy: { text: 'The AI model is busy.', next: 'Try again in about a minute. What you typed is kept.' },
  modelStalled: {
    text: 'The AI model stopped in the middle.',
    next: 'Try again. What came so far may be incomplete.',
  },
  modelCut: {
    text: 'The connection to the AI model broke off.',
    next: 'Try again. What came so far is incomplete.',
  },
  modelFiltered: {
    text: "The AI provider's content filter stopped this answer.",
    next: 'Say it in other words, or leave out the part that may have caused it.',
  },
  modelInvalid: {
    text: 'The AI model could not work with this, or gave an answer that cannot be read.',
    next: 'Try again, or ask for a smaller part at once. What you typed is kept.',
  },
  modelRefused: {
    text: 'The AI model declined to answer this.',
    next: 'Say what you need it for, or leave out the part that may have caused it. A colleague can still help.',
  },
  modelTooLong: {
    text: 'This is longer than the AI model can read at once.',
    next: 'Give it fewer messages or pages, or start a new conversation. What you typed is kept.',
  },
  modelQuota: {
    text: 'The paid amount of the AI model is used up.',
    next: 'Trying again will not help today. Tell your agency contact. What you typed is kept.',
  },
  modelSetup: {
    text: 'The AI model is not set up correctly.',
    next: 'Trying again will not help. Tell your agency contact that the model settings need a check. What you typed is kept.',
  },
  stopped: { text: 'Stopped.', next: 'Edit your request or try again.' },
  internal: {
    text: 'Something went wrong on our side.',
    next: 'Try again. If it happens again, tell your agency contact the time.',
  },
} as const satisfies Record<FailureCode, { text: string; next: string }>;

/** The way to a model: one's own click where there is one, else somebody to ask. */
export function modelNeededNext(way: { canConnect: boolean; contact: string }): string {
  const first = way.canConnect
    ? 'Choose “Connect a model” on the first page of the desk.'
    : `Ask ${way.contact} whether one can be connected.`;
  return `${first} Until then, try a summary, a question about a document, or plain language.`;
}
