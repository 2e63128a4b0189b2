import { useCallback, useEffect, useState } from 'react';
import type { Notice } from '../host/HostNotice.tsx';
import { describeFailure } from '../shared/useLoaded.ts';
import {
  addMail,
  fetchConversations,
  fetchMessages,
  type ConversationLine,
  type Message,
} from './mailboxApi.ts';
import { outlookTexts } from './outlookTexts.ts';

export interface MailboxState {
  /** undefined while they are loading */
  readonly conversations: readonly ConversationLine[] | undefined;
  /** messages of the open conversation, oldest first */
  readonly messages: readonly Message[];
  /** the message that the pane works on */
  readonly current: Message | undefined;
  readonly read: ReadonlySet<string>;
  readonly notice: Notice | undefined;
  openConversation(conversationId: string): void;
  openMessage(id: string): void;
  addFile(file: File): void;
  tell(notice: Notice | undefined): void;
}

/** The mailbox of the page: list, open conversation, open message. */
export function useMailbox(): MailboxState {
  const [conversations, setConversations] = useState<readonly ConversationLine[]>();
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const [currentId, setCurrentId] = useState<string>();
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const [notice, tell] = useState<Notice>();

  const fail = useCallback((title: string, error: unknown) => {
    const { text, next } = describeFailure(error);
    tell({ intent: 'error', title: [title, text].filter(Boolean).join(' '), next });
  }, []);

  const openConversation = useCallback(
    (conversationId: string) => {
      fetchMessages(conversationId).then(
        (found) => {
          setMessages(found);
          setCurrentId(found.at(-1)?.id);
          setRead((before) => new Set([...before, conversationId]));
        },
        (error: unknown) => fail('', error),
      );
    },
    [fail],
  );

  const reload = useCallback(
    (wanted?: string) => {
      fetchConversations().then(
        (found) => {
          setConversations(found);
          const first = wanted ?? found[0]?.conversationId;
          if (first !== undefined) openConversation(first);
        },
        (error: unknown) => {
          setConversations([]);
          fail('', error);
        },
      );
    },
    [fail, openConversation],
  );

  useEffect(() => {
    reload(new URLSearchParams(window.location.search).get('conversation') ?? undefined);
  }, [reload]);

  const addFile = (file: File) => {
    addMail(file).then(
      (conversationId) => {
        tell({ intent: 'success', title: outlookTexts.added(file.name), next: outlookTexts.addedNext });
        reload(conversationId);
      },
      (error: unknown) => fail(outlookTexts.cannotOpen(file.name), error),
    );
  };

  return {
    conversations,
    messages,
    current: messages.find(({ id }) => id === currentId),
    read,
    notice,
    openConversation,
    openMessage: setCurrentId,
    addFile,
    tell,
  };
}
