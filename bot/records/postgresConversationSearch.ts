import type { Kysely } from 'kysely';
import type { ConversationList } from '../contract/conversations.ts';
import type { Tables } from '../database/tables.ts';
import { readNewestMessages } from './postgresNewestMessages.ts';
import { titlesFor, type OpenedRow } from './postgresTitles.ts';

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
  const conversations = rows.map(({ conversation }) => conversation);
  const excerpts = new Map<string, string>();
  const read = await readNewestMessages(database, conversations, (id, text) => {
    const excerpt = excerptOf(text, words);
    if (excerpt !== undefined) excerpts.set(id, excerpt);
    return excerpt !== undefined;
  });
  const titleOf = await titlesFor(database, conversations);
  const hits: ConversationList['conversations'] = [];
  for (const { conversation, updatedAt } of rows) {
    const title = titleOf(conversation);
    const excerpt = excerpts.get(conversation.id);
    if (excerpt === undefined && excerptOf(title, words) === undefined) continue;
    hits.push({ id: conversation.id, title, updatedAt, ...(excerpt === undefined ? {} : { excerpt }) });
  }
  return { hits, ...read };
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
