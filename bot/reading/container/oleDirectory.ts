import { UnreadableError } from '../refusals.ts';

const endOfChain = 0xfffffffa;

/**
 * Names of the storages and streams in a compound file ([MS-CFB] 2.2 and 2.6), enough to tell what it holds.
 * Throws UnreadableError `damaged` for a header that makes no sense.
 */
export function listOleNames(bytes: Uint8Array): Set<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) throw new UnreadableError('damaged');
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new UnreadableError('damaged');
  const sectorSize = 1 << shift;
  const names = new Set<string>();
  const seen = new Set<number>();
  let sector = view.getUint32(48, true);
  while (sector < endOfChain && !seen.has(sector)) {
    seen.add(sector);
    const from = (sector + 1) * sectorSize;
    if (from + sectorSize > bytes.length) break;
    for (let entry = from; entry < from + sectorSize; entry += 128) {
      const length = view.getUint16(entry + 64, true);
      if (view.getUint8(entry + 66) === 0 || length < 2 || length > 64) continue;
      names.add(Buffer.from(bytes.subarray(entry, entry + length - 2)).toString('utf16le'));
    }
    sector = nextSector(view, sector, sectorSize);
  }
  return names;
}

/** One step along the chain of sectors, through the first 109 sectors of the allocation table in the header. */
function nextSector(view: DataView, sector: number, sectorSize: number): number {
  const perTable = sectorSize / 4;
  const table = Math.floor(sector / perTable);
  if (table >= 109) return endOfChain;
  const tableSector = view.getUint32(76 + table * 4, true);
  const at = (tableSector + 1) * sectorSize + (sector % perTable) * 4;
  return tableSector < endOfChain && at + 4 <= view.byteLength ? view.getUint32(at, true) : endOfChain;
}
