import { makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components';
import type { ConversationLine } from './mailboxApi.ts';
import { outlookTexts, shortDate } from './outlookTexts.ts';

export interface ConversationListProps {
  readonly conversations: readonly ConversationLine[] | undefined;
  readonly open: string | undefined;
  readonly read: ReadonlySet<string>;
  readonly onOpen: (conversationId: string) => void;
}

/** The conversations of the mailbox, newest first. */
export function ConversationList({ conversations, open, read, onOpen }: ConversationListProps) {
  const styles = useStyles();
  if (!conversations) return <Spinner label={outlookTexts.loading} />;
  if (conversations.length === 0) return <Text className={styles.empty}>{outlookTexts.empty}</Text>;
  return (
    <nav aria-label={outlookTexts.conversations} className={styles.nav}>
      <ul className={styles.list}>
        {conversations.map((line) => {
          const unread = line.unread > 0 && !read.has(line.conversationId);
          const isOpen = line.conversationId === open;
          return (
            <li key={line.conversationId}>
              <button
                type="button"
                className={mergeClasses(styles.line, isOpen && styles.open, unread && styles.unread)}
                aria-current={isOpen ? 'true' : undefined}
                onClick={() => onOpen(line.conversationId)}
              >
                <span className={styles.row}>
                  <span className={styles.from}>{line.from}</span>
                  <span className={styles.date}>{shortDate(line.date)}</span>
                </span>
                <span className={styles.subject}>{line.subject}</span>
                <span className={styles.preview}>
                  {outlookTexts.count(line.count)}
                  {unread ? ` · ${outlookTexts.unread}` : ''} · {line.preview}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
const useStyles = makeStyles({
  nav: {
    overflowY: 'auto',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 760px)': { maxHeight: '200px' },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  empty: { padding: '16px' },
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    width: '100%',
    boxSizing: 'border-box',
    padding: '10px 14px',
    border: 'none',
    borderLeft: '3px solid transparent',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  open: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeftColor: tokens.colorBrandStroke1,
  },
  unread: { fontWeight: tokens.fontWeightSemibold },
  row: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  from: { ...oneLine, minWidth: 0 },
  date: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  subject: oneLine,
  preview: {
    ...oneLine,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});
