import { UnreadableError } from '../../refusals.ts';

/** What the sliding window holds at the start ([MS-OXRTFCP] 2.1.2.1). */
const prefix =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript ' +
  '\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n' +
  '\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

/** Rich text of an Outlook message, packed as [MS-OXRTFCP] says. Throws UnreadableError `damaged`. */
export function unpackRtf(packed: Uint8Array): Uint8Array {
  if (packed.length < 16) throw new UnreadableError('damaged');
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const size = view.getUint32(4, true);
  const kind = view.getUint32(8, true);
  if (kind === 0x414c454d) return packed.subarray(16, 16 + size);
  if (kind !== 0x75465a4c || size > packed.length * 40) throw new UnreadableError('damaged');
  const window = new Uint8Array(4_096);
  window.set(Buffer.from(prefix, 'latin1'));
  let write = prefix.length;
  const out = new Uint8Array(size);
  let length = 0;
  const put = (byte: number): void => {
    window[write] = byte;
    write = (write + 1) % 4_096;
    if (length < size) out[length] = byte;
    length += 1;
  };
  for (let at = 16; at < packed.length && length < size;) {
    const control = packed[at] ?? 0;
    at += 1;
    for (let bit = 0; bit < 8 && at < packed.length; bit += 1) {
      if (((control >> bit) & 1) === 0) {
        put(packed[at] ?? 0);
        at += 1;
        continue;
      }
      const reference = ((packed[at] ?? 0) << 8) | (packed[at + 1] ?? 0);
      at += 2;
      const from = reference >> 4;
      if (from === write) return out.subarray(0, Math.min(length, size));
      for (let step = 0; step < (reference & 15) + 2; step += 1) put(window[(from + step) % 4_096] ?? 0);
    }
  }
  return out.subarray(0, Math.min(length, size));
}
