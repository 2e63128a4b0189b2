import type { Reading } from './readClause.ts';

/** Says which rule read it. */
export function byRule(rule: string, reading: Reading | undefined): Reading | undefined {
  return reading && { ...reading, by: rule };
}
