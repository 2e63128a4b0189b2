import { Button, Field, Input, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Conversation, ConversationList } from '../../../bot/contract/conversations.ts';
import { useLoaded } from '../../api/useLoaded.ts';
import { texts } from '../../texts/texts.ts';
import { useApp } from '../../ui/AppContext.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { problemText } from '../../ui/problemText.ts';
import { useStack } from '../../ui/useStack.ts';
import { ConversationRow } from './ConversationRow.tsx';

interface ConversationHistoryProps {
  onOpen: (conversation: Conversation) => void;
  onClose: () => void;
}

/** The employee's own conversations: search, rename, open and go on. Loaded only when it is opened. */
export function ConversationHistory({ onOpen, onClose }: ConversationHistoryProps) {
  const stack = useStack();
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);
  return (
    <section aria-label={texts.talk.listTitle} className={stack.column}>
      <div className={stack.row} style={{ justifyContent: 'space-between' }}>
        <h2 className={stack.heading}>{texts.talk.listTitle}</h2>
        <Button size="small" onClick={onClose}>
          {texts.talk.close}
        </Button>
      </div>
      <span className={stack.quiet}>{texts.talk.listText}</span>
      <form
        ref={form}
        className={stack.row}
        style={{ alignItems: 'end' }}
        onSubmit={(event) => {
          event.preventDefault();
          setSearch(typed.trim());
        }}
      >
        <Field label={texts.talk.search} style={{ flex: '1 1 140px' }}>
          <Input
            value={typed}
            maxLength={200}
            onChange={(_event, { value }) => {
              setTyped(value);
            }}
          />
        </Field>
        <Button type="submit">{texts.talk.searchGo}</Button>
      </form>
      <Found key={search} search={search} onOpen={onOpen} />
    </section>
  );
}

function Found({ search, onOpen }: { search: string } & Pick<ConversationHistoryProps, 'onOpen'>) {
  const stack = useStack();
  const { api } = useApp();
  const load = useCallback(() => api.getConversations({ search }), [api, search]);
  const { again, ...first } = useLoaded(load);
  const [older, setOlder] = useState<ConversationList[]>([]);
  const [error, setError] = useState<unknown>(undefined);
  const [busy, setBusy] = useState(false);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  if (first.state === 'loading') return <Spinner size="tiny" label={texts.talk.loading} />;
  if (first.state === 'problem') {
    return <FailureCard intent="error" text={problemText(first.error)} onRetry={again} />;
  }
  const pages = [first.value, ...older];
  const rows = pages.flatMap(({ conversations }) => conversations);
  const { next, searched } = pages.at(-1) ?? {};
  /** One at a time; an answer that comes after the list was left is dropped. */
  const fetchOne = async <T,>(asked: Promise<T>, take: (value: T) => void) => {
    setError(undefined);
    setBusy(true);
    try {
      const value = await asked;
      if (isHere.current) take(value);
    } catch (reason) {
      setError(reason);
    }
    setBusy(false);
  };
  const showOlder = () => {
    void fetchOne(api.getConversations({ search, before: next }), (page) => {
      setOlder((all) => [...all, page]);
    });
  };
  const open = (id: string) => {
    if (!busy) void fetchOne(api.getConversation(id), onOpen);
  };
  return (
    <div className={stack.column}>
      {rows.length === 0 && (
        <p style={{ margin: 0 }}>{search === '' ? texts.talk.none : texts.talk.nothingFound}</p>
      )}
      <ul className={stack.column} style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {rows.map((row) => (
          <ConversationRow key={row.id} conversation={row} onOpen={open} />
        ))}
      </ul>
      {searched?.complete === false && (
        <span className={stack.quiet}>{texts.talk.searched(searched.conversations, searched.messages)}</span>
      )}
      {error !== undefined && <FailureCard intent="error" text={problemText(error)} onRetry={undefined} />}
      {next !== undefined && (
        <Button size="small" disabledFocusable={busy} onClick={showOlder}>
          {texts.talk.older}
        </Button>
      )}
    </div>
  );
}
