import { utf16WithoutMark } from './decodeText.ts';

/** True for bytes that no text encoding explains: zeros outside UTF-16, or many control characters. */
export function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536);
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (marked || utf16WithoutMark(head) !== undefined) return false;
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    const isControl = byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27;
    if (isControl || byte === 0x7f) controls += 1;
  }
  return controls > 4 && controls > head.length * 0.02;
}
