import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Document16Regular, Stop16Regular } from '@fluentui/react-icons';
import { deskTexts } from '../../texts.ts';
import { CardView } from '../cards/CardView.tsx';
import { FeedbackButtons } from './FeedbackButtons.tsx';
import { MarkdownText } from './MarkdownText.tsx';
import type { ChatMessage } from './message.ts';
import { useRoomActions } from './RoomActions.tsx';
import { SourceChips } from './SourceChips.tsx';

/** Bubble, cards, sources, stop and thumbs of a message. */
export function MessageBody({ message }: { message: ChatMessage }) {
  const styles = useStyles();
  const texts = deskTexts.teams;
  const hasBubble = message.text !== '' || message.fileNames.length > 0 || message.isDeleted;
  return (
    <>
      {hasBubble && (
        <div className={mergeClasses(styles.bubble, message.author === 'person' && styles.ownBubble)}>
          {message.isDeleted && <Text italic>{texts.deleted}</Text>}
          {message.mentionsAssistant && <Text weight="semibold">{texts.mention} </Text>}
          <MessageText message={message} />
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
      {message.citations.length > 0 && <SourceChips citations={message.citations} />}
      {message.isStopped && <Text size={200}>{texts.stopped}</Text>}
      {message.phase !== 'complete' && <StopButton streamId={message.id} />}
      {message.takesFeedback && (
        <div className={styles.line}>
          <FeedbackButtons messageId={message.id} />
        </div>
      )}
    </>
  );
}

function MessageText({ message }: { message: ChatMessage }) {
  const styles = useStyles();
  if (message.phase === 'informing') return <Text className={styles.informing}>{message.text}</Text>;
  if (message.isMarkdown) return <MarkdownText text={message.text} citations={message.citations} />;
  return <span className={styles.plain}>{message.text}</span>;
}

function StopButton({ streamId }: { streamId: string }) {
  const styles = useStyles();
  const actions = useRoomActions();
  return (
    <Button
      size="small"
      className={styles.stop}
      icon={<Stop16Regular />}
      onClick={() => {
        // A stream that has just ended cannot be stopped any more; its end is on the way.
        actions.stop(streamId).catch(() => undefined);
      }}
    >
      {deskTexts.teams.stop}
    </Button>
  );
}

const useStyles = makeStyles({
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
