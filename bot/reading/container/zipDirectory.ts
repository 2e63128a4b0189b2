import { limits } from '../limits.ts';
import { UnreadableError } from '../refusals.ts';

export interface ZipEntry {
  /** 0 stored, 8 deflated */
  method: number;
  isEncrypted: boolean;
  packedSize: number;
  headerAt: number;
}

/**
 * The central directory (APPNOTE 6.3, sections 4.3.12 and 4.3.16, with the zip64 fields of 4.5.3), by name in
 * lower case. Throws UnreadableError `damaged` when there is none, `expandsTooMuch` past the limit of entries.
 */
export function listZipEntries(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  let { count, at } = end;
  if (count > limits.zip.entries) throw new UnreadableError('expandsTooMuch');
  const entries = new Map<string, ZipEntry>();
  for (; count > 0; count -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      throw new UnreadableError('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8');
    const extraAt = at + 46 + nameLength;
    if (extraAt + extraLength > bytes.length) throw new UnreadableError('damaged');
    const wide = wideFields(view, at, { from: extraAt, to: extraAt + extraLength });
    entries.set(name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase(), {
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      ...wide,
    });
    at = extraAt + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): { count: number; at: number } {
  const earliest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const narrow = { count: view.getUint16(at + 10, true), at: view.getUint32(at + 16, true) };
    if (narrow.count !== 0xffff && narrow.at !== 0xffffffff) return narrow;
    return findWideEnd(view, at) ?? narrow;
  }
  throw new UnreadableError('damaged');
}

function findWideEnd(view: DataView, endAt: number): { count: number; at: number } | undefined {
  const locator = endAt - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== 0x06064b50) return undefined;
  return { count: Number(view.getBigUint64(at + 32, true)), at: Number(view.getBigUint64(at + 48, true)) };
}

/** Sizes that do not fit in 32 bits stand in extra field 1, in a fixed order, only those that are needed. */
function wideFields(
  view: DataView,
  at: number,
  extra: { from: number; to: number },
): { packedSize: number; headerAt: number } {
  const narrow = { packedSize: view.getUint32(at + 20, true), headerAt: view.getUint32(at + 42, true) };
  for (let field = extra.from; field + 4 <= extra.to;) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let next = field + 4;
      const take = (value: number): number => {
        if (value !== 0xffffffff || next + 8 > field + 4 + length) return value;
        next += 8;
        return Number(view.getBigUint64(next - 8, true));
      };
      take(view.getUint32(at + 24, true));
      return { packedSize: take(narrow.packedSize), headerAt: take(narrow.headerAt) };
    }
    field += 4 + length;
  }
  return narrow;
}
