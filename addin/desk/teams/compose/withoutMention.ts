/** Typed by hand, as people do it; the toggle adds the real mention. */
const typedMention = /^@(?:commonwealth )?assistant(?=[\s,:]|$)[,:]?\s*/i;

/** The text without an "@Assistant" at its beginning, for a message to which the mention is added anyway. */
export function withoutMention(text: string): string {
  return text.trim().replace(typedMention, '');
}
