import type { IncomingMessage, ServerResponse } from 'node:http';

export type FakeActivity = Record<string, unknown> & { type: string; id: string };
type FakeEvent = { type: string; activity: FakeActivity };
type FakeRoom = {
  id: string;
  kind: string;
  employee: string;
  history: FakeEvent[];
  listeners: Set<ServerResponse>;
};
type FakeCall = {
  method: string;
  action: string;
  room: string;
  body: Record<string, unknown>;
  /** Of a new message. */
  activityId?: string;
};

export type FakeDeskConnector = ReturnType<typeof createFakeDeskConnector>;

/**
 * The client API of the connector simulator without a bot behind it: a test says what the assistant sends
 * (`emit`) and reads what the page asked for (`calls`). `refuseWith` makes the next calls fail with a status.
 */
export function createFakeDeskConnector() {
  const rooms: FakeRoom[] = [];
  const calls: FakeCall[] = [];
  const settings: { refuseWith: number | undefined; invokeAnswer: unknown } = {
    refuseWith: undefined,
    invokeAnswer: { status: 200, body: {} },
  };
  let lastId = 0;
  let roomCount = 0;

  function roomOf(kind: string): FakeRoom {
    const room = rooms.findLast((each) => each.kind === kind);
    if (room === undefined) throw new Error(`The page has not opened a ${kind} chat.`);
    return room;
  }

  function publish(room: FakeRoom, event: FakeEvent): void {
    room.history.push(event);
    for (const listener of room.listeners) write(listener, event, room.history.length);
  }

  /** Answers a request below `/desk/connector/client`. */
  function handle(
    req: IncomingMessage,
    res: ServerResponse,
    path: string,
    body: Record<string, unknown>,
  ): void {
    const [, id = '', action = '', messageId = ''] = path.split('/').filter(Boolean).map(decodeURIComponent);
    const room = rooms.find((each) => each.id === id);
    const method = req.method ?? 'GET';
    if (method === 'GET' && id === '') return json(res, 200, listFor(req));
    if (id === '') return json(res, 201, open(body));
    if (room === undefined) return json(res, 404, { error: { code: 'ConversationNotFound' } });
    if (action === 'events') return follow(room, req, res);
    calls.push({
      method,
      action,
      room: room.kind,
      body: { ...body, ...(messageId === '' ? {} : { messageId }) },
    });
    if (settings.refuseWith !== undefined) return json(res, settings.refuseWith, {});
    if (action === 'invoke') return json(res, 200, settings.invokeAnswer);
    if (action === 'stop') return json(res, 200, { state: 'stopped' });
    if (method === 'DELETE') {
      publish(room, { type: 'delete', activity: { type: 'messageDelete', id: messageId } });
      return json(res, 200, {});
    }
    lastId += 1;
    const activityId = method === 'PUT' ? messageId : `person-${lastId}`;
    Object.assign(calls.at(-1) ?? {}, { activityId });
    publish(room, { type: method === 'PUT' ? 'update' : 'message', activity: ownMessage(activityId, body) });
    json(res, 201, { activityId });
  }

  function listFor(req: IncomingMessage): unknown {
    const employee = new URL(req.url ?? '', 'http://desk').searchParams.get('employee');
    return rooms
      .filter((room) => room.employee === employee)
      .map(({ id, kind }) => ({ id, kind, name: kind }));
  }

  function open(body: Record<string, unknown>): { id: string } {
    roomCount += 1;
    const id = `${roomCount}:chat@example`;
    rooms.push({
      id,
      kind: String(body['kind']),
      employee: String(body['employee']),
      history: [],
      listeners: new Set(),
    });
    return { id };
  }

  return {
    calls,
    rooms,
    settings,
    handle,
    /** The assistant's event in the newest chat of a kind. */
    emit(kind: string, type: string, activity: Partial<FakeActivity>): void {
      publish(roomOf(kind), {
        type,
        activity: { ...botActivity, timestamp: new Date().toISOString(), ...activity },
      });
    },
    /** Forgets everything and ends the event streams, as a restart of the service does. */
    reset(): void {
      const listeners = rooms.flatMap((room) => [...room.listeners]);
      rooms.length = 0;
      calls.length = 0;
      settings.refuseWith = undefined;
      settings.invokeAnswer = { status: 200, body: {} };
      for (const listener of listeners) listener.end();
    },
  };
}

const botActivity = { type: 'message', id: 'answer', from: { id: '28:bot', name: 'Assistant' } };

function ownMessage(id: string, body: Record<string, unknown>): FakeActivity {
  const files = Array.isArray(body['attachments']) ? (body['attachments'] as { name: string }[]) : [];
  return {
    type: 'message',
    id,
    from: { id: '29:person', name: 'Demo' },
    text: body['text'] ?? '',
    textFormat: 'plain',
    timestamp: new Date().toISOString(),
    ...(body['replyToId'] === undefined ? {} : { replyToId: body['replyToId'] }),
    entities: body['mention'] === true ? [{ type: 'mention' }] : [],
    attachments: files.map(({ name }) => ({
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name,
      content: {},
    })),
  };
}

function follow(room: FakeRoom, req: IncomingMessage, res: ServerResponse): void {
  res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const seen = Number(req.headers['last-event-id'] ?? 0);
  for (const [index, event] of room.history.entries()) if (index >= seen) write(res, event, index + 1);
  res.write(': open\n\n');
  room.listeners.add(res);
  res.on('close', () => room.listeners.delete(res));
}

function write(res: ServerResponse, event: FakeEvent, id: number): void {
  res.write(`id: ${id}\ndata: ${JSON.stringify(event)}\n\n`);
}

function json(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json' });
  res.end(JSON.stringify(body));
}
