import { Avatar, Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Bot20Regular, Shield16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { deskTexts } from '../../texts.ts';
import { EditForm } from './EditForm.tsx';
import type { ChatMessage } from './message.ts';
import { MessageBody } from './MessageBody.tsx';
import { OwnMessageButtons } from './OwnMessageButtons.tsx';

/** One message: the person's on the right, the assistant's on the left with all that belongs to an answer. */
export function MessageItem({ message }: { message: ChatMessage }) {
  const styles = useStyles();
  const [edit, setEdit] = useState<'no' | 'open' | 'closed'>('no');
  const isOwn = message.author === 'person';
  return (
    <article
      className={mergeClasses(styles.row, isOwn && styles.ownRow)}
      aria-busy={message.phase !== 'complete'}
    >
      {!isOwn && (
        <Avatar size={28} icon={<Bot20Regular />} color="brand" aria-hidden className={styles.avatar} />
      )}
      <div className={styles.column}>
        <div className={styles.heading}>
          <MessageFacts message={message} />
          {isOwn && !message.isDeleted && edit !== 'open' && (
            <OwnMessageButtons
              messageId={message.id}
              focusesEdit={edit === 'closed'}
              onEdit={() => {
                setEdit('open');
              }}
            />
          )}
        </div>
        {edit === 'open' ? (
          <EditForm
            message={message}
            onClose={() => {
              setEdit('closed');
            }}
          />
        ) : (
          <MessageBody message={message} />
        )}
      </div>
    </article>
  );
}

/** Who, when, and what must be known about the text. */
function MessageFacts({ message }: { message: ChatMessage }) {
  const styles = useStyles();
  const texts = deskTexts.teams;
  return (
    <>
      <Text size={200} weight="semibold">
        {message.author === 'person' ? texts.you : texts.assistant}
      </Text>
      <Text size={200} className={styles.quiet}>
        {formatTime(message.sentAt)}
      </Text>
      {message.isEdited && (
        <Text size={200} className={styles.quiet}>
          {texts.edited}
        </Text>
      )}
      {message.isAiGenerated && (
        <Badge appearance="tint" color="informative" className={styles.badge}>
          {texts.aiGenerated}
        </Badge>
      )}
      {message.label !== undefined && (
        <Badge
          appearance="outline"
          color="informative"
          icon={<Shield16Regular />}
          title={message.label.description}
          className={styles.badge}
        >
          {message.label.name}
        </Badge>
      )}
    </>
  );
}

function formatTime(sentAt: string): string {
  const time = new Date(sentAt);
  if (Number.isNaN(time.getTime())) return '';
  return time.toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
}

const useStyles = makeStyles({
  row: { display: 'flex', gap: '8px', maxWidth: 'min(760px, 100%)', alignSelf: 'flex-start', minWidth: 0 },
  ownRow: { alignSelf: 'flex-end', maxWidth: 'min(640px, 92%)' },
  avatar: { flexShrink: 0, marginTop: '2px' },
  column: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  heading: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  badge: { color: tokens.colorNeutralForeground2 },
});
