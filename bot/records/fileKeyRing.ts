import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { KeyRing } from './keyRing.ts';
import { seal, unseal } from './seal.ts';

const fileSchema = z.record(
  z.string(),
  z.base64().refine((key) => Buffer.from(key, 'base64').length === 32),
);

/**
 * Workspace keys in one JSON file that only the service's user may read: {"<workspace>": "<32 bytes, base64>"}.
 * A key for a new workspace is made at first use. Losing the file loses every conversation.
 * @throws Error when the file is there but is not such a file
 */
export function createFileKeyRing(file: string): KeyRing {
  const keys = existsSync(file) ? fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};

  function keyOf(workspaceId: string): Buffer {
    const known = keys[workspaceId];
    if (known !== undefined) return Buffer.from(known, 'base64');
    const key = randomBytes(32);
    keys[workspaceId] = key.toString('base64');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(keys), { mode: 0o600 });
    renameSync(`${file}.new`, file);
    return key;
  }

  return {
    wrap: async (workspaceId, key) => seal(keyOf(workspaceId), key, `workspace:${workspaceId}`),
    unwrap: async (workspaceId, wrapped) => unseal(keyOf(workspaceId), wrapped, `workspace:${workspaceId}`),
  };
}
