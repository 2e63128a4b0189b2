import type { OpenConversation } from './postgresConversations.ts';

/** A conversation of a list. */
export interface OpenedRow {
  conversation: OpenConversation;
  /** ISO 8601 */
  updatedAt: string;
}

/** The given or kept title; conversations from before titles were kept show their first words. */
export async function titleFor(conversation: OpenConversation): Promise<string> {
  return conversation.title ?? (await conversation.firstWords(80)) ?? 'Conversation';
}
