import { Button, Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useRef, useState } from 'react';
import type { Conversation } from '../../bot/contract/conversations.ts';
import { pastTurns, type PastTurn } from '../api/pastTurns.ts';
import type { TurnAsk } from '../api/useTurn.ts';
import { texts } from '../texts/texts.ts';
import { useAnnounce } from '../ui/Announcer.tsx';
import { useApp } from '../ui/AppContext.tsx';
import { HistoryIcon, NewIcon } from '../ui/icons.ts';
import { useStack } from '../ui/useStack.ts';
import { OpenedNote } from './talk/OpenedNote.tsx';
import { Thread } from './talk/Thread.tsx';
import type { RenderSource } from './useSource.tsx';

// Opened by a click: not part of what the pane loads first.
const ConversationHistory = lazy(async () => ({
  default: (await import('./talk/ConversationHistory.tsx')).ConversationHistory,
}));

interface AskPaneProps {
  channel: 'word' | 'outlook';
  label: string;
  /** Reads what the question is about, at the moment of asking. */
  readMaterials: () => Promise<NonNullable<TurnAsk['materials']>>;
  renderSource: RenderSource;
}

interface Talk {
  id: string;
  past: PastTurn[];
  /** For earlier turns of an opened conversation. */
  next: string | undefined;
  /** What an opened conversation is about; undefined: what is open now. */
  about: string[] | undefined;
}

/** Ask: a conversation about the open document or mail, and the way to earlier ones. */
export function AskPane({ channel, label, readMaterials, renderSource }: AskPaneProps) {
  const stack = useStack();
  const { api } = useApp();
  const announce = useAnnounce();
  const [talk, setTalk] = useState(newTalk);
  const [inHistory, setInHistory] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const leaveHistory = () => {
    setInHistory(false);
    bar.current?.querySelector<HTMLElement>('button[aria-expanded]')?.focus();
  };
  const open = (conversation: Conversation) => {
    const { id, materials, next } = conversation;
    setTalk({ id, past: pastTurns(conversation, channel), next, about: materials });
    leaveHistory();
  };
  const showEarlier = async () => {
    const earlier = await api.getConversation(talk.id, talk.next);
    setTalk((now) =>
      now.id === earlier.id
        ? { ...now, past: [...pastTurns(earlier, channel), ...now.past], next: earlier.next }
        : now,
    );
  };
  return (
    <div className={stack.column}>
      {inHistory && (
        <Suspense fallback={<Spinner size="tiny" label={texts.talk.loading} />}>
          <ConversationHistory onOpen={open} onClose={leaveHistory} />
        </Suspense>
      )}
      <div hidden={inHistory}>
        <Thread
          key={talk.id}
          {...{ channel, label, renderSource }}
          conversationId={talk.id}
          opened={talk.past}
          readMaterials={talk.about === undefined ? readMaterials : undefined}
          above={
            <OpenedNote
              about={talk.past.length > 0 ? talk.about : undefined}
              onEarlier={talk.next === undefined ? undefined : showEarlier}
              onUseOpen={() => {
                setTalk({ ...talk, about: undefined });
                announce(texts.talk.usesOpen);
              }}
            />
          }
        />
      </div>
      <div ref={bar} className={stack.row} style={{ gap: '2px', justifyContent: 'center' }}>
        <Button
          size="small"
          appearance="subtle"
          icon={<NewIcon />}
          onClick={() => {
            setTalk(newTalk());
            setInHistory(false);
            announce(texts.talk.newSpoken);
          }}
        >
          {texts.talk.startNew}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<HistoryIcon />}
          aria-expanded={inHistory}
          onClick={() => {
            setInHistory(!inHistory);
          }}
        >
          {texts.talk.history}
        </Button>
      </div>
    </div>
  );
}

function newTalk(): Talk {
  return { id: crypto.randomUUID(), past: [], next: undefined, about: undefined };
}
