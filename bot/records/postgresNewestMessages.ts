import { sql, type Kysely } from 'kysely';
import { conversationLimits } from '../contract/conversations.ts';
import type { Tables } from '../database/tables.ts';
import type { OpenConversation } from './postgresConversations.ts';

/** What is in memory at a time. */
const batchMessages = 100;
const batchBytes = 2_000_000;

interface Sized {
  id: string;
  conversation_id: string;
  bytes: number;
}

/**
 * Opens the newest messages of the conversations in batches, and lets others go on between them.
 * @param look gets each text; true when the rest of that conversation need not be read
 * @returns how many were looked at; not complete when there are more than the limits of the contract allow
 */
export async function readNewestMessages(
  database: Kysely<Tables>,
  conversations: readonly OpenConversation[],
  look: (conversationId: string, text: string) => boolean,
): Promise<{ messages: number; complete: boolean }> {
  const byId = new Map(conversations.map((conversation) => [conversation.id, conversation]));
  const { readable, complete } = await measure(database, [...byId.keys()]);
  const done = new Set<string>();
  for (let next = 0; next < readable.length;) {
    const batch = batchFrom(readable, next);
    next += batch.length;
    const ids = batch.filter((one) => !done.has(one.conversation_id)).map(({ id }) => id);
    if (ids.length === 0) continue;
    const rows = await database
      .selectFrom('message')
      .select(['conversation_id', 'turn_id', 'text_sealed'])
      .where('id', 'in', ids)
      .orderBy('id', 'desc')
      .execute();
    for (const { conversation_id: id, turn_id: turnId, text_sealed: sealed } of rows) {
      if (done.has(id)) continue;
      if (look(id, byId.get(id)?.unsealText(turnId, sealed) ?? '')) done.add(id);
    }
    await new Promise(setImmediate);
  }
  return { messages: readable.length, complete };
}

/** Only sizes are read here: the content stays in the database until its batch. */
async function measure(
  database: Kysely<Tables>,
  ids: readonly string[],
): Promise<{ readable: Sized[]; complete: boolean }> {
  const { searchMessages, searchMessageBytes, searchBytes } = conversationLimits;
  const sized = await database
    .selectFrom('message')
    .select(['id', 'conversation_id', sql<number>`octet_length(text_sealed)`.as('bytes')])
    .where('conversation_id', 'in', ids)
    .orderBy('id', 'desc')
    .limit(searchMessages + 1)
    .execute();
  let left: number = searchBytes;
  const readable = sized.slice(0, searchMessages).filter(({ bytes }) => {
    if (bytes > searchMessageBytes || bytes > left) return false;
    left -= bytes;
    return true;
  });
  return { readable, complete: readable.length === sized.length };
}

function batchFrom(readable: readonly Sized[], start: number): Sized[] {
  let bytes = 0;
  const rest = readable.slice(start, start + batchMessages);
  // The first always fits: no message is larger than a batch.
  const end = rest.findIndex((one) => (bytes += one.bytes) > batchBytes);
  return end === -1 ? rest : rest.slice(0, end);
}
