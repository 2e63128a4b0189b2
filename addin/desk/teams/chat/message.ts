import { labelOf, readCitations, type Activity, type Citation, type SuggestedAction } from './activity.ts';

const cardType = 'application/vnd.microsoft.card.adaptive';
const fileType = 'application/vnd.microsoft.teams.file.download.info';

/** `informing`: a status line stands where the answer will be. `streaming`: the text still grows. */
export type MessagePhase = 'complete' | 'informing' | 'streaming';

/** What the chat shows of one message. `text` of a person is plain, that of the assistant Markdown. */
export type ChatMessage = {
  id: string;
  author: 'person' | 'assistant';
  text: string;
  isMarkdown: boolean;
  sentAt: string;
  /** In a channel: id of the post that the message belongs to. */
  threadId: string;
  phase: MessagePhase;
  isStopped: boolean;
  isEdited: boolean;
  isDeleted: boolean;
  isAiGenerated: boolean;
  mentionsAssistant: boolean;
  fileNames: string[];
  cards: unknown[];
  citations: Citation[];
  label: { name: string; description: string } | undefined;
  takesFeedback: boolean;
  suggestions: SuggestedAction[];
};

/** Reads an activity of the connector; `threadOf` knows the threads of the messages before it. */
export function toMessage(
  activity: Activity,
  phase: MessagePhase,
  threadOf: (id: string) => string | undefined,
): ChatMessage {
  const author = activity.from?.id.startsWith('28:') === true ? 'assistant' : 'person';
  const label = labelOf(activity);
  return {
    id: activity.id,
    author,
    text: activity.text.replace(/<at>[^<]*<\/at>\s*/g, ''),
    isMarkdown: author === 'assistant' && activity.textFormat === 'markdown',
    sentAt: activity.timestamp,
    threadId: readThread(activity, threadOf),
    phase,
    isStopped: activity.stopped === true,
    isEdited: false,
    isDeleted: false,
    isAiGenerated: label?.additionalType?.includes('AIGeneratedContent') === true,
    mentionsAssistant: author === 'person' && activity.entities.some(({ type }) => type === 'mention'),
    fileNames: activity.attachments.flatMap(({ contentType, name }) =>
      contentType === fileType && name !== undefined ? [name] : [],
    ),
    cards: activity.attachments.flatMap(({ contentType, content }) =>
      contentType === cardType ? [content] : [],
    ),
    citations: readCitations(activity),
    label: label?.usageInfo,
    takesFeedback: author === 'assistant' && phase === 'complete' && asksForFeedback(activity),
    suggestions: activity.suggestedActions?.actions ?? [],
  };
}

/** Whether there is anything to see; what a card sends back carries a value and no text. */
export function isVisible(message: ChatMessage): boolean {
  return (
    message.text !== '' ||
    message.fileNames.length > 0 ||
    message.cards.length > 0 ||
    message.phase !== 'complete'
  );
}

function asksForFeedback(activity: Activity): boolean {
  const { feedbackLoop, feedbackLoopEnabled } = activity.channelData ?? {};
  return feedbackLoopEnabled === true || (typeof feedbackLoop === 'object' && feedbackLoop !== null);
}

function readThread(activity: Activity, threadOf: (id: string) => string | undefined): string {
  const root = activity.conversation?.id.split(';messageid=')[1];
  if (root !== undefined) return root;
  return activity.replyToId === undefined
    ? activity.id
    : (threadOf(activity.replyToId) ?? activity.replyToId);
}
