import { z } from 'zod';
import {
  conversationListSchema,
  conversationSchema,
  type Conversation,
  type ConversationList,
} from '../../bot/contract/conversations.ts';
import type { Feedback } from '../../bot/contract/feedback.ts';
import { findingSchema, type Finding } from '../../bot/contract/findings.ts';
import { historySchema, type History } from '../../bot/contract/history.ts';
import {
  knowledgeListSchema,
  knowledgePageSchema,
  type KnowledgeList,
  type KnowledgePage,
} from '../../bot/contract/knowledge.ts';
import { mailThreadSchema, type MailThread } from '../../bot/contract/mailThread.ts';
import { sentSchema, type Sent } from '../../bot/contract/sent.ts';
import { sessionSchema, type Session } from '../../bot/contract/session.ts';
import { settingsSchema, type Settings } from '../../bot/contract/settings.ts';
import { receiptSchema, type Receipt, type TurnEvent } from '../../bot/contract/turnEvents.ts';
import type { TurnRequestInput } from '../../bot/contract/turnRequest.ts';
import { ApiProblem } from './ApiProblem.ts';
import type { Client } from './client.ts';
import { readEvents } from './readEvents.ts';

/** Everything that a page may ask of the service. All methods throw ApiProblem. */
export interface Api {
  getSession(): Promise<Session>;
  /** Undefined when the service may not read the mailbox or does not know the conversation. */
  getThread(conversationId: string): Promise<MailThread | undefined>;
  getReceipt(id: string): Promise<Receipt>;
  /** What left for a model in a turn, or would have left. */
  getSent(turnId: string): Promise<Sent>;
  getHistory(): Promise<History>;
  /** Own conversations, newest first. `before` is `next` of the page before. */
  getConversations(query: { search?: string; before?: string | undefined }): Promise<ConversationList>;
  getConversation(id: string, before?: string): Promise<Conversation>;
  renameConversation(id: string, title: string): Promise<void>;
  /** The help pages; those that fit a search, best first, when `query` is not empty. */
  getHelpPages(query: string): Promise<KnowledgeList>;
  getHelpPage(id: string): Promise<KnowledgePage>;
  sendFeedback(feedback: Feedback): Promise<void>;
  /** Says that the employee has read the rules of this policy version. */
  acknowledge(version: number): Promise<void>;
  /** Sensitive data in `text`; offsets are UTF-16 code units. */
  check(text: string): Promise<Finding[]>;
  /** Starts a turn and yields its events as they come. Aborting the signal stops the turn. */
  runTurn(request: TurnRequestInput, signal: AbortSignal): AsyncIterable<TurnEvent>;
}

export function createApi(client: Client): Api {
  return {
    getSession: () => client.json(sessionSchema, '/api/session'),
    getThread: async (conversationId) => {
      try {
        return await client.json(
          mailThreadSchema,
          `/api/mail/thread?conversationId=${encodeURIComponent(conversationId)}`,
        );
      } catch (error) {
        if (error instanceof ApiProblem && error.problem.status === 404) return undefined;
        throw error;
      }
    },
    getReceipt: (id) => client.json(receiptSchema, `/api/receipts/${encodeURIComponent(id)}`),
    getSent: (turnId) => client.json(sentSchema, `/api/turns/${encodeURIComponent(turnId)}/sent`),
    getHelpPages: (query) =>
      client.json(
        knowledgeListSchema,
        query === '' ? '/api/knowledge' : `/api/knowledge?q=${encodeURIComponent(query)}`,
      ),
    getHelpPage: (id) => client.json(knowledgePageSchema, `/api/knowledge/${encodeURIComponent(id)}`),
    getHistory: () => client.json(historySchema, '/api/history'),
    getConversations: ({ search = '', before }) =>
      client.json(conversationListSchema, `/api/conversations${queryOf({ search, before })}`),
    getConversation: (id, before) =>
      client.json(conversationSchema, `/api/conversations/${encodeURIComponent(id)}${queryOf({ before })}`),
    renameConversation: async (id, title) => {
      await client.open(`/api/conversations/${encodeURIComponent(id)}`, { method: 'PATCH', body: { title } });
    },
    sendFeedback: async (feedback) => {
      await client.open('/api/feedback', { method: 'POST', body: feedback });
    },
    acknowledge: async (version) => {
      await client.open('/api/acknowledgement', { method: 'POST', body: { version } });
    },
    check: async (text) => {
      const answer = z.object({ findings: z.array(findingSchema) });
      return (await client.json(answer, '/api/check', { method: 'POST', body: { text } })).findings;
    },
    async *runTurn(request, signal) {
      let turnId: string | undefined;
      // Closing the connection alone would let the model write on for a while.
      const stop = () => {
        if (turnId === undefined) return;
        void client.open(`/api/turns/${turnId}/stop`, { method: 'POST', body: {} }).catch(() => undefined);
      };
      signal.addEventListener('abort', stop, { once: true });
      try {
        const response = await client.open('/api/turns', { method: 'POST', body: request, signal });
        if (!response.body) return;
        for await (const event of readEvents(response.body)) {
          if (event.type === 'started') turnId = event.turnId;
          yield event;
        }
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
  };
}

/** "?a=1&b=2" of what is given; empty values are left out. */
function queryOf(values: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return given.length === 0
    ? ''
    : `?${given.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&')}`;
}

/** What must be known before anybody signs in; needs no token. */
export function getSettings(client: Client): Promise<Settings> {
  return client.json(settingsSchema, '/api/settings');
}
