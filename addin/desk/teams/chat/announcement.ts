import { deskTexts } from '../../texts.ts';
import { streamingMessage, type ChatState } from './chatState.ts';
import type { ChatMessage } from './message.ts';
import { spokenText } from './spokenText.ts';

/** Longer answers are cut in the announcement; the whole stands in the log. */
const longest = 400;

/**
 * What a screen reader hears of the chat now. `since`: messages sent before that moment (ms) are history and
 * not announced.
 */
export function announcementOf(chat: ChatState, since: number): string {
  if (streamingMessage(chat) !== undefined || chat.isTyping) return deskTexts.teams.answering;
  const last = chat.messages.at(-1);
  if (last?.author !== 'assistant' || !(Date.parse(last.sentAt) >= since)) return '';
  if (last.isStopped) return deskTexts.teams.stopped;
  if (last.text === '') return deskTexts.teams.sentCard;
  const words = wordsOf(last);
  return deskTexts.teams.answered(words.length > longest ? `${words.slice(0, longest)}...` : words);
}

function wordsOf({ text, isMarkdown, citations }: ChatMessage): string {
  if (!isMarkdown) return text;
  return spokenText(
    text,
    citations.map(({ position }) => position),
  );
}
