import { readValue } from './readValue.ts';

/** A number, a date or nothing: what stands below a header rather than in it. */
export function isValueLike(cell: string): boolean {
  const { kind } = readValue(cell, 1);
  return kind === 'number' || kind === 'date' || kind === 'nothing';
}
