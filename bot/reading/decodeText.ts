import iconv from 'iconv-lite';

/**
 * Bytes to text: byte order mark first, then the named charset, then UTF-8 if the bytes are valid UTF-8, then
 * UTF-16 without a mark if every other byte is zero, else Windows-1252, the usual Windows code page.
 */
export function decodeText(bytes: Uint8Array, charset?: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marked = byMark(buffer);
  if (marked !== undefined) return marked;
  if (charset !== undefined && iconv.encodingExists(charset)) return iconv.decode(buffer, charset);
  const unmarked = utf16WithoutMark(buffer);
  if (unmarked !== undefined) return iconv.decode(buffer, unmarked);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer);
  } catch {
    return iconv.decode(buffer, 'windows-1252');
  }
}

function byMark(buffer: Buffer): string | undefined {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf)
    return new TextDecoder('utf-8').decode(buffer);
  if (buffer[0] === 0xff && buffer[1] === 0xfe) {
    const utf32 = buffer[2] === 0 && buffer[3] === 0 && buffer.length >= 4;
    return iconv.decode(buffer, utf32 ? 'utf-32le' : 'utf-16le');
  }
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return iconv.decode(buffer, 'utf-16be');
  return undefined;
}

/** Latin text in UTF-16 has a zero in every other byte; a few other characters may stand between. */
export function utf16WithoutMark(buffer: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(buffer.length, 2_000) & ~1;
  if (length < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (buffer[at] === 0) even += 1;
    if (buffer[at + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.05) return 'utf-16be';
  return undefined;
}
