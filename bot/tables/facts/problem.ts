import type { Fact } from './fact.ts';

/** `outlier`, `duplicateRow`, …: for programs. */
export const problemCodes = [
  'notRead',
  'hidden',
  'blank',
  'nothing',
  'error',
  'misfit',
  'decimalComma',
  'eitherWay',
  'spelling',
  'duplicateRow',
  'duplicateKey',
  'outlier',
  'total',
  'date',
  'formula',
  'layout',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Something in the table that a careful person would ask about. */
export type Problem = Fact & { code: ProblemCode };
