/**
 * Cuts an mbox (RFC 4155) into its messages; a single message comes back as it is. Lines quoted as `>From ` are
 * unquoted.
 */
export function splitMbox(bytes: Uint8Array): Uint8Array[] {
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.startsWith('From ')) return [bytes];
  return text
    .split(/(?:^|\r?\n)From [^\r\n]*\r?\n/)
    .filter((message) => message.trim() !== '')
    .map((message) => new Uint8Array(Buffer.from(message.replace(/^>(>*From )/gm, '$1'), 'latin1')));
}
