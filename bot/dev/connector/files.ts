import { randomUUID } from 'node:crypto';
import { memoryLimits } from './limits.ts';

interface StoredFile {
  id: string;
  name: string;
  contentType: string;
  bytes: Buffer;
}

export interface Files {
  add(file: Omit<StoredFile, 'id'>): StoredFile;
  find(id: string): StoredFile | undefined;
}

/** Attachment bytes in memory; the oldest go when the sum gets too large. */
export function createFiles(): Files {
  const byId = new Map<string, StoredFile>();
  let total = 0;
  return {
    add(file) {
      const stored = { ...file, id: randomUUID() };
      byId.set(stored.id, stored);
      total += stored.bytes.length;
      for (const [id, old] of byId) {
        if (total <= memoryLimits.fileBytes || id === stored.id) break;
        byId.delete(id);
        total -= old.bytes.length;
      }
      return stored;
    },
    find: (id) => byId.get(id),
  };
}
