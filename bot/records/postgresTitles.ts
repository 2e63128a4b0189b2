import { sql, type Kysely } from 'kysely';
import { conversationLimits } from '../contract/conversations.ts';
import type { Tables } from '../database/tables.ts';
import type { OpenConversation } from './postgresConversations.ts';

/** A conversation of a list. */
export interface OpenedRow {
  conversation: OpenConversation;
  /** ISO 8601 */
  updatedAt: string;
}

const longestWords = 80;

/**
 * The given or kept titles by conversation. Those without one show their first words: every turn so far was refused, or
 * they are from before titles were kept. One query for all of them; a first message too long to search is not read.
 */
export async function titlesFor(
  database: Kysely<Tables>,
  conversations: readonly OpenConversation[],
): Promise<(conversation: OpenConversation) => string> {
  const untitled = conversations.filter(({ title }) => title === undefined);
  const words = new Map<string, string>();
  if (untitled.length > 0) {
    const ids = untitled.map(({ id }) => id);
    const isShort = sql<boolean>`octet_length(text_sealed) <= ${conversationLimits.searchMessageBytes}`;
    const rows = await database
      .selectFrom('message')
      .distinctOn('conversation_id')
      .select(['conversation_id', 'turn_id'])
      .select((select) => select.case().when(isShort).then(select.ref('text_sealed')).end().as('text_sealed'))
      .where('conversation_id', 'in', ids)
      .where('role', '=', 'employee')
      .orderBy('conversation_id')
      .orderBy('id')
      .execute();
    const byId = new Map(untitled.map((one) => [one.id, one]));
    for (const { conversation_id: id, turn_id: turnId, text_sealed: sealed } of rows) {
      const text = sealed === null ? '' : (byId.get(id)?.unsealText(turnId, sealed) ?? '');
      const first = firstWordsOf(text);
      if (first !== '') words.set(id, first);
    }
  }
  return ({ id, title }) => title ?? words.get(id) ?? 'Conversation';
}

export async function titleFor(database: Kysely<Tables>, conversation: OpenConversation): Promise<string> {
  return (await titlesFor(database, [conversation]))(conversation);
}

function firstWordsOf(text: string): string {
  const line = text.trim().slice(0, 2_000).split('\n')[0] ?? '';
  return line.slice(0, longestWords).toWellFormed();
}
