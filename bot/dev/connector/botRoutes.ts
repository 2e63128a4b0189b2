import express, { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { outboundActivitySchema, streamInfoSchema, type OutboundActivity } from './activity.ts';
import type { Conversation } from './conversations.ts';
import type { ConnectorRoom } from './createConnector.ts';
import { tenantId } from './inbound.ts';
import type { Windows } from './limits.ts';
import { brokenRules } from './messageRules.ts';
import { takeStream } from './takeStream.ts';
import { asBot, fail } from './answers.ts';

/** Express gives no `activityId` on paths without one. */
type Params = { id: string; activityId?: string };

/** The Bot Connector's REST API as bots call it: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference. */
export function createBotRoutes(room: ConnectorRoom): Router {
  const router = Router();
  router.use('/v3', express.json({ limit: '2mb' }), (req, res, next) => {
    const accepted = room.options.acceptsBot?.(req.get('authorization')) ?? true;
    if (accepted) next();
    else fail(res, 401, 'Unauthorized', 'Authorization has been denied for this request.');
  });
  router.post('/v3/conversations', (req, res) => {
    createConversation(room, req, res);
  });
  for (const path of ['/v3/conversations/:id/activities', '/v3/conversations/:id/activities/:activityId']) {
    router.post<string, Params>(path, (req, res) => {
      send(room, req, res);
    });
  }
  router.put<string, Params>('/v3/conversations/:id/activities/:activityId', (req, res) => {
    update(room, req, res);
  });
  router.delete<string, Params>('/v3/conversations/:id/activities/:activityId', (req, res) => {
    remove(room, req, res);
  });
  router.get<string, Params>('/v3/conversations/:id/members', (req, res) => {
    members(room, req, res, (list) => list);
  });
  router.get<string, Params>('/v3/conversations/:id/pagedmembers', (req, res) => {
    members(room, req, res, (list) => ({ members: list }));
  });
  for (const path of ['/v3/attachments/:id/views/original', '/files/:id/:name']) {
    router.get<string, Params>(path, (req, res) => {
      const file = room.files.find(req.params.id);
      if (file === undefined) return fail(res, 404, 'NotFound', 'No such file');
      res.type(file.contentType).send(file.bytes);
    });
  }
  return router;
}

function send(room: ConnectorRoom, req: Request<Params>, res: Response): void {
  const known = admit(room, req, res, 'sendToConversation');
  if (known === undefined) return;
  const { conversation, activity } = known;
  const info = (activity.entities ?? []).find(({ type }) => type.toLowerCase() === 'streaminfo');
  if (info !== undefined) {
    const parsed = streamInfoSchema.safeParse({ ...info, type: 'streaminfo' });
    if (!parsed.success) return broken(room, conversation, res, 'stream', 'streaminfo is malformed');
    takeStream(room, { conversation, activity, info: parsed.data, res });
    return;
  }
  if (activity.type === 'typing') {
    room.conversations.publish(
      conversation,
      'typing',
      asBot(room, conversation, activity, room.nextActivityId()),
    );
    res.status(201).json({ id: room.nextActivityId() });
    return;
  }
  if (activity.type !== 'message')
    return broken(room, conversation, res, 'type', 'Unsupported activity type');
  if (!isWithinRules(room, conversation, activity, res)) return;
  const stored = asBot(room, conversation, activity, room.nextActivityId());
  conversation.activities.set(stored.id, stored);
  conversation.byBot.add(stored.id);
  room.conversations.publish(conversation, 'message', stored);
  res.status(201).json({ id: stored.id });
}

function update(room: ConnectorRoom, req: Request<Params>, res: Response): void {
  const known = admit(room, req, res, 'sendToConversation');
  if (known === undefined) return;
  const { conversation, activity } = known;
  const { activityId = '' } = req.params;
  if (!conversation.byBot.has(activityId))
    return fail(res, 404, 'ActivityNotFoundInConversation', 'No such message');
  if (conversation.streams.get(activityId)?.state === 'open') {
    return broken(room, conversation, res, 'stream', 'A message that still streams was updated');
  }
  if (conversation.streams.get(activityId)?.state === 'stopped') {
    return broken(room, conversation, res, 'stream', 'A message that the person stopped was updated');
  }
  if (!isWithinRules(room, conversation, activity, res)) return;
  const stored = asBot(room, conversation, activity, activityId);
  conversation.activities.set(activityId, stored);
  room.conversations.publish(conversation, 'update', stored);
  res.status(200).json({ id: activityId });
}

function remove(room: ConnectorRoom, req: Request<Params>, res: Response): void {
  const conversation = room.conversations.find(req.params.id);
  const stored = conversation?.activities.get(req.params.activityId ?? '');
  if (conversation === undefined || stored === undefined || !conversation.byBot.has(stored.id)) {
    return fail(res, 404, 'ActivityNotFoundInConversation', 'No such message');
  }
  conversation.activities.delete(stored.id);
  room.conversations.publish(conversation, 'delete', { type: 'messageDelete', id: stored.id });
  res.status(200).json({});
}

const parametersSchema = z.looseObject({
  members: z.array(z.looseObject({ id: z.string() })).min(1),
  isGroup: z.boolean().default(false),
});

function createConversation(room: ConnectorRoom, req: Request, res: Response): void {
  if (isOverRate(room, res, 'createConversation', 'bot', undefined)) return;
  const parameters = parametersSchema.safeParse(req.body);
  if (!parameters.success) return fail(res, 400, 'BadSyntax', 'members are missing');
  const id = parameters.data.members[0]?.id ?? '';
  const existing = room.conversations
    .list()
    .find(
      ({ kind, members: [first] }) => kind === 'personal' && (first?.id === id || first?.objectId === id),
    );
  if (existing === undefined)
    return fail(res, 403, 'ForbiddenOperationException', 'Bot is not installed for this person');
  res.status(201).json({ id: existing.id });
}

function members(
  room: ConnectorRoom,
  req: Request<Params>,
  res: Response,
  shape: (list: unknown[]) => unknown,
): void {
  const conversation = room.conversations.find(req.params.id);
  if (conversation === undefined) return fail(res, 404, 'ConversationNotFound', 'No such conversation');
  if (isOverRate(room, res, 'getMembers', conversation.id, conversation)) return;
  const list = conversation.members.map(({ id, name, objectId }) => ({
    id,
    name,
    aadObjectId: objectId,
    objectId,
    tenantId,
    userRole: 'user',
  }));
  res.json(shape(list));
}

/** Conversation and activity of a sending request, once rates and shape are fine; otherwise answers itself. */
function admit(room: ConnectorRoom, req: Request<Params>, res: Response, rate: 'sendToConversation') {
  const conversation = room.conversations.find(req.params.id);
  if (conversation === undefined) {
    fail(res, 404, 'ConversationNotFound', 'No such conversation');
    return undefined;
  }
  if (isOverRate(room, res, rate, conversation.id, conversation)) return undefined;
  const activity = outboundActivitySchema.safeParse(req.body);
  if (!activity.success) {
    broken(room, conversation, res, 'activity', 'The activity is malformed');
    return undefined;
  }
  const { activityId } = req.params;
  const inThread = req.method === 'POST' && activityId !== undefined;
  return { conversation, activity: inThread ? { ...activity.data, replyToId: activityId } : activity.data };
}

function isOverRate(
  room: ConnectorRoom,
  res: Response,
  rule: 'sendToConversation' | 'createConversation' | 'getMembers',
  key: string,
  conversation: Conversation | undefined,
): boolean {
  const checks: [string, string, Windows][] = [
    ['appAndTenant', 'app', room.limits.appAndTenant],
    [rule, `${rule} ${key}`, room.limits[rule]],
  ];
  for (const [name, windowKey, windows] of checks) {
    const { retryAfterMs } = room.rates.take(windowKey, windows);
    if (retryAfterMs === 0) continue;
    room.report(name, 'Too many requests', conversation);
    res.set('Retry-After', String(Math.ceil(retryAfterMs / 1_000)));
    fail(res, 429, 'TooManyRequests', 'API calls quota exceeded');
    return true;
  }
  return false;
}

function isWithinRules(
  room: ConnectorRoom,
  conversation: Conversation,
  activity: OutboundActivity,
  res: Response,
): boolean {
  const found = brokenRules(activity, conversation.kind === 'personal', room.limits);
  for (const { rule, message } of found) room.report(rule, message, conversation);
  const refusal = found.find(({ status }) => status !== undefined);
  if (refusal?.status === undefined) return true;
  fail(res, refusal.status, refusal.code ?? 'BadSyntax', refusal.message);
  return false;
}

function broken(
  room: ConnectorRoom,
  conversation: Conversation,
  res: Response,
  rule: string,
  message: string,
): void {
  room.report(rule, message, conversation);
  fail(res, 400, 'BadSyntax', message);
}
