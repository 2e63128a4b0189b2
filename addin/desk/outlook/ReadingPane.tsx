import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { ArrowReply20Regular } from '@fluentui/react-icons';
import { MailBody } from './MailBody.tsx';
import type { Message } from './mailboxApi.ts';
import type { ItemNotification } from './outlookHost.ts';
import { longDate, outlookTexts } from './outlookTexts.ts';
import { ReplyComposer, type Draft } from './ReplyComposer.tsx';

export interface ReadingPaneProps {
  readonly messages: readonly Message[];
  readonly current: Message | undefined;
  readonly notifications: readonly ItemNotification[];
  readonly draft: Draft | undefined;
  readonly onOpen: (id: string) => void;
  readonly onReply: (to: 'sender' | 'all') => void;
  readonly onCloseDraft: (sent: boolean) => void;
}

/** The open conversation, oldest message first; the open message shows its text, the others their first words. */
export function ReadingPane(props: ReadingPaneProps) {
  const { messages, current, notifications, draft, onOpen, onReply, onCloseDraft } = props;
  const styles = useStyles();
  if (!current) return <section aria-label={outlookTexts.reading} className={styles.pane} />;
  return (
    <section aria-label={outlookTexts.reading} className={styles.pane}>
      <Text as="h2" size={500} weight="semibold" className={styles.subject}>
        {current.subject}
      </Text>
      {notifications.map(({ key, message, type }) => (
        <MessageBar key={key} intent={type === errorMessage ? 'error' : 'info'}>
          <MessageBarBody>{message}</MessageBarBody>
        </MessageBar>
      ))}
      {messages.map((mail) =>
        mail.id === current.id ? (
          <article key={mail.id} className={styles.message} aria-current="true">
            <MessageHead mail={mail} />
            <MailBody mail={mail} />
            <Attachments mail={mail} />
            {draft ? (
              <ReplyComposer draft={draft} onClose={onCloseDraft} />
            ) : (
              <Button
                icon={<ArrowReply20Regular />}
                onClick={() => onReply('sender')}
                className={styles.reply}
              >
                {outlookTexts.reply}
              </Button>
            )}
          </article>
        ) : (
          <button key={mail.id} type="button" className={styles.closed} onClick={() => onOpen(mail.id)}>
            <span className={styles.unseen}>{outlookTexts.openMessage} </span>
            <span className={styles.from}>{mail.people.from.name}</span>
            <span className={styles.preview}>{mail.body.replace(/\s+/g, ' ').slice(0, 160)}</span>
          </button>
        ),
      )}
    </section>
  );
}

/** ItemNotificationMessageType.errorMessage */
const errorMessage = 2;

function MessageHead({ mail }: { mail: Message }) {
  const styles = useStyles();
  const names = (people: Message['people']['to']) => people.map(({ name }) => name).join('; ');
  return (
    <div className={styles.head}>
      <span className={styles.from}>{mail.people.from.name}</span>
      <span className={styles.meta}>{longDate(mail.date)}</span>
      <span className={styles.meta}>{outlookTexts.to(names(mail.people.to))}</span>
      {mail.people.cc.length > 0 && (
        <span className={styles.meta}>{outlookTexts.cc(names(mail.people.cc))}</span>
      )}
    </div>
  );
}

function Attachments({ mail }: { mail: Message }) {
  const styles = useStyles();
  if (mail.attachments.length === 0) return null;
  return (
    <ul aria-label={outlookTexts.attachments} className={styles.attachments}>
      {mail.attachments.map(({ name }) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  pane: {
    overflowY: 'auto',
    minWidth: 0,
    padding: '16px 20px 32px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  subject: { margin: 0, overflowWrap: 'anywhere' },
  message: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '12px 16px 16px',
  },
  head: { display: 'flex', flexDirection: 'column', gap: '2px', marginBottom: '12px' },
  from: { fontWeight: tokens.fontWeightSemibold, flexShrink: 0 },
  meta: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  attachments: { margin: '12px 0', paddingLeft: '20px' },
  reply: { marginTop: '12px' },
  closed: {
    position: 'relative',
    display: 'flex',
    gap: '12px',
    width: '100%',
    minWidth: 0,
    boxSizing: 'border-box',
    padding: '8px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  preview: {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
});
