import { useCallback, useEffect, useRef, useState } from 'react';
import type { Api } from '../../api/api.ts';
import type { MailHost, MailItem } from '../../hosts/mailHost.ts';
import { mailMaterial, type MailMaterial } from './mailMaterial.ts';

export interface Conversation {
  messages: MailMaterial[];
  /** Messages that the conversation has; more than `messages` when some could not be had. */
  of: number;
  /** The mailbox could not be reached, so this is the open message alone. */
  onlyOpen: boolean;
}

/**
 * The conversation of the open message, from the mailbox by way of the service, or the open message alone.
 * `eager` fetches at once; otherwise nothing but the open message is touched before `load` is called.
 */
export function useConversation(
  mail: MailHost,
  api: Pick<Api, 'getThread'>,
  { item, eager }: { item: MailItem; eager: boolean },
) {
  const [conversation, setConversation] = useState<Conversation | undefined>(undefined);
  const loading = useRef<Promise<Conversation> | undefined>(undefined);
  const load = useCallback(() => {
    loading.current ??= fetchConversation(mail, api, item).then(
      (loaded) => {
        setConversation(loaded);
        // A conversation that could not be had is asked for again next time.
        if (loaded.onlyOpen) loading.current = undefined;
        return loaded;
      },
      (error: unknown) => {
        loading.current = undefined;
        throw error;
      },
    );
    return loading.current;
  }, [mail, api, item]);
  useEffect(() => {
    if (eager) load().catch(() => undefined);
  }, [eager, load]);
  return { conversation, load };
}

async function fetchConversation(
  mail: MailHost,
  api: Pick<Api, 'getThread'>,
  item: MailItem,
): Promise<Conversation> {
  const thread =
    item.conversationId === '' ? undefined : await api.getThread(item.conversationId).catch(() => undefined);
  if (thread && thread.messages.length > 0)
    return { messages: thread.messages, of: thread.of, onlyOpen: false };
  const open = mailMaterial(item, await mail.readBody());
  return { messages: [open], of: 1, onlyOpen: item.conversationId !== '' };
}
