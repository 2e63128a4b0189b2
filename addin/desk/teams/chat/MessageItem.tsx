import { Avatar, Badge, Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Bot20Regular, Document16Regular, Shield16Regular, Stop16Regular } from '@fluentui/react-icons';
import { deskTexts } from '../../texts.ts';
import { CardView } from '../cards/CardView.tsx';
import { CitationChip } from './CitationChip.tsx';
import { FeedbackButtons } from './FeedbackButtons.tsx';
import { MarkdownText } from './MarkdownText.tsx';
import type { ChatMessage } from './message.ts';
import { OwnMessageMenu } from './OwnMessageMenu.tsx';
import { useRoomActions } from './RoomActions.tsx';

/** One message: the person's on the right, the assistant's on the left with all that belongs to an answer. */
export function MessageItem({ message }: { message: ChatMessage }) {
  const styles = useStyles();
  const isOwn = message.author === 'person';
  const texts = deskTexts.teams;
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
          <Text size={200} weight="semibold">
            {isOwn ? texts.you : texts.assistant}
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
          {isOwn && !message.isDeleted && <OwnMessageMenu message={message} />}
        </div>
        <MessageBody message={message} />
      </div>
    </article>
  );
}

function MessageBody({ message }: { message: ChatMessage }) {
  const styles = useStyles();
  const actions = useRoomActions();
  const texts = deskTexts.teams;
  const isOwn = message.author === 'person';
  const hasBubble = message.text !== '' || message.fileNames.length > 0 || message.isDeleted;
  return (
    <>
      {hasBubble && (
        <div className={mergeClasses(styles.bubble, isOwn && styles.ownBubble)}>
          {message.isDeleted && <Text italic>{texts.deleted}</Text>}
          {message.mentionsAssistant && <Text weight="semibold">{texts.mention} </Text>}
          {message.phase === 'informing' ? (
            <Text className={styles.informing}>{message.text}</Text>
          ) : message.isMarkdown ? (
            <MarkdownText text={message.text} citations={message.citations} />
          ) : (
            <span className={styles.plain}>{message.text}</span>
          )}
          {message.fileNames.map((name) => (
            <div key={name} className={styles.file}>
              <Document16Regular /> <Text size={200}>{name}</Text>
            </div>
          ))}
        </div>
      )}
      {message.cards.map((card, index) => (
        <CardView key={index} content={card} messageId={message.id} />
      ))}
      {message.citations.length > 0 && (
        <div className={styles.line} role="group" aria-label={texts.sources}>
          {message.citations.map((citation) => (
            <CitationChip key={citation.position} citation={citation} withName />
          ))}
        </div>
      )}
      {message.isStopped && <Text size={200}>{texts.stopped}</Text>}
      {message.phase !== 'complete' && (
        <Button
          size="small"
          className={styles.stop}
          icon={<Stop16Regular />}
          onClick={() => {
            // A stream that has just ended cannot be stopped any more; its end is on the way.
            actions.stop(message.id).catch(() => undefined);
          }}
        >
          {texts.stop}
        </Button>
      )}
      {message.takesFeedback && (
        <div className={styles.line}>
          <FeedbackButtons messageId={message.id} />
        </div>
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
  bubble: {
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    alignSelf: 'flex-start',
    maxWidth: '100%',
    boxSizing: 'border-box',
    overflowWrap: 'anywhere',
  },
  ownBubble: { backgroundColor: tokens.colorBrandBackground2, alignSelf: 'flex-end' },
  informing: { fontStyle: 'italic', color: tokens.colorNeutralForeground2 },
  plain: { whiteSpace: 'pre-wrap' },
  file: { display: 'flex', alignItems: 'center', gap: '4px', marginTop: '4px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
  stop: { alignSelf: 'flex-start' },
});
