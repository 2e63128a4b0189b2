import type { Request, Response } from 'express';
import type { Conversation, ConnectorEvent } from './conversations.ts';

/** Often enough that proxies and browsers keep the line open. */
const heartbeatMs = 20_000;

/**
 * Server-sent events of a conversation: what the history holds after `Last-Event-ID`, then what happens.
 * Each event is `id: n` and `data: {"type", "activity"}`.
 */
export function followEvents(
  conversation: Conversation,
  req: Request<{ id: string; activityId: string }>,
  res: Response,
  closing: AbortSignal,
): void {
  const seen = Number(req.get('last-event-id') ?? req.query['lastEventId'] ?? 0);
  res.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
  res.flushHeaders();
  const write = ({ id, type, activity }: ConnectorEvent) => {
    res.write(`id: ${id}\ndata: ${JSON.stringify({ type, activity })}\n\n`);
  };
  for (const event of conversation.history) if (event.id > (Number.isFinite(seen) ? seen : 0)) write(event);
  conversation.listeners.add(write);
  const heartbeat = setInterval(() => res.write(': still here\n\n'), heartbeatMs);
  const end = () => {
    clearInterval(heartbeat);
    conversation.listeners.delete(write);
    res.end();
  };
  res.on('close', end);
  closing.addEventListener('abort', end, { once: true });
}
