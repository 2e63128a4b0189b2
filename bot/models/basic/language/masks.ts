/** A masked value as `safeguards` writes it: `[US_SSN 7]`. */
export const maskSource = String.raw`\[[A-Z][A-Z0-9_]* \d+\]`;

const whole = new RegExp(`^${maskSource}$`);

export function isMask(word: string): boolean {
  return whole.test(word);
}

/** No mask is longer, UTF-16 code units. */
const longest = 40;

/** Whether an offset falls inside a mask of the text, so that cutting there would break it. */
export function isInsideMask(text: string, offset: number): boolean {
  const from = Math.max(0, offset - longest);
  const open = text.slice(from, offset).lastIndexOf('[');
  if (open < 0) return false;
  const mask = new RegExp(maskSource, 'y').exec(text.slice(from + open, from + open + longest));
  return mask !== null && offset < from + open + mask[0].length;
}
