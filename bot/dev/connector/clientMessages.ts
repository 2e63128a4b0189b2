import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Activity } from './activity.ts';
import { fail } from './answers.ts';
import { bodyOf, hand, surroundings, type Params } from './clientCalls.ts';
import type { Conversation } from './conversations.ts';
import type { ConnectorRoom } from './createConnector.ts';
import { envelope, messageActivity } from './inbound.ts';

const messageSchema = z.object({
  text: z.string().max(2_000_000).default(''),
  mention: z.boolean().default(false),
  replyToId: z.string().max(100).optional(),
  value: z.unknown().optional(),
  attachments: z
    .array(
      z.object({
        name: z.string().min(1).max(400),
        contentType: z.string().max(200).default('application/octet-stream'),
        contentBase64: z.base64(),
      }),
    )
    .max(20)
    .default([]),
});
const editSchema = z.object({ text: z.string().max(2_000_000) });

/** A person sends a message, with files. */
export function sendMessage(
  room: ConnectorRoom,
  conversation: Conversation,
  req: Request<Params>,
  res: Response,
): void {
  const body = bodyOf(messageSchema, req, res);
  if (body === undefined) return;
  const files = body.attachments.map((file) =>
    room.files.add({
      name: file.name,
      contentType: file.contentType,
      bytes: Buffer.from(file.contentBase64, 'base64'),
    }),
  );
  // Teams gives bots the files of one-to-one chats only (bots-filesv4: "personal context").
  const delivered = conversation.kind === 'personal' ? files : [];
  const around = surroundings(room, conversation);
  const activity = messageActivity(
    {
      text: body.text,
      mention: body.mention && conversation.kind !== 'personal',
      replyToId: body.replyToId,
      value: body.value,
      files: delivered.map(({ id, name }) => ({
        name,
        uniqueId: id,
        downloadUrl: `${room.options.serviceUrl.replace(/\/$/, '')}/files/${id}/${encodeURIComponent(name)}`,
      })),
    },
    conversation.kind === 'channel' ? { ...around, threadId: body.replyToId ?? around.id } : around,
  );
  conversation.activities.set(activity.id, activity);
  room.conversations.publish(conversation, 'message', activity);
  // Without resource-specific consent a bot hears only what mentions it, outside one-to-one chats.
  const heard = conversation.kind === 'personal' || body.mention || room.options.deliverUnmentioned === true;
  if (heard) void hand(room, conversation, activity);
  res.status(201).json({ activityId: activity.id });
}

export function editMessage(
  room: ConnectorRoom,
  conversation: Conversation,
  req: Request<Params>,
  res: Response,
): void {
  const body = bodyOf(editSchema, req, res);
  const old = conversation.activities.get(req.params.activityId);
  if (body === undefined) return;
  if (old === undefined || conversation.byBot.has(old.id))
    return fail(res, 404, 'NotFound', 'No such message');
  const edited: Activity = { ...old, type: 'messageUpdate', text: body.text };
  conversation.activities.set(old.id, { ...edited, type: 'message' });
  room.conversations.publish(conversation, 'update', { ...edited, type: 'message' });
  void hand(room, conversation, {
    ...edited,
    channelData: { ...(edited['channelData'] as object), eventType: 'editMessage' },
  });
  res.json({ activityId: old.id });
}

export function deleteMessage(
  room: ConnectorRoom,
  conversation: Conversation,
  req: Request<Params>,
  res: Response,
): void {
  const old = conversation.activities.get(req.params.activityId);
  if (old === undefined || conversation.byBot.has(old.id))
    return fail(res, 404, 'NotFound', 'No such message');
  conversation.activities.delete(old.id);
  const deleted = envelope('messageDelete', { ...surroundings(room, conversation), id: old.id });
  room.conversations.publish(conversation, 'delete', { type: 'messageDelete', id: old.id });
  void hand(room, conversation, {
    ...deleted,
    channelData: { ...(deleted['channelData'] as object), eventType: 'softDeleteMessage' },
  });
  res.status(204).end();
}
