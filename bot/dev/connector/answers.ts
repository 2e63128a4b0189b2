import type { Response } from 'express';
import type { OutboundActivity } from './activity.ts';
import type { Conversation } from './conversations.ts';
import type { ConnectorRoom } from './createConnector.ts';
import { bot, tenantId } from './inbound.ts';

/** The activity as people's clients see it. */
export function asBot(
  room: ConnectorRoom,
  conversation: Conversation,
  activity: OutboundActivity,
  id: string,
) {
  return {
    ...activity,
    id,
    from: { ...bot },
    conversation: { id: conversation.id, conversationType: conversation.kind, tenantId },
    channelId: 'msteams',
    timestamp: new Date(room.clock.now()).toISOString(),
  };
}

/** The error body of the Bot Connector. */
export function fail(res: Response, status: number, code: string, message: string): void {
  res.status(status).json({ error: { code, message } });
}
