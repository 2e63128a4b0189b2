/** An address that a click may open: https or a mail address, as written by the browser; undefined for the rest. */
export function safeAddress(address: unknown): string | undefined {
  if (typeof address !== 'string' || !URL.canParse(address)) return undefined;
  const parsed = new URL(address);
  if (parsed.protocol === 'mailto:') return parsed.href;
  const isPlainWeb = parsed.protocol === 'https:' && parsed.username === '' && parsed.password === '';
  return isPlainWeb ? parsed.href : undefined;
}
