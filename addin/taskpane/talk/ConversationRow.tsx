import { Button, Input, Link } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ConversationList } from '../../../bot/contract/conversations.ts';
import { timeInWords } from '../../texts/dates.ts';
import { texts } from '../../texts/texts.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useApp } from '../../ui/AppContext.tsx';
import { EditIcon } from '../../ui/icons.ts';
import { problemText } from '../../ui/problemText.ts';
import { useStack } from '../../ui/useStack.ts';

interface ConversationRowProps {
  conversation: ConversationList['conversations'][number];
  onOpen: (id: string) => void;
}

/** One conversation of the list; its title can be changed in place. */
export function ConversationRow({ conversation, onOpen }: ConversationRowProps) {
  const stack = useStack();
  const { id, updatedAt, excerpt } = conversation;
  const [title, setTitle] = useState(conversation.title);
  const [renaming, setRenaming] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const close = (next: string) => {
    setTitle(next);
    setRenaming(false);
  };
  const wasRenaming = useRef(false);
  useEffect(() => {
    if (wasRenaming.current && !renaming) row.current?.querySelector<HTMLElement>('[data-rename]')?.focus();
    wasRenaming.current = renaming;
  }, [renaming]);
  return (
    <li ref={row} className={stack.tight}>
      {renaming ? (
        <RenameForm id={id} title={title} onEnd={close} />
      ) : (
        <div className={stack.row} style={{ flexWrap: 'nowrap', justifyContent: 'space-between' }}>
          <Link
            as="button"
            className={stack.target}
            style={{ textAlign: 'start', overflowWrap: 'anywhere' }}
            aria-label={texts.talk.open(title)}
            onClick={() => {
              onOpen(id);
            }}
          >
            <bdi>{title}</bdi>
          </Link>
          <Button
            data-rename
            size="small"
            appearance="subtle"
            icon={<EditIcon />}
            aria-label={texts.talk.rename(title)}
            title={texts.talk.rename(title)}
            onClick={() => {
              setRenaming(true);
            }}
          />
        </div>
      )}
      <span className={stack.quiet}>{timeInWords(updatedAt)}</span>
      {excerpt !== undefined && (
        <span className={stack.quiet} dir="auto">
          {excerpt}
        </span>
      )}
    </li>
  );
}

interface RenameFormProps {
  id: string;
  title: string;
  /** Gets the title that holds from now on. */
  onEnd: (title: string) => void;
}

function RenameForm({ id, title, onEnd }: RenameFormProps) {
  const stack = useStack();
  const { api } = useApp();
  const announce = useAnnounce();
  const [typed, setTyped] = useState(title);
  const [fault, setFault] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('input')?.select();
  }, []);
  const save = async () => {
    const next = typed.trim();
    if (next === '') return;
    try {
      await api.renameConversation(id, next);
      announce(texts.talk.renamed);
      onEnd(next);
    } catch (error) {
      setFault(problemText(error));
    }
  };
  return (
    <form
      ref={form}
      className={stack.row}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onEnd(title);
      }}
    >
      <Input
        value={typed}
        maxLength={120}
        aria-label={texts.talk.newTitle}
        style={{ flex: '1 1 140px' }}
        onChange={(_event, { value }) => {
          setTyped(value);
        }}
      />
      <Button type="submit" size="small" disabledFocusable={typed.trim() === ''}>
        {texts.talk.save}
      </Button>
      <Button
        size="small"
        onClick={() => {
          onEnd(title);
        }}
      >
        {texts.talk.cancel}
      </Button>
      {fault !== '' && <span role="alert">{fault}</span>}
    </form>
  );
}
