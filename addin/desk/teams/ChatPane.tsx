import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState, type DragEvent } from 'react';
import { deskTexts } from '../texts.ts';
import { Announcer } from './chat/Announcer.tsx';
import type { ChatMessage } from './chat/message.ts';
import { MessageList } from './chat/MessageList.tsx';
import { RoomActionsProvider, type RoomActions } from './chat/RoomActions.tsx';
import { SuggestedActions } from './chat/SuggestedActions.tsx';
import { useChat } from './chat/useChat.ts';
import { Composer } from './compose/Composer.tsx';
import { useComposer } from './compose/useComposer.ts';
import { deleteMessage, editMessage, invokeBot, sendMessage, stopStream, type Room } from './connectorApi.ts';

/** One chat: messages, suggestions, composer. Give it the room's id as key. */
export function ChatPane({ room, onGone }: { room: Room; onGone: () => void }) {
  const styles = useStyles();
  const { chat, line } = useChat(room.id);
  const [openedAt] = useState(() => Date.now());
  const [replyTo, setReplyTo] = useState<ChatMessage>();
  const actions = useMemo(() => actionsOf(room.id), [room.id]);
  const composer = useComposer({
    roomId: room.id,
    kind: room.kind,
    replyToId: replyTo?.id,
    send: actions.send,
    onSent: () => {
      setReplyTo(undefined);
    },
  });
  const { isOver, ...drop } = useFileDrop(composer.addFiles);
  const last = chat.messages.at(-1);
  return (
    <RoomActionsProvider value={actions}>
      <div className={mergeClasses(styles.pane, isOver && styles.over)} {...drop}>
        {line === 'lost' && (
          <MessageBar intent="warning">
            <MessageBarBody>{deskTexts.teams.lost}</MessageBarBody>
          </MessageBar>
        )}
        {line === 'gone' && (
          <MessageBar intent="warning">
            <MessageBarBody>{deskTexts.teams.gone}</MessageBarBody>
            <MessageBarActions>
              <Button onClick={onGone}>{deskTexts.teams.startAgain}</Button>
            </MessageBarActions>
          </MessageBar>
        )}
        <MessageList
          name={deskTexts.teams.rooms[room.kind].name}
          messages={chat.messages}
          isTyping={chat.isTyping}
          onReply={room.kind === 'channel' ? setReplyTo : undefined}
        />
        <Announcer chat={chat} since={openedAt} />
        <SuggestedActions
          actions={last?.author === 'assistant' && last.phase === 'complete' ? last.suggestions : []}
          onSend={(text) => {
            actions.send({ text, mention: true }).catch(() => {
              // It did not go out: it stands in the composer, where sending again says why.
              composer.setText(text);
            });
          }}
        />
        <Composer
          kind={room.kind}
          composer={composer}
          replyTo={replyTo}
          onNoReply={() => {
            setReplyTo(undefined);
          }}
        />
        {isOver && <div className={styles.drop}>{deskTexts.teams.drop}</div>}
      </div>
    </RoomActionsProvider>
  );
}

function actionsOf(roomId: string): RoomActions {
  return {
    send: (message) => sendMessage(roomId, message),
    invoke: (invoke) => invokeBot(roomId, invoke),
    stop: (streamId) => stopStream(roomId, streamId),
    edit: (messageId, text) => editMessage(roomId, messageId, text),
    remove: (messageId) => deleteMessage(roomId, messageId),
  };
}

function useFileDrop(onFiles: (files: File[]) => void) {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      const inside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
      if (!inside) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      onFiles([...event.dataTransfer.files]);
    },
  };
}

const useStyles = makeStyles({
  pane: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  over: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '-6px' },
  drop: {
    position: 'absolute',
    inset: '40% 0 auto',
    textAlign: 'center',
    pointerEvents: 'none',
    fontSize: tokens.fontSizeBase500,
  },
});
