import { z } from 'zod';
import { channelIds, skillIds } from './skills.ts';
import { receiptSchema } from './turnEvents.ts';
import { turnOutcomes } from './history.ts';

/** Of the employee's own conversations: how many come at once, and how far a search looks. */
export const conversationLimits = {
  page: 30,
  title: 120,
  turns: 50,
  /** Newest conversations and, of those, newest messages that a search reads. */
  searchConversations: 200,
  searchMessages: 3_000,
  /** Longer messages are not searched; bytes. */
  searchMessageBytes: 200_000,
  /** All that one search opens; bytes. */
  searchBytes: 32_000_000,
} as const;

/** `search`: words of a title or a message. `before`: `next` of the answer before. */
export const conversationQuerySchema = z.object({
  search: z.string().trim().max(200).optional(),
  before: z.iso.datetime().optional(),
});

const title = z.string();

export const conversationListSchema = z.object({
  /** Newest first. */
  conversations: z.array(
    z.object({
      id: z.string(),
      title,
      /** ISO 8601 */
      updatedAt: z.string(),
      /** What was found, with a few words around it; in answers to a search. */
      excerpt: z.string().optional(),
    }),
  ),
  /** For `before`, when there are older ones. */
  next: z.string().optional(),
  /** How far a search looked. Not complete: there is more that it did not read. */
  searched: z
    .object({ conversations: z.number().int(), messages: z.number().int(), complete: z.boolean() })
    .optional(),
});
export type ConversationList = z.infer<typeof conversationListSchema>;

export const conversationSchema = z.object({
  id: z.string(),
  title,
  updatedAt: z.string(),
  /** Names of the material that follow-ups are about. */
  materials: z.array(z.string()),
  /** In order, of the turns below. */
  messages: z.array(
    z.object({
      turnId: z.string(),
      role: z.enum(['employee', 'assistant']),
      text: z.string(),
      at: z.string(),
    }),
  ),
  /** The newest, oldest first. */
  turns: z.array(
    z.object({
      turnId: z.string(),
      at: z.string(),
      skill: z.enum(skillIds),
      channel: z.enum(channelIds),
      outcome: z.enum(turnOutcomes),
      receiptId: z.string().optional(),
      receipt: receiptSchema.optional(),
      /** The structured answer, of the shape of its skill. */
      result: z.looseObject({}).optional(),
      notices: z.array(z.object({ code: z.string(), text: z.string() })),
    }),
  ),
  /** For `before`, when there are earlier turns. */
  next: z.string().optional(),
});
export type Conversation = z.infer<typeof conversationSchema>;

export const renameSchema = z.object({
  title: z
    .string()
    .transform((written) =>
      written
        .toWellFormed()
        .replace(/[\p{Cc}]/gu, ' ')
        .trim(),
    )
    .pipe(z.string().min(1).max(conversationLimits.title)),
});
