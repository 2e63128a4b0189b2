import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { deskTexts } from '../../texts.ts';
import { isVisible, type ChatMessage } from './message.ts';
import { MessageItem } from './MessageItem.tsx';
import { threadsOf } from './threads.ts';

export type MessageListProps = {
  name: string;
  messages: ChatMessage[];
  isTyping: boolean;
  /** Given in a channel: messages stand in threads, and each thread can be answered. */
  onReply: ((root: ChatMessage) => void) | undefined;
};

/** The messages of a chat, scrolled to the newest unless the person reads further up. */
export function MessageList({ name, messages, isTyping, onReply }: MessageListProps) {
  const styles = useStyles();
  const visible = messages.filter(isVisibleOrDeleted);
  const isBusy = visible.some(({ phase }) => phase !== 'complete');
  const place = useFollowEnd(messages);
  return (
    <div
      ref={place}
      className={styles.list}
      // Tokens are not read out; the announcer tells start and end.
      role="log"
      aria-live="off"
      aria-busy={isBusy}
      aria-label={deskTexts.teams.messages(name)}
      tabIndex={0}
    >
      {visible.length === 0 && !isTyping && <Text>{deskTexts.teams.empty}</Text>}
      {onReply === undefined
        ? visible.map((message) => <MessageItem key={message.id} message={message} />)
        : threadsOf(visible).map((thread) => (
            <Thread key={thread[0]?.id} thread={thread} onReply={onReply} />
          ))}
      {isTyping && <TypingDots />}
    </div>
  );
}

function Thread({ thread, onReply }: { thread: ChatMessage[]; onReply: (root: ChatMessage) => void }) {
  const styles = useStyles();
  const [root] = thread;
  if (root === undefined) return null;
  return (
    <section className={styles.thread}>
      {thread.map((message) => (
        <MessageItem key={message.id} message={message} />
      ))}
      <Button
        size="small"
        appearance="subtle"
        className={styles.reply}
        onClick={() => {
          onReply(root);
        }}
      >
        {deskTexts.teams.reply}
      </Button>
    </section>
  );
}

function TypingDots(): ReactNode {
  const styles = useStyles();
  return (
    <Text size={200} className={styles.typing}>
      {deskTexts.teams.typing} <span className={styles.dots} aria-hidden />
    </Text>
  );
}

function isVisibleOrDeleted(message: ChatMessage): boolean {
  return message.isDeleted || isVisible(message);
}

function useFollowEnd(messages: ChatMessage[]): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  useEffect(() => {
    const list = place.current;
    if (list === null) return undefined;
    const note = () => {
      isAtEnd.current = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
    };
    list.addEventListener('scroll', note);
    return () => {
      list.removeEventListener('scroll', note);
    };
  }, []);
  useEffect(() => {
    const list = place.current;
    const ownIsLast = messages.at(-1)?.author === 'person';
    if (list !== null && (isAtEnd.current || ownIsLast)) list.scrollTop = list.scrollHeight;
  }, [messages]);
  return place;
}

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '16px',
    overflowY: 'auto',
    flexGrow: 1,
    minHeight: 0,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  thread: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  reply: { alignSelf: 'flex-start' },
  typing: { color: tokens.colorNeutralForeground2 },
  dots: {
    '::after': {
      content: '"..."',
      '@media (prefers-reduced-motion: no-preference)': {
        animationName: { from: { opacity: 0.2 }, to: { opacity: 1 } },
        animationDuration: '0.8s',
        animationDirection: 'alternate',
        animationIterationCount: 'infinite',
      },
    },
  },
});
