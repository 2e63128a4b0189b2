import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const text = z.string().min(1).max(500);
const secret = z.string().min(1).max(4_000);

/** How a model is reached, key included: for memory and for the owner's file, never for an answer, log or record. */
const targetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('openai'), key: secret, address: text.optional(), model: text }),
  z.strictObject({
    ...{ kind: z.literal('compatible'), address: text, key: secret.optional(), model: text },
    /** As the server said at its test. */
    contextTokens: z.number().int().positive().optional(),
  }),
  /** Without a key: this machine's managed identity. */
  z.strictObject({ kind: z.literal('azure'), address: text, key: secret.optional(), model: text }),
]);
export type ModelTarget = z.infer<typeof targetSchema>;

const rememberedSchema = z.union([
  z.strictObject({ target: targetSchema }),
  /** The settings of the start hold its key and address: they are read there again, not copied. */
  z.strictObject({ setting: text, model: text }),
]);
export type Remembered = z.infer<typeof rememberedSchema>;

export interface ConnectionFile {
  /** Undefined when there is none, or when it is not what this program wrote. */
  read(): Remembered | undefined;
  write(remembered: Remembered): void;
  remove(): void;
}

/** The remembered model: one JSON file that only the service's user may read. */
export function createConnectionFile(path: string): ConnectionFile {
  return {
    read() {
      try {
        return rememberedSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
      } catch {
        // Basic mode is a safe start; the desk shows it, and connecting anew writes the file anew.
        return undefined;
      }
    },
    write(remembered) {
      mkdirSync(dirname(path), { recursive: true });
      // A leftover with wider rights would keep them.
      rmSync(`${path}.new`, { force: true });
      writeFileSync(`${path}.new`, JSON.stringify(remembered), { mode: 0o600, flag: 'wx' });
      renameSync(`${path}.new`, path);
    },
    remove() {
      rmSync(path, { force: true });
    },
  };
}
