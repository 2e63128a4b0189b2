import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { ConversationMemory } from './conversationMemory.ts';

/** Over all replicas and restarts. Of a chat and its employee only a hash is written. */
export function createPostgresConversationMemory(database: Kysely<Tables>): ConversationMemory {
  return {
    async generation(key) {
      const row = await database
        .selectFrom('teams_thread')
        .select('generation')
        .where('key_sha256', '=', hashOf(key))
        .executeTakeFirst();
      return row?.generation ?? 0;
    },
    async startNew(key) {
      await database
        .insertInto('teams_thread')
        .values({ key_sha256: hashOf(key), generation: 1 })
        .onConflict((conflict) =>
          conflict.column('key_sha256').doUpdateSet({ generation: sql<number>`teams_thread.generation + 1` }),
        )
        .execute();
    },
    async keepReceipt(messageId, receiptId) {
      await database
        .insertInto('teams_receipt')
        .values({ message_id: messageId, receipt_id: receiptId })
        .onConflict((conflict) => conflict.column('message_id').doUpdateSet({ receipt_id: receiptId }))
        .execute();
    },
    async receipt(messageId) {
      const row = await database
        .selectFrom('teams_receipt')
        .select('receipt_id')
        .where('message_id', '=', messageId)
        .executeTakeFirst();
      return row?.receipt_id;
    },
  };
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
