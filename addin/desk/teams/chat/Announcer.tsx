import { makeStyles } from '@fluentui/react-components';
import { deskTexts } from '../../texts.ts';
import { streamingMessage, type ChatState } from './chatState.ts';

/** Longer answers are cut in the announcement; the whole stands in the log. */
const longest = 400;

/** Tells a screen reader that an answer began and how it ended, and nothing in between. */
export function Announcer({ chat, since }: { chat: ChatState; since: number }) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.hidden}>
      {announcementOf(chat, since)}
    </div>
  );
}

/** `since`: messages sent before that moment (ms) are history and not announced. */
export function announcementOf(chat: ChatState, since: number): string {
  if (streamingMessage(chat) !== undefined || chat.isTyping) return deskTexts.teams.answering;
  const last = chat.messages.at(-1);
  if (last?.author !== 'assistant' || !(Date.parse(last.sentAt) >= since)) return '';
  if (last.isStopped) return deskTexts.teams.stopped;
  const text = last.text.length > longest ? `${last.text.slice(0, longest)}...` : last.text;
  return deskTexts.teams.answered(text);
}

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
