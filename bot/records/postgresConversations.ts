import { randomBytes } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { KeyRing } from './keyRing.ts';
import { seal, unseal } from './seal.ts';

/** A conversation whose key is open; the key never leaves this module. */
export interface OpenConversation {
  readonly id: string;
  /** Bytes of the mask vault as it was saved last, or undefined. */
  readonly vault: Buffer | undefined;
  sealVault(plain: Buffer): Buffer;
  sealText(turnId: string, text: string): Buffer;
  /** @throws Error when changed or of another turn */
  unsealText(turnId: string, sealed: Buffer): string;
  /** Earlier messages, oldest first, at most `count`. */
  lastMessages(count: number): Promise<{ role: 'employee' | 'assistant'; turnId: string; text: string }[]>;
}

export interface Conversations {
  /**
   * Opens the employee's conversation or begins it.
   * @returns undefined when the id belongs to somebody else
   */
  open(id: string, owner: { employeeId: string; workspaceId: string }): Promise<OpenConversation | undefined>;
}

/** Conversations in Postgres, each with its own AES-256 key, wrapped by the key of the workspace. */
export function createPostgresConversations(database: Kysely<Tables>, keyRing: KeyRing): Conversations {
  return {
    async open(id, owner) {
      const key = randomBytes(32);
      await database
        .insertInto('conversation')
        .values({
          id,
          employee_id: owner.employeeId,
          workspace_id: owner.workspaceId,
          wrapped_key: await keyRing.wrap(owner.workspaceId, key),
          vault_sealed: null,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
      const row = await database
        .selectFrom('conversation')
        .selectAll()
        .where('id', '=', id)
        .where('employee_id', '=', owner.employeeId)
        .where('workspace_id', '=', owner.workspaceId)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      return openConversation(
        database,
        id,
        await keyRing.unwrap(owner.workspaceId, row.wrapped_key),
        row.vault_sealed,
      );
    },
  };
}

function openConversation(
  database: Kysely<Tables>,
  id: string,
  key: Buffer,
  vaultSealed: Buffer | null,
): OpenConversation {
  const context = (turnId: string) => `turn:${id}:${turnId}`;
  const unsealText = (turnId: string, sealed: Buffer) =>
    unseal(key, sealed, context(turnId)).toString('utf8');
  return {
    id,
    vault: vaultSealed === null ? undefined : unseal(key, vaultSealed, `vault:${id}`),
    sealVault: (plain) => seal(key, plain, `vault:${id}`),
    sealText: (turnId, text) => seal(key, Buffer.from(text), context(turnId)),
    unsealText,
    async lastMessages(count) {
      const rows = await database
        .selectFrom('message')
        .select(['role', 'turn_id', 'text_sealed'])
        .where('conversation_id', '=', id)
        .orderBy('id', 'desc')
        .limit(count)
        .execute();
      return rows.reverse().map((row) => ({
        role: row.role,
        turnId: row.turn_id,
        text: unsealText(row.turn_id, row.text_sealed),
      }));
    },
  };
}

/** Saves the vault beside the turn that changed it. */
export async function saveVault(
  transaction: Transaction<Tables>,
  id: string,
  vaultSealed: Buffer,
): Promise<void> {
  await transaction
    .updateTable('conversation')
    .set({ vault_sealed: vaultSealed, updated_at: new Date() })
    .where('id', '=', id)
    .execute();
}
