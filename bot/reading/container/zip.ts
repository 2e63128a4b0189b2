import { Inflate } from 'fflate';
import { limits } from '../limits.ts';
import { UnreadableError } from '../refusals.ts';
import { listZipEntries, type ZipEntry } from './zipDirectory.ts';

export interface Zip {
  /** Names are compared in lower case, as Office does. */
  has(name: string): boolean;
  names(): string[];
  /** Unpacks bit by bit, so that a bomb is noticed before it is in memory. Throws UnreadableError. */
  chunks(name: string): Iterable<Uint8Array>;
  /** A small entry as text; empty when there is no such entry. */
  read(name: string): string;
}

/**
 * Opens a zip file. The limit on unpacked bytes counts over all entries that are read, so overlapping entries
 * gain nothing. Throws UnreadableError: `damaged`, `encrypted` or `expandsTooMuch`.
 */
export function openZip(bytes: Uint8Array): Zip {
  const entries = listZipEntries(bytes);
  const spent = { bytes: 0 };

  const chunks = (name: string): Iterable<Uint8Array> => {
    const entry = entries.get(name.toLowerCase());
    return entry === undefined ? [] : inflate(entry, packedBytes(bytes, entry), spent);
  };
  return {
    has: (name) => entries.has(name.toLowerCase()),
    names: () => [...entries.keys()],
    chunks,
    read: (name) => new TextDecoder().decode(Buffer.concat([...chunks(name)])),
  };
}

function* inflate(entry: ZipEntry, packed: Uint8Array, spent: { bytes: number }): Iterable<Uint8Array> {
  let produced = 0;
  const check = (chunk: Uint8Array, consumed: number): Uint8Array => {
    produced += chunk.length;
    spent.bytes += chunk.length;
    const ratio = produced / Math.max(consumed, 1);
    const suspicious = produced > limits.zip.ratioFromBytes && ratio > limits.zip.ratio;
    if (suspicious || spent.bytes > limits.zip.inflatedBytes) throw new UnreadableError('expandsTooMuch');
    return chunk;
  };
  if (entry.method === 0) {
    yield check(packed, packed.length);
    return;
  }
  const ready: Uint8Array[] = [];
  const stream = new Inflate((chunk) => {
    ready.push(chunk);
  });
  // Deflate packs at most 1:1032, so a slice of 2 KB yields at most 2 MB before the next check.
  const slice = 2_048;
  for (let from = 0; from < packed.length; from += slice) {
    stream.push(packed.subarray(from, from + slice), from + slice >= packed.length);
    for (const chunk of ready.splice(0)) yield check(chunk, from + slice);
  }
}

/** The data of an entry: behind its local header, whose name and extra fields may differ from the directory's. */
function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.isEncrypted) throw new UnreadableError('encrypted');
  if (entry.method !== 0 && entry.method !== 8) throw new UnreadableError('damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.headerAt;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw new UnreadableError('damaged');
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + entry.packedSize > bytes.length) throw new UnreadableError('damaged');
  return bytes.subarray(from, from + entry.packedSize);
}
