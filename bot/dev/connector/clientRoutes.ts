import express, { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { fail } from './answers.ts';
import { bodyOf, hand, surroundings, type Params } from './clientCalls.ts';
import { deleteMessage, editMessage, sendMessage } from './clientMessages.ts';
import { conversationKinds, type Conversation } from './conversations.ts';
import type { ConnectorRoom } from './createConnector.ts';
import { followEvents } from './followEvents.ts';
import { bot, envelope } from './inbound.ts';

const createSchema = z.object({
  kind: z.enum(conversationKinds),
  employee: z.string().min(1).max(100),
  name: z.string().max(200).optional(),
});
const invokeSchema = z.object({
  name: z.string().min(1).max(200),
  value: z.unknown(),
  replyToId: z.string().max(100).optional(),
});
const stopSchema = z.object({ streamId: z.string().min(1) });
/** What a chat page needs of Teams' client: conversations, messages, invokes, stop and a stream of events. */
export function createClientRoutes(room: ConnectorRoom): Router {
  const router = Router();
  router.use(express.json({ limit: '80mb' }));
  router.post('/conversations', (req, res) => {
    createConversation(room, req, res);
  });
  router.get('/conversations', (req, res) => {
    const mine = room.conversations.list().filter(({ employee }) => employee === req.query['employee']);
    res.json(
      mine.map(({ id, kind, name, createdAt }) => ({
        id,
        kind,
        name,
        createdAt: new Date(createdAt).toISOString(),
      })),
    );
  });
  router.get('/violations', (_req, res) => {
    res.json(room.violations);
  });
  router.post<string, Params>('/conversations/:id/messages', inConversation(room, sendMessage));
  router.put<string, Params>('/conversations/:id/messages/:activityId', inConversation(room, editMessage));
  router.delete<string, Params>(
    '/conversations/:id/messages/:activityId',
    inConversation(room, deleteMessage),
  );
  router.post<string, Params>('/conversations/:id/invoke', inConversation(room, invoke));
  router.post<string, Params>('/conversations/:id/stop', inConversation(room, stop));
  router.get<string, Params>(
    '/conversations/:id/events',
    inConversation(room, (_room, conversation, req, res) => {
      followEvents(conversation, req, res, room.closing.signal);
    }),
  );
  return router;
}

type Handler = (
  room: ConnectorRoom,
  conversation: Conversation,
  req: Request<Params>,
  res: Response,
) => void | Promise<void>;

function inConversation(room: ConnectorRoom, handler: Handler) {
  return async (req: Request<Params>, res: Response): Promise<void> => {
    const conversation = room.conversations.find(req.params.id);
    if (conversation === undefined) fail(res, 404, 'ConversationNotFound', 'No such conversation');
    else await handler(room, conversation, req, res);
  };
}

function createConversation(room: ConnectorRoom, req: Request, res: Response): void {
  const parsed = createSchema.safeParse(req.body ?? {});
  const member = parsed.success ? room.memberOf(parsed.data.employee) : undefined;
  if (!parsed.success || member === undefined) {
    fail(res, 400, 'BadSyntax', 'kind and a known employee are needed');
    return;
  }
  const { kind, employee, name } = parsed.data;
  const conversation = room.conversations.create({
    kind,
    employee,
    name: name ?? bot.name,
    members: [member],
  });
  const added = envelope('conversationUpdate', surroundings(room, conversation));
  const installed = envelope('installationUpdate', surroundings(room, conversation));
  const members =
    kind === 'personal'
      ? [{ id: member.id, aadObjectId: member.objectId }, { id: bot.id }]
      : [{ id: bot.id }];
  void hand(room, conversation, { ...added, membersAdded: members });
  void hand(room, conversation, { ...installed, action: 'add' });
  res.status(201).json({ id: conversation.id });
}

async function invoke(room: ConnectorRoom, conversation: Conversation, req: Request<Params>, res: Response) {
  const body = bodyOf(invokeSchema, req, res);
  if (body === undefined) return;
  const activity = { ...envelope('invoke', surroundings(room, conversation)), ...body };
  const answer = await hand(room, conversation, activity, room.limits.invokeMs);
  if (answer === undefined) fail(res, 504, 'BotTimeout', 'The bot did not answer');
  else res.json(answer);
}

function stop(room: ConnectorRoom, conversation: Conversation, req: Request<Params>, res: Response): void {
  const body = bodyOf(stopSchema, req, res);
  if (body === undefined) return;
  const stream = conversation.streams.get(body.streamId);
  if (stream === undefined) return fail(res, 404, 'NotFound', 'No such stream');
  const last = conversation.activities.get(stream.id);
  if (stream.state === 'open') {
    stream.state = 'stopped';
    // The chat keeps what had streamed by then.
    if (last !== undefined) {
      const kept = { ...last, type: 'message', text: stream.text, stopped: true };
      room.conversations.publish(conversation, 'streamFinal', kept);
    }
  }
  res.json({ state: stream.state });
}
