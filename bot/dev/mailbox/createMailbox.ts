import { join } from 'node:path';
import type { Router } from 'express';
import { mailSchema, type RawMail } from '../../contract/turnRequest.ts';
import { mailboxRouter } from './mailboxRouter.ts';
import { readMail, type StoredMail } from './readMail.ts';
import { readMailFiles } from './samples.ts';
import { splitMbox } from './splitMbox.ts';
import { conversationsOf, type Conversation } from './threads.ts';

export interface MailboxOptions {
  /** has `mail/*.eml` and `documents/*` */
  readonly samplesFolder: string;
  /** how many messages the mailbox holds at most */
  readonly maxMessages: number;
}

export interface Mailbox {
  /** routes `/mailbox` and `/samples`, to be mounted at /desk/api */
  readonly router: Router;
  /** messages of a conversation, oldest first; empty when there is none */
  threadOf(conversationId: string): RawMail[];
  /** settled when the samples are in */
  readonly loaded: Promise<void>;
}

export type AddedMail =
  | { readonly kind: 'added'; readonly conversationIds: readonly string[] }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'full' };

/** The mailbox of the local desk: sample threads, and whatever the newcomer opens himself. In memory only. */
export function createMailbox({ samplesFolder, maxMessages }: MailboxOptions): Mailbox {
  const mails = new Map<string, StoredMail>();
  let conversations: readonly Conversation[] = [];

  async function add(bytes: Uint8Array): Promise<AddedMail> {
    const read = await Promise.all(
      splitMbox(bytes)
        .slice(0, maxMessages + 1)
        .map(readMail),
    );
    const found = read.filter((mail) => mail !== undefined);
    if (found.length === 0) return { kind: 'unreadable' };
    if (new Set([...mails.keys(), ...found.map(({ messageId }) => messageId)]).size > maxMessages)
      return { kind: 'full' };
    keep(found);
    const ids = new Set(found.map(({ messageId }) => messageId));
    const touched = conversations.filter(({ messages }) =>
      messages.some(({ messageId }) => ids.has(messageId)),
    );
    return { kind: 'added', conversationIds: touched.map(({ id }) => id) };
  }

  function keep(found: readonly StoredMail[]): void {
    for (const mail of found) mails.set(mail.messageId, mail);
    conversations = conversationsOf([...mails.values()]);
  }

  async function load(): Promise<void> {
    const files = await readMailFiles(join(samplesFolder, 'mail'));
    const read = await Promise.all(files.map(readMail));
    keep(read.filter((mail) => mail !== undefined).slice(0, maxMessages));
  }

  const loaded = load();
  // A reader of the mailbox waits for `loaded` and hears of a failure there.
  loaded.catch(() => undefined);

  return {
    loaded,
    threadOf: (conversationId) =>
      (conversations.find(({ id }) => id === conversationId)?.messages ?? []).map((mail) =>
        mailSchema.parse(mail),
      ),
    router: mailboxRouter({
      add,
      conversations: async () => {
        await loaded;
        return conversations;
      },
      documentsFolder: join(samplesFolder, 'documents'),
    }),
  };
}
