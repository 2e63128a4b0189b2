import { findingTypes } from '../contract/findings.ts';

const gap = '[ \\t\\u00a0]{0,3}';
const types = [...findingTypes]
  .sort((a, b) => b.length - a.length)
  .map((type) => type.replace(/_/g, '\\\\?_'));
const form = String.raw`\\?\[${gap}(${types.join('|')})${gap}(\d{1,9})${gap}\\?\]`;

/** Everything that reads as one of our masks: any case, spaces inside the brackets, Markdown escapes. */
export const maskForm = new RegExp(form, 'gi');
const wholeMask = new RegExp(`^${form}$`, 'i');

/** The mask as the vault knows it ("[US_SSN 7]"), or undefined for a text that is no mask. */
export function canonicalMask(written: string): string | undefined {
  const match = wholeMask.exec(written);
  if (!match) return undefined;
  return `[${(match[1] ?? '').replaceAll('\\', '').toUpperCase()} ${match[2]}]`;
}
