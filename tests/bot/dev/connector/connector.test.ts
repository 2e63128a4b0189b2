import type { AddressInfo } from 'node:net';
import express, { type RequestHandler } from 'express';
import { createConnector, type ConnectorOptions } from '../../../../bot/dev/connector/createConnector.ts';
import { createFastClock } from '../../../support/fastClock.ts';

type Json = Record<string, unknown>;
let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

/** A connector with a bot that only keeps what it gets. */
async function start(
  bot: RequestHandler = (_req, res) => void res.status(200).end(),
  options: Partial<ConnectorOptions> = {},
) {
  const received: Json[] = [];
  const app = express();
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const connector = createConnector({
    botMessagesUrl: `${base}/api/messages`,
    botSecret: 'secret',
    serviceUrl: `${base}/connector`,
    objectIdOf: (name) => (name === 'tss-analyst' ? 'object-1' : undefined),
    clock: createFastClock(50),
    ...options,
  });
  app.post('/api/messages', express.json(), (req, res, next) => {
    received.push({ ...(req.body as Json), secret: req.get('x-desk-bridge') });
    bot(req, res, next);
  });
  app.use('/connector', connector.router);
  close = async () => {
    connector.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  async function call(method: string, path: string, body?: unknown) {
    const response = await fetch(`${base}/connector${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = text.startsWith('{') || text.startsWith('[') ? (JSON.parse(text) as Json) : {};
    return { status: response.status, json, retryAfter: response.headers.get('retry-after') };
  }
  async function open(kind = 'personal') {
    const { json } = await call('POST', '/client/conversations', { kind, employee: 'tss-analyst' });
    return { id: String(json['id']), path: encodeURIComponent(String(json['id'])) };
  }
  return { base, received, connector, call, open };
}

async function until(condition: () => boolean): Promise<void> {
  for (let n = 0; n < 400 && !condition(); n += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(condition()).toBe(true);
}

describe('towards the bot', () => {
  it('a new conversation announces itself as Teams does', async () => {
    const { open, received } = await start();
    const { id } = await open();
    await until(() => received.length === 2);
    expect(received.map(({ type }) => type).sort()).toEqual(['conversationUpdate', 'installationUpdate']);
    expect(received[0]).toMatchObject({
      ...{ channelId: 'msteams', secret: 'secret', conversation: { id, conversationType: 'personal' } },
      ...{ from: { aadObjectId: 'object-1' }, recipient: { id: expect.stringMatching(/^28:/) } },
    });
  });

  it('a message in a channel carries mention, thread, team and HTML', async () => {
    const { call, open, received } = await start();
    const { path, id } = await open('channel');
    const { json } = await call('POST', `/client/conversations/${path}/messages`, {
      text: 'a < b',
      mention: true,
    });
    await until(() => received.some(({ type }) => type === 'message'));
    expect(received.find(({ type }) => type === 'message')).toMatchObject({
      id: json['activityId'],
      text: '<at>Commonwealth Assistant</at> a < b',
      conversation: {
        id: `${id};messageid=${String(json['activityId'])}`,
        conversationType: 'channel',
        isGroup: true,
      },
      channelData: { channel: { id }, team: { id } },
      entities: [{ type: 'clientInfo' }, { type: 'mention' }],
      attachments: [{ contentType: 'text/html', content: expect.stringContaining('a &lt; b') }],
    });
  });

  it('delivers again after 15 s without an answer, and no more once answered', async () => {
    let first = true;
    const { call, open, received } = await start((req, res) => {
      const slow = first && (req.body as Json)['type'] === 'message';
      if (slow) first = false;
      else res.status(200).end();
    });
    const { path } = await open();
    await call('POST', `/client/conversations/${path}/messages`, { text: 'hello' });
    await until(() => received.filter(({ type }) => type === 'message').length === 2);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const ids = received.filter(({ type }) => type === 'message').map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('reports a bot that answers with an error', async () => {
    const { open, connector } = await start((_req, res) => void res.status(500).end());
    await open();
    await until(() => connector.violations().length === 2);
    expect(connector.violations()[0]).toMatchObject({ rule: 'botAnswer', detail: 'The bot answered 500' });
  });

  it('hands out attached files and gives the answer of an invoke', async () => {
    const { call, open, received } = await start((req, res) => {
      const invoke = (req.body as Json)['type'] === 'invoke';
      if (invoke) res.status(200).json({ fine: true });
      else res.status(200).end();
    });
    const { path } = await open();
    const contentBase64 = Buffer.from('the bytes').toString('base64');
    const attachments = [{ name: 'ä b.txt', contentType: 'text/plain', contentBase64 }];
    await call('POST', `/client/conversations/${path}/messages`, { text: '', attachments });
    await until(() => received.some(({ type }) => type === 'message'));
    const message = received.find(({ type }) => type === 'message') as { attachments: { content: Json }[] };
    const response = await fetch(String(message.attachments[1]?.content['downloadUrl']));
    expect(await response.text()).toBe('the bytes');
    const { json } = await call('POST', `/client/conversations/${path}/invoke`, { name: 'x/y', value: {} });
    expect(json).toEqual({ status: 200, body: { fine: true } });
  });
});

describe('from the bot', () => {
  it('takes, updates and deletes messages and lists members', async () => {
    const { call, open } = await start();
    const { path } = await open();
    const to = `/v3/conversations/${path}/activities`;
    const { status, json } = await call('POST', to, { type: 'message', text: 'one' });
    expect(status).toBe(201);
    expect((await call('PUT', `${to}/${String(json['id'])}`, { type: 'message', text: 'two' })).status).toBe(
      200,
    );
    expect((await call('DELETE', `${to}/${String(json['id'])}`)).status).toBe(200);
    expect((await call('DELETE', `${to}/${String(json['id'])}`)).status).toBe(404);
    const paged = await call('GET', `/v3/conversations/${path}/pagedmembers`);
    expect(paged.json).toMatchObject({ members: [{ aadObjectId: 'object-1' }] });
    const created = await call('POST', '/v3/conversations', { members: [{ id: '29:object-1' }] });
    expect(created).toMatchObject({ status: 201, json: { id: decodeURIComponent(path) } });
  });

  it('answers 429 with Retry-After to the eighth message in a second', async () => {
    const { call, open, connector } = await start(undefined, {
      clock: { now: () => 1_000, wait: async () => undefined, after: () => () => undefined },
    });
    const { path } = await open();
    const send = () => call('POST', `/v3/conversations/${path}/activities`, { type: 'message', text: 'x' });
    for (let n = 0; n < 7; n += 1) expect((await send()).status).toBe(201);
    expect(await send()).toMatchObject({ status: 429, retryAfter: '1' });
    expect(connector.violations().at(-1)?.rule).toBe('sendToConversation');
  });

  it('answers malformed requests with an error, never a crash', async () => {
    const { call, open } = await start();
    const { path } = await open();
    expect((await call('POST', `/v3/conversations/${path}/activities`, { type: 5 })).status).toBe(400);
    expect((await call('POST', '/v3/conversations/none/activities', { type: 'message' })).status).toBe(404);
    expect((await call('POST', '/v3/conversations', {})).status).toBe(400);
    expect(
      (await call('POST', '/client/conversations', { kind: 'personal', employee: 'nobody' })).status,
    ).toBe(400);
    expect((await call('POST', `/client/conversations/${path}/messages`, { text: 5 })).status).toBe(400);
    expect((await call('POST', `/client/conversations/${path}/stop`, { streamId: 'none' })).status).toBe(404);
  });
});

describe('towards the chat page', () => {
  it('replays what happened and goes on after Last-Event-ID', async () => {
    const { base, call, open } = await start();
    const { path } = await open();
    for (const text of ['one', 'two', 'three']) {
      await call('POST', `/v3/conversations/${path}/activities`, { type: 'message', text });
    }
    async function read(headers: Record<string, string>, events: number): Promise<string[]> {
      const stopping = new AbortController();
      const url = `${base}/connector/client/conversations/${path}/events`;
      const response = await fetch(url, { headers, signal: stopping.signal });
      let text = '';
      for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        text += chunk;
        if (text.split('\n\n').length > events) break;
      }
      stopping.abort();
      return [...text.matchAll(/"text":"(\w+)"/g)].map(([, word]) => word ?? '');
    }
    expect(await read({}, 3)).toEqual(['one', 'two', 'three']);
    expect(await read({ 'last-event-id': '2' }, 1)).toEqual(['three']);
  });

  it('keeps of a finished stream its final alone', async () => {
    const { call, open, base } = await start();
    const { path } = await open();
    const to = `/v3/conversations/${path}/activities`;
    const info = { type: 'streaminfo', streamType: 'informative', streamSequence: 1 };
    const { json } = await call('POST', to, { type: 'typing', text: 'Working', entities: [info] });
    const end = { type: 'streaminfo', streamType: 'final', streamId: json['id'] };
    expect((await call('POST', to, { type: 'message', text: 'Done', entities: [end] })).status).toBe(202);
    const response = await fetch(`${base}/connector/client/conversations/${path}/events`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const { value } = (await reader?.read()) ?? {};
    await reader?.cancel();
    expect(value).toContain('streamFinal');
    expect(value).not.toContain('Working');
  });
});
