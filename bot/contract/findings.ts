import { z } from 'zod';

/** Data classes that detection may report. */
export const findingTypes = [
  'PERSON',
  'ADDRESS',
  'LOCATION',
  'AGE',
  'DATE_OF_BIRTH',
  'EMAIL',
  'PHONE',
  'IP',
  'US_SSN',
  'US_SSN_LAST4',
  'US_ITIN',
  'US_DRIVER_LICENSE',
  'PASSPORT',
  'CREDIT_CARD',
  'IBAN',
  'US_ROUTING',
  'US_BANK',
  'MASSHEALTH_ID',
  'MEDICARE_MBI',
  'MEDICAL_RECORD',
  'STUDENT_SASID',
  'VIN',
  'LICENSE_PLATE',
  'BIOMETRIC',
  'SECRET',
  'TAX_INFORMATION',
  'CRIMINAL_JUSTICE',
  'HEALTH_INFORMATION',
  'PERSONAL_INFORMATION',
] as const;
export type FindingType = (typeof findingTypes)[number];

/** One piece of sensitive data. Offsets are UTF-16 code units of the text that was searched, end exclusive. */
export const findingSchema = z.object({
  type: z.enum(findingTypes),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  /** Rule, checksum and context that led to it, for people to read; never the value itself. */
  why: z.string(),
  /** 0 to 1 */
  confidence: z.number().min(0).max(1),
});
export type Finding = z.infer<typeof findingSchema>;
