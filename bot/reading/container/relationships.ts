import { walkXml } from './xml.ts';
import type { Zip } from './zip.ts';

export interface Relationship {
  id: string;
  /** Last word of the type's address: "slide", "header", "comments" */
  type: string;
  /** Entry in the zip */
  target: string;
}

/** What a part of an Office file points to inside the file. Targets outside are never fetched, so left out. */
export function relationshipsOf(zip: Zip, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const found: Relationship[] = [];
  walkXml(zip.chunks(`${folder}_rels/${part.slice(folder.length)}.rels`), {
    open(name, { Id: id, Type: type = '', Target: target, TargetMode: mode }) {
      if (name !== 'Relationship' || id === undefined || target === undefined || mode === 'External') return;
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, target) });
    },
  });
  return found;
}

/** The part an Office file begins with, by its root relationships. */
export function mainPart(zip: Zip, usual: string): string {
  if (zip.has(usual)) return usual;
  return relationshipsOf(zip, '').find(({ type }) => type === 'officeDocument')?.target ?? usual;
}

function resolve(folder: string, target: string): string {
  const segments: string[] = [];
  for (const segment of (target.startsWith('/') ? target : folder + target).split(/[/\\]/)) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
