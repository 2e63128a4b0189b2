import { randomBytes } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { KeyRing } from './keyRing.ts';
import { createKeptContext, type KeptContext } from './postgresKeptContext.ts';
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
  /** How many messages there are; counts to `most` and no further, so that a long conversation costs no more. */
  countMessages(most: number): Promise<number>;
  /** What follow-ups refer to. */
  readonly kept: KeptContext;
  /** Undefined until one was given. */
  readonly title: string | undefined;
  keepTitle(title: string): Promise<void>;
}

export interface Conversations {
  /**
   * Opens the employee's conversation or begins it.
   * @returns undefined when the id belongs to somebody else
   */
  open(id: string, owner: Owner): Promise<OpenConversation | undefined>;
  /** Opens the employee's conversation if there is one. */
  find(id: string, owner: Owner): Promise<OpenConversation | undefined>;
}

interface Owner {
  employeeId: string;
  workspaceId: string;
}

/** Conversations in Postgres, each with its own AES-256 key, wrapped by the key of the workspace. */
export function createPostgresConversations(database: Kysely<Tables>, keyRing: KeyRing): Conversations {
  async function find(id: string, owner: Owner): Promise<OpenConversation | undefined> {
    const row = await database
      .selectFrom('conversation')
      .selectAll()
      .where('id', '=', id)
      .where('employee_id', '=', owner.employeeId)
      .where('workspace_id', '=', owner.workspaceId)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const key = await keyRing.unwrap(owner.workspaceId, row.wrapped_key);
    return openConversation(database, key, row);
  }

  return {
    find,
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
      return find(id, owner);
    },
  };
}

/** @param key of the conversation, unwrapped */
export function openConversation(
  database: Kysely<Tables>,
  key: Buffer,
  row: { id: string; vault_sealed: Buffer | null; title_sealed: Buffer | null },
): OpenConversation {
  const { id, vault_sealed: vaultSealed, title_sealed: titleSealed } = row;
  const context = (turnId: string) => `turn:${id}:${turnId}`;
  const unsealText = (turnId: string, sealed: Buffer) =>
    unseal(key, sealed, context(turnId)).toString('utf8');
  const keptPlace = (place: string) => `kept:${id}:${place}`;
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
    async countMessages(most) {
      const counted = await database
        .selectFrom((from) =>
          from.selectFrom('message').select('id').where('conversation_id', '=', id).limit(most).as('counted'),
        )
        .select((select) => select.fn.countAll<string>().as('count'))
        .executeTakeFirstOrThrow();
      return Number(counted.count);
    },
    kept: createKeptContext(database, id, {
      seal: (place, text) => seal(key, Buffer.from(text), keptPlace(place)),
      unseal: (place, sealed) => unseal(key, sealed, keptPlace(place)).toString('utf8'),
    }),
    title: titleSealed === null ? undefined : unseal(key, titleSealed, `title:${id}`).toString('utf8'),
    async keepTitle(title) {
      await database
        .updateTable('conversation')
        .set({ title_sealed: seal(key, Buffer.from(title), `title:${id}`) })
        .where('id', '=', id)
        .execute();
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
