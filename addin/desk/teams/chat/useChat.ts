import { useEffect, useReducer, useState } from 'react';
import { followRoom, type LineState } from '../connectorApi.ts';
import { emptyChat, reduceChat, type ChatState } from './chatState.ts';

/** Bots repeat the typing signal while they work; one that is not repeated ends by itself, as in Teams. */
const typingMs = 8_000;

/** A chat as it stands and changes. Use it under a `key` of the room: it starts empty and follows one room. */
export function useChat(roomId: string): { chat: ChatState; line: LineState } {
  const [chat, dispatch] = useReducer(reduceChat, emptyChat);
  const [line, setLine] = useState<LineState>('open');
  useEffect(() => followRoom(roomId, { onEvent: dispatch, onLine: setLine }), [roomId]);
  useEffect(() => {
    if (!chat.isTyping) return undefined;
    const timer = setTimeout(() => {
      dispatch({ type: 'typingEnded' });
    }, typingMs);
    return () => {
      clearTimeout(timer);
    };
  }, [chat.isTyping, chat.typingSignals]);
  return { chat, line };
}
