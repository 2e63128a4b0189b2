import type { ClearedText } from '../../domain/clearedText.ts';
import type { OpenConversation } from '../../records/postgresConversations.ts';
import { followUpTexts } from './texts.ts';

/**
 * How much of a conversation is sent again with a question. The share keeps small models usable; `characters` are
 * UTF-16 code units. A message is sent whole or not at all: a cut could run through a value that must be masked.
 */
export const earlierLimits = {
  messages: 20,
  characters: 24_000,
  oneMessage: 20_000,
  shareOfContext: 0.15,
} as const;
/** Counted no further, so that a turn costs the same in a conversation of any length. */
const mostCounted = 2_000;
const charactersPerToken = 4;

/** Tokens that earlier messages may take of one request. */
export function earlierTokens(contextTokens: number): number {
  const most = Math.ceil(earlierLimits.characters / charactersPerToken);
  return Math.min(most, Math.floor(contextTokens * earlierLimits.shareOfContext));
}

export interface EarlierMessages {
  /** Oldest first; each question with its answer. */
  messages: { role: 'user' | 'assistant'; text: ClearedText }[];
  /** Says what was left out. */
  notices: { code: string; text: string }[];
}

/** What was said before, newest pairs first until the limit is reached. */
export async function earlierMessages(
  conversation: OpenConversation,
  clearAgain: (text: string) => ClearedText,
  contextTokens: number,
): Promise<EarlierMessages> {
  const recent = await conversation.lastMessages(earlierLimits.messages);
  const total = await conversation.countMessages(mostCounted);
  const messages: EarlierMessages['messages'] = [];
  let left = earlierTokens(contextTokens) * charactersPerToken;
  let oldest = recent.length;
  let long = 0;
  for (let at = recent.length - 1; at > 0; at -= 1) {
    const [question, answer] = [recent[at - 1], recent[at]];
    // A question without an answer was refused or failed; people ask it again.
    if (question?.role !== 'employee' || answer?.role !== 'assistant') continue;
    at -= 1;
    const lengths = [question.text.length, answer.text.length];
    if (Math.max(...lengths) > earlierLimits.oneMessage) {
      long += lengths.filter((length) => length > earlierLimits.oneMessage).length;
      continue;
    }
    const pair = [
      { role: 'user' as const, text: clearAgain(question.text) },
      { role: 'assistant' as const, text: clearAgain(answer.text) },
    ];
    left -= pair.reduce((sum, { text }) => sum + text.length, 0);
    if (left < 0) break;
    oldest = at;
    if (pair.every(({ text }) => text.trim() !== '')) messages.unshift(...pair);
  }
  const dropped = oldest === recent.length ? total : total - recent.length + oldest;
  const notices =
    dropped + long > 0 ? [{ code: 'earlierNotUsed', text: followUpTexts.dropped(dropped, long) }] : [];
  return { messages, notices };
}
