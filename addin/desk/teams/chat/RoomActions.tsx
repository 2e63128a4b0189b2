import { createContext, useContext } from 'react';
import type { InvokeAnswer, OutgoingMessage } from '../connectorApi.ts';

/** What the parts of a message can do in its chat. All reject with a DeskError. */
export type RoomActions = {
  send: (message: OutgoingMessage) => Promise<void>;
  invoke: (invoke: { name: string; value: unknown; replyToId?: string }) => Promise<InvokeAnswer>;
  stop: (streamId: string) => Promise<void>;
  edit: (messageId: string, text: string) => Promise<void>;
  remove: (messageId: string) => Promise<void>;
};

const Context = createContext<RoomActions | undefined>(undefined);

export const RoomActionsProvider = Context.Provider;

export function useRoomActions(): RoomActions {
  const actions = useContext(Context);
  if (actions === undefined) throw new Error('useRoomActions needs a RoomActionsProvider above it.');
  return actions;
}
