import { z } from 'zod';
import { mailSchema } from './turnRequest.ts';

/**
 * GET /api/mail/thread?conversationId=…: the messages of one conversation in the employee's own mailbox, oldest
 * first. 404 when the service may not read the mailbox: the pane then works on the open message alone.
 */
export const mailThreadSchema = z.object({
  messages: z.array(mailSchema),
  /** How many messages the conversation has; more than `messages` when some were left out. */
  of: z.number().int().nonnegative(),
});
export type MailThread = z.infer<typeof mailThreadSchema>;
