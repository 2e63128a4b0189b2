import type { Response } from 'express';
import type { OutboundActivity, StreamInfo } from './activity.ts';
import { asBot, fail } from './answers.ts';
import type { Conversation } from './conversations.ts';
import type { ConnectorRoom } from './createConnector.ts';
import { brokenRules } from './messageRules.ts';
import { judgeStream, type StreamState } from './streamRules.ts';

export interface StreamCall {
  conversation: Conversation;
  activity: OutboundActivity;
  info: StreamInfo;
  res: Response;
}

/** Answers one streaming request: 201 with the stream's id, then 202, or the documented refusal. */
export function takeStream(room: ConnectorRoom, call: StreamCall): void {
  const { conversation, activity, info, res } = call;
  const now = room.clock.now();
  const verdict = judgeStream({
    activity,
    info,
    stream: info.streamId === undefined ? undefined : conversation.streams.get(info.streamId),
    personal: conversation.kind === 'personal',
    otherOpen: [...conversation.streams.values()].some(
      ({ state, startedAt }) => state === 'open' && now - startedAt <= room.limits.streamMs,
    ),
    now,
    limits: room.limits,
  });
  if (verdict.kind === 'refused') {
    if (verdict.violation) room.report('stream', `${verdict.status} ${verdict.message}`, conversation);
    if (verdict.status === 429) res.set('Retry-After', '1');
    fail(res, verdict.status, verdict.code, verdict.message);
    return;
  }
  for (const { rule, message } of brokenRules(activity, true, room.limits)) {
    room.report(rule, message, conversation);
  }
  const stream = verdict.kind === 'start' ? open(room, conversation, now) : existing(conversation, info);
  advance(stream, activity, info, now);
  const shown = asBot(room, conversation, activity, stream.id);
  conversation.activities.set(stream.id, shown);
  room.conversations.publish(conversation, verdict.kind === 'final' ? 'streamFinal' : 'stream', shown);
  if (verdict.kind === 'start') res.status(201).json({ id: stream.id });
  else res.status(202).json({});
}

function open(room: ConnectorRoom, conversation: Conversation, now: number): StreamState {
  const id = room.nextActivityId();
  const stream: StreamState = { id, startedAt: now, lastAt: now, lastSequence: 0, text: '', state: 'open' };
  conversation.streams.set(id, stream);
  conversation.byBot.add(id);
  return stream;
}

function existing(conversation: Conversation, info: StreamInfo): StreamState {
  const stream = conversation.streams.get(info.streamId ?? '');
  if (stream === undefined) throw new Error('judgeStream let an unknown stream pass');
  return stream;
}

function advance(stream: StreamState, activity: OutboundActivity, info: StreamInfo, now: number): void {
  stream.lastAt = now;
  if (info.streamType === 'final') {
    stream.state = 'completed';
    return;
  }
  stream.lastSequence = info.streamSequence ?? stream.lastSequence;
  if (info.streamType === 'streaming') stream.text = activity.text ?? '';
}
