import type { Activity, ConnectorEvent } from './activity.ts';
import { toMessage, type ChatMessage, type MessagePhase } from './message.ts';

export type ChatState = {
  messages: ChatMessage[];
  /** The assistant works and has shown nothing of it yet. */
  isTyping: boolean;
  /** Changes with each typing signal, so that a clock can end the last one. */
  typingSignals: number;
};

export const emptyChat: ChatState = { messages: [], isTyping: false, typingSignals: 0 };

/** The chat after one event of the connector; the same event twice changes nothing more. */
export function reduceChat(state: ChatState, event: ConnectorEvent | { type: 'typingEnded' }): ChatState {
  switch (event.type) {
    case 'typing':
      return { ...state, isTyping: true, typingSignals: state.typingSignals + 1 };
    case 'typingEnded':
      return { ...state, isTyping: false };
    case 'delete':
      return { ...state, messages: state.messages.map((message) => markDeleted(message, event.activity.id)) };
    case 'stream':
      return withMessage(state, event.activity, streamPhase(event.activity));
    case 'message':
    case 'streamFinal':
      return withMessage(state, event.activity, 'complete');
    case 'update':
      return withMessage(state, event.activity, 'complete', true);
  }
}

/** The message that is being written now, if one is. */
export function streamingMessage(state: ChatState): ChatMessage | undefined {
  return state.messages.findLast(({ phase }) => phase !== 'complete');
}

function withMessage(state: ChatState, activity: Activity, phase: MessagePhase, isUpdate = false): ChatState {
  const threadOf = (id: string) => state.messages.find((message) => message.id === id)?.threadId;
  const fresh = toMessage(activity, phase, threadOf);
  const old = state.messages.find(({ id }) => id === fresh.id);
  const message = {
    ...fresh,
    // A person's change is told; the assistant's end of a long answer also comes as an update and is none.
    isEdited: fresh.author === 'person' && (isUpdate || old?.isEdited === true),
    sentAt: old?.sentAt ?? fresh.sentAt,
    threadId: old?.threadId ?? fresh.threadId,
  };
  const messages =
    old === undefined
      ? [...state.messages, message]
      : state.messages.map((each) => (each.id === message.id ? message : each));
  return { ...state, messages, isTyping: message.author === 'assistant' ? false : state.isTyping };
}

function markDeleted(message: ChatMessage, id: string): ChatMessage {
  if (message.id !== id) return message;
  const content = { text: '', cards: [], fileNames: [], citations: [], suggestions: [] };
  return { ...message, ...content, phase: 'complete', takesFeedback: false, isDeleted: true };
}

function streamPhase(activity: Activity): MessagePhase {
  const info = activity.entities.find(({ type }) => type === 'streaminfo');
  const streamType = info?.streamType ?? activity.channelData?.streamType;
  return streamType === 'informative' ? 'informing' : 'streaming';
}
