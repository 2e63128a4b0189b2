import { createHash } from 'node:crypto';

/**
 * The same name gives the same id, so that a rebuilt manifest updates the installed app instead of adding a second.
 * Marked as version 5 (name-based): validators of manifests know no newer version. RFC 9562, 5.5.
 */
export function nameBasedUuid(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
