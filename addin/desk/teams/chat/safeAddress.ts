/** An address that a click may open: https or a mail address, as written by the browser; undefined for the rest. */
export function safeAddress(address: unknown): string | undefined {
  if (typeof address !== 'string' || !URL.canParse(address)) return undefined;
  const parsed = new URL(address);
  if (parsed.protocol === 'mailto:') return parsed.href;
  // The assistant's own help pages stand beside the desk.
  const isWeb = parsed.protocol === 'https:' || parsed.origin === location.origin;
  return isWeb && parsed.username === '' && parsed.password === '' ? parsed.href : undefined;
}
