import { z } from 'zod';
import type { OutgoingMessage } from '../connectorApi.ts';

const teamsSchema = z.looseObject({
  msteams: z.looseObject({
    type: z.string(),
    text: z.string().optional(),
    displayText: z.string().optional(),
    value: z.unknown().optional(),
  }),
});

/**
 * The message that Teams sends for an Action.Submit: the data as value, or what its `msteams` part asks for
 * (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-actions).
 */
export function messageOfSubmit(data: unknown, replyToId: string): OutgoingMessage {
  const parsed = teamsSchema.safeParse(data);
  if (!parsed.success) return { text: '', value: data, replyToId };
  const { type, text, value } = parsed.data.msteams;
  if (type === 'imBack' && typeof value === 'string') return { text: value };
  if (type === 'messageBack') return { text: text ?? '', value, replyToId };
  return { text: '', value: data, replyToId };
}

const executeSchema = z.looseObject({ type: z.string(), value: z.unknown() });

/** What the bot answered to an Action.Execute: a card in place of the old one, or a sentence. */
export function readExecuteAnswer(body: unknown): { card?: unknown; text?: string } {
  const parsed = executeSchema.safeParse(body);
  if (!parsed.success) return {};
  const { type, value } = parsed.data;
  if (type === 'application/vnd.microsoft.card.adaptive') return { card: value };
  return typeof value === 'string' ? { text: value } : {};
}
