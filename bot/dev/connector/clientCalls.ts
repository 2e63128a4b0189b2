import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Activity } from './activity.ts';
import { fail } from './answers.ts';
import type { Conversation, Member } from './conversations.ts';
import type { ConnectorRoom } from './createConnector.ts';
import { deliver, type BotAnswer } from './deliver.ts';

export type Params = { id: string; activityId: string };

/** A body of the wanted shape, or undefined after a 400 with the paths that are wrong. */
export function bodyOf<Schema extends z.ZodType>(schema: Schema, req: Request<Params>, res: Response) {
  const parsed = schema.safeParse(req.body ?? {});
  if (parsed.success) return parsed.data;
  fail(res, 400, 'BadSyntax', parsed.error.issues.map(({ path }) => path.join('.')).join(', '));
  return undefined;
}

/** Delivers to the bot and notes an answer that is missing or an error. */
export async function hand(
  room: ConnectorRoom,
  conversation: Conversation,
  activity: Activity,
  answerMs = room.limits.answerMs,
): Promise<BotAnswer | undefined> {
  const { botMessagesUrl, botSecret, tokenFor } = room.options;
  const answer = await deliver(activity, {
    botMessagesUrl,
    botSecret,
    tokenFor,
    clock: room.clock,
    answerMs,
  });
  if (answer === undefined) room.report('answerMs', 'The bot did not answer', conversation);
  else if (answer.status >= 400) room.report('botAnswer', `The bot answered ${answer.status}`, conversation);
  return answer;
}

/** What an activity of this conversation's person needs, with a fresh id. */
export function surroundings(room: ConnectorRoom, conversation: Conversation) {
  const [from] = conversation.members;
  if (from === undefined) throw new Error('A conversation has at least one member');
  return {
    conversation,
    from: from satisfies Member,
    serviceUrl: room.options.serviceUrl,
    now: room.clock.now(),
    id: room.nextActivityId(),
  };
}
