import { crc32, inflateSync } from 'node:zlib';

export interface ReadPng {
  width: number;
  height: number;
  /** Red, green, blue, alpha of each pixel, rows from the top. */
  pixels: Buffer;
}

/** Reads a PNG of 8 bits with alpha whose rows are unfiltered. @throws Error on anything else or a wrong checksum */
export function readPng(bytes: Uint8Array): ReadPng {
  const file = Buffer.from(bytes);
  if (file.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') throw new Error('not a PNG');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    const named = file.subarray(at + 4, at + 8 + length);
    if (crc32(named) !== file.readUInt32BE(at + 8 + length)) throw new Error('wrong checksum');
    chunks.set(named.toString('latin1', 0, 4), named.subarray(4));
    at += 12 + length;
  }
  const header = chunks.get('IHDR') ?? Buffer.alloc(13);
  if (header.toString('hex', 8) !== '0806000000') throw new Error('not 8 bits with alpha');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const rowBytes = width * 4 + 1;
  if (rows.length !== rowBytes * height) throw new Error('wrong length');
  const pixels = Array.from({ length: height }, (_row, y) => {
    if (rows[y * rowBytes] !== 0) throw new Error('filtered row');
    return rows.subarray(y * rowBytes + 1, (y + 1) * rowBytes);
  });
  return { width, height, pixels: Buffer.concat(pixels) };
}
