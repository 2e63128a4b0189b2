import { sql, type Kysely } from 'kysely';
import { conversationLimits, type ConversationList } from '../contract/conversations.ts';
import type { Tables } from '../database/tables.ts';
import { titleFor, type OpenedRow } from './titleFor.ts';

/** Letters around what was found. */
const around = 60;

/**
 * Searches titles and the newest messages of the given conversations. Content is sealed, so each is opened and read
 * here: that is why a search has limits.
 */
export async function searchConversations(
  database: Kysely<Tables>,
  rows: readonly OpenedRow[],
  search: string,
): Promise<{ hits: ConversationList['conversations']; messages: number; complete: boolean }> {
  const words = wordsOf(search);
  if (rows.length === 0 || words.length === 0) return { hits: [], messages: 0, complete: true };
  const messages = await database
    .selectFrom('message')
    .select(['conversation_id', 'turn_id', 'text_sealed'])
    .where(
      'conversation_id',
      'in',
      rows.map(({ conversation }) => conversation.id),
    )
    .where(sql<boolean>`octet_length(text_sealed) <= ${conversationLimits.searchMessageBytes}`)
    .orderBy('id', 'desc')
    .limit(conversationLimits.searchMessages)
    .execute();
  const byId = new Map(rows.map(({ conversation }) => [conversation.id, conversation]));
  const excerpts = new Map<string, string>();
  for (const message of messages) {
    if (excerpts.has(message.conversation_id)) continue;
    const text = byId.get(message.conversation_id)?.unsealText(message.turn_id, message.text_sealed) ?? '';
    const excerpt = excerptOf(text, words);
    if (excerpt !== undefined) excerpts.set(message.conversation_id, excerpt);
  }
  const hits: ConversationList['conversations'] = [];
  for (const { conversation, updatedAt } of rows) {
    const title = await titleFor(conversation);
    const excerpt = excerpts.get(conversation.id);
    if (excerpt === undefined && excerptOf(title, words) === undefined) continue;
    hits.push({ id: conversation.id, title, updatedAt, ...(excerpt === undefined ? {} : { excerpt }) });
  }
  return { hits, messages: messages.length, complete: messages.length < conversationLimits.searchMessages };
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** A few words around the first that was searched, when the text holds all of them. */
function excerptOf(text: string, words: readonly string[]): string | undefined {
  const lower = text.toLowerCase();
  if (!words.every((word) => lower.includes(word))) return undefined;
  const at = lower.indexOf(words[0] ?? '');
  const start = Math.max(0, at - around);
  const end = Math.min(text.length, at + around);
  const piece = text.slice(start, end).replace(/\s+/g, ' ').trim().toWellFormed();
  return `${start > 0 ? '…' : ''}${piece}${end < text.length ? '…' : ''}`;
}
