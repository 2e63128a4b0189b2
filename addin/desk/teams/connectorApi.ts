import { z } from 'zod';
import { requestJson, send } from '../shared/deskApi.ts';
import { connectorEventSchema, type ConnectorEvent } from './chat/activity.ts';

export const roomKinds = ['personal', 'groupChat', 'channel'] as const;
export type RoomKind = (typeof roomKinds)[number];

const roomsSchema = z.array(
  z.looseObject({ id: z.string(), kind: z.enum(roomKinds), name: z.string().optional() }),
);
export type Room = z.infer<typeof roomsSchema>[number];

export type OutgoingFile = { name: string; contentType: string; contentBase64: string };
export type OutgoingMessage = {
  text: string;
  attachments?: OutgoingFile[];
  mention?: boolean;
  replyToId?: string;
  value?: unknown;
};

const base = '/desk/connector/client/conversations';
const answerSchema = z.looseObject({ status: z.number(), body: z.unknown() });
export type InvokeAnswer = z.infer<typeof answerSchema>;

/** The chats of a demo person. @throws {DeskError} as all functions here */
export async function listRooms(employee: string): Promise<Room[]> {
  return await requestJson(`${base}?employee=${encodeURIComponent(employee)}`, roomsSchema);
}

export async function createRoom(room: { kind: RoomKind; employee: string; name: string }): Promise<void> {
  await send(base, json('POST', room));
}

export async function sendMessage(roomId: string, message: OutgoingMessage): Promise<void> {
  await send(`${addressOf(roomId)}/messages`, json('POST', message));
}

export async function editMessage(roomId: string, messageId: string, text: string): Promise<void> {
  await send(`${addressOf(roomId)}/messages/${encodeURIComponent(messageId)}`, json('PUT', { text }));
}

export async function deleteMessage(roomId: string, messageId: string): Promise<void> {
  await send(`${addressOf(roomId)}/messages/${encodeURIComponent(messageId)}`, { method: 'DELETE' });
}

/** What Teams calls an invoke: the bot answers at once (card actions, feedback). */
export async function invokeBot(
  roomId: string,
  invoke: { name: string; value: unknown; replyToId?: string },
): Promise<InvokeAnswer> {
  return await requestJson(`${addressOf(roomId)}/invoke`, answerSchema, json('POST', invoke));
}

export async function stopStream(roomId: string, streamId: string): Promise<void> {
  await send(`${addressOf(roomId)}/stop`, json('POST', { streamId }));
}

export type LineState = 'open' | 'lost' | 'gone';

/** Follows a chat from its first message on, through lost lines, until the returned function is called. */
export function followRoom(
  roomId: string,
  listener: { onEvent: (event: ConnectorEvent) => void; onLine: (state: LineState) => void },
): () => void {
  const source = new EventSource(`${addressOf(roomId)}/events`);
  source.onopen = () => {
    listener.onLine('open');
  };
  source.onerror = () => {
    // A browser gives up for good when the answer is not an event stream: the chat is no longer known.
    listener.onLine(source.readyState === EventSource.CLOSED ? 'gone' : 'lost');
  };
  source.onmessage = (message: MessageEvent<string>) => {
    const parsed = connectorEventSchema.safeParse(parse(message.data));
    if (parsed.success) listener.onEvent(parsed.data);
  };
  return () => {
    source.close();
  };
}

function addressOf(roomId: string): string {
  return `${base}/${encodeURIComponent(roomId)}`;
}

function json(method: string, body: unknown): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
