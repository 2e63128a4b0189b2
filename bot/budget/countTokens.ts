/**
 * Tokens of a text, counted high: one for 3 bytes of UTF-8. English prose has about 4 bytes a token, dense digits and
 * other scripts about 2.5 to 3. Reserving needs an upper estimate; settling uses what the model reports.
 */
export function countTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / 3);
}
