import { z } from 'zod';
import { mailSchema } from '../../../bot/contract/turnRequest.ts';
import { requestJson } from '../shared/deskApi.ts';

const conversationSchema = z.object({
  conversationId: z.string(),
  subject: z.string(),
  from: z.string(),
  participants: z.array(z.string()),
  date: z.string(),
  count: z.number(),
  unread: z.number(),
  preview: z.string(),
});
export type ConversationLine = z.infer<typeof conversationSchema>;

const personSchema = z.object({ name: z.string(), address: z.string() });
const messageSchema = mailSchema.extend({
  conversationId: z.string(),
  messageId: z.string(),
  headers: z.string(),
  people: z.object({ from: personSchema, to: z.array(personSchema), cc: z.array(personSchema) }),
});
/** A message of the desk's mailbox. */
export type Message = z.infer<typeof messageSchema>;

/** GET /desk/api/mailbox, newest first. @throws {DeskError} */
export async function fetchConversations(): Promise<ConversationLine[]> {
  return await requestJson('/desk/api/mailbox', z.array(conversationSchema));
}

/** GET /desk/api/mailbox/:conversationId, oldest first. @throws {DeskError} */
export async function fetchMessages(conversationId: string): Promise<Message[]> {
  return await requestJson(`/desk/api/mailbox/${encodeURIComponent(conversationId)}`, z.array(messageSchema));
}

const addedSchema = z.object({ conversationIds: z.array(z.string()) });

/** POST /desk/api/mailbox with an .eml or .mbox; returns the first conversation of it. @throws {DeskError} */
export async function addMail(file: File): Promise<string | undefined> {
  const added = await requestJson('/desk/api/mailbox', addedSchema, { method: 'POST', body: file });
  return added.conversationIds[0];
}
