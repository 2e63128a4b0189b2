import { makeStyles } from '@fluentui/react-components';
import { announcementOf } from './announcement.ts';
import type { ChatState } from './chatState.ts';

/** Tells a screen reader that an answer began and how it ended, and nothing in between. */
export function Announcer({ chat, since }: { chat: ChatState; since: number }) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.hidden}>
      {announcementOf(chat, since)}
    </div>
  );
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
