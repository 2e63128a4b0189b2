/** A masked value as `safeguards` writes it: `[US_SSN 7]`. */
export const maskSource = String.raw`\[[A-Z][A-Z0-9_]* \d+\]`;

const whole = new RegExp(`^${maskSource}$`);

export function isMask(word: string): boolean {
  return whole.test(word);
}

/** Whether an offset falls inside a mask of the text, so that cutting there would break it. */
export function isInsideMask(text: string, offset: number): boolean {
  const open = text.lastIndexOf('[', offset - 1);
  if (open < 0 || offset - open > 40) return false;
  const mask = new RegExp(maskSource, 'y');
  mask.lastIndex = open;
  const found = mask.exec(text);
  return found !== null && offset < open + found[0].length;
}
