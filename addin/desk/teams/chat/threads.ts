import type { ChatMessage } from './message.ts';

/** Messages by thread, in the order of their first messages. */
export function threadsOf(messages: ChatMessage[]): ChatMessage[][] {
  return [...Map.groupBy(messages, ({ threadId }) => threadId).values()];
}
