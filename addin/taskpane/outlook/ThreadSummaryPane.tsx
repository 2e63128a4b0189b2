import { Button } from '@fluentui/react-components';
import type { TurnView } from '../../api/turnView.ts';
import { useTurn } from '../../api/useTurn.ts';
import { texts } from '../../texts/texts.ts';
import { useApp } from '../../ui/AppContext.tsx';
import { TurnAnswer } from '../../ui/TurnAnswer.tsx';
import { useStack } from '../../ui/useStack.ts';
import { HostNote } from '../HostNote.tsx';
import { useHostAction } from '../useHostAction.ts';
import type { RenderSource } from '../useSource.tsx';
import type { Conversation } from './useConversation.ts';
import type { MailMaterial } from './mailMaterial.ts';
import { ThreadSummary } from './ThreadSummary.tsx';
import { threadAsText } from './threadSections.ts';

interface ThreadSummaryPaneProps {
  conversationId: string;
  conversation: Conversation | undefined;
  readMaterials: () => Promise<MailMaterial[]>;
  renderSource: RenderSource;
}

/** Summary: one button, then what to do, what was decided, what is open, and the story. */
export function ThreadSummaryPane({
  conversationId,
  conversation,
  readMaterials,
  renderSource,
}: ThreadSummaryPaneProps) {
  const stack = useStack();
  const { api, locale, session } = useApp();
  const turn = useTurn(api);
  const action = useHostAction();
  const start = () =>
    void action.run(async () => {
      const materials = await readMaterials();
      turn.start({ skill: 'summarizeThread', channel: 'outlook', conversationId, locale, materials });
      return '';
    });
  const copyOf = ({ result, text }: TurnView) =>
    result?.kind === 'thread' ? threadAsText(result.value, session.employee.name) : text;
  return (
    <div className={stack.column}>
      <Button
        appearance="primary"
        disabledFocusable={action.busy || turn.view.phase === 'running'}
        onClick={start}
      >
        {turn.view.phase === 'ended' ? texts.summary.again : texts.summary.go}
      </Button>
      {turn.view.phase === 'idle' && <span className={stack.quiet}>{texts.mail.readsThread}</span>}
      {turn.view.phase !== 'idle' && conversation && <ConversationNote conversation={conversation} />}
      <TurnAnswer turn={turn} copyOf={copyOf}>
        {(result) =>
          result.kind === 'thread' ? (
            <ThreadSummary
              result={result.value}
              messages={conversation?.messages ?? []}
              renderSource={renderSource}
            />
          ) : undefined
        }
      </TurnAnswer>
      <HostNote action={action} />
    </div>
  );
}

function ConversationNote({ conversation }: { conversation: Conversation }) {
  const stack = useStack();
  const { messages, of, onlyOpen } = conversation;
  if (onlyOpen) return <span className={stack.quiet}>{texts.mail.onlyOpen}</span>;
  if (of > messages.length)
    return <span className={stack.quiet}>{texts.mail.leftOut(messages.length, of)}</span>;
  return null;
}
