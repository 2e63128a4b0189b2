import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBotAuthentication } from '../../../../bot/channels/teams/botAuthentication.ts';
import type { BotSettings } from '../../../../bot/channels/teams/botSettings.ts';
import type { Address } from '../../../../bot/channels/teams/outgoing.ts';
import { createTeamsSender } from '../../../../bot/channels/teams/teamsSender.ts';
import { keepEntityFields } from '../../../../bot/channels/teams/wire.ts';

const settings: BotSettings = {
  ...{ appId: undefined, appType: 'SingleTenant', appTenantId: undefined, credential: undefined },
  ...{ tenantAllowList: [], cloud: 'commercial', serviceUrlHosts: [], fileHosts: [], development: true },
};

/** A connector that answers with one status and keeps what it got. */
async function listen(status: number, headers: Record<string, string> = {}) {
  const received: { method: string | undefined; url: string | undefined; body: unknown }[] = [];
  const server = createServer((req, res) => {
    let text = '';
    req.on('data', (chunk) => (text += String(chunk)));
    req.on('end', () => {
      received.push({ method: req.method, url: req.url, body: JSON.parse(text) });
      const body = status < 300 ? { id: '17' } : { error: { code: 'X', message: 'no' } };
      res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/amer/`;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { received, serviceUrl, close };
}

function sender() {
  keepEntityFields();
  return createTeamsSender({
    authentication: createBotAuthentication(settings),
    appId: undefined,
    audience: 'https://api.botframework.com',
    budget: { run: (_priority, _conversation, send) => send() },
  });
}

function to(serviceUrl: string, changes: Partial<Address> = {}): Address {
  return {
    ...{ serviceUrl, conversationId: 'a:1', kind: 'personal', replyToId: 'm-1' },
    ...{ bot: { id: '28:b', name: 'Bot' }, person: { id: '29:p', name: 'Dana Demo' } },
    ...changes,
  };
}

const entities = [
  { type: 'streaminfo', streamType: 'final', streamId: 'a-0001' },
  {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    additionalType: ['AIGeneratedContent'],
    citation: [
      {
        '@type': 'Claim',
        position: 1,
        appearance: { '@type': 'DigitalDocument', name: 'plan.docx, page 3', abstract: 'Visitors sign in.' },
      },
    ],
  },
];

describe('the bytes that reach Teams', () => {
  it('hold every field of stream info, label and citations', async () => {
    const { received, serviceUrl, close } = await listen(201);
    const outcome = await sender().send(
      to(serviceUrl),
      () => ({
        type: 'message',
        text: 'At the desk [1].',
        entities,
        channelData: { feedbackLoop: { type: 'default' } },
      }),
      { priority: 'final' },
    );
    close();
    expect(outcome).toEqual({ kind: 'sent', id: '17' });
    expect(received[0]).toMatchObject({
      method: 'POST',
      url: '/amer/v3/conversations/a%3A1/activities',
      body: {
        ...{ type: 'message', text: 'At the desk [1].', textFormat: 'markdown', entities },
        channelData: { feedbackLoop: { type: 'default' } },
        ...{ from: { id: '28:b' }, recipient: { id: '29:p' }, conversation: { id: 'a:1' } },
      },
    });
  });

  it('hold a status line with its stream type and number', async () => {
    const { received, serviceUrl, close } = await listen(201);
    const info = { type: 'streaminfo', streamType: 'informative', streamSequence: 1 };
    await sender().send(to(serviceUrl), () => ({ type: 'typing', text: 'Reading…', entities: [info] }), {
      priority: 'first',
    });
    close();
    expect(received[0]?.body).toMatchObject({ type: 'typing', text: 'Reading…', entities: [info] });
  });

  it('go to the thread in a channel and to the message in an update', async () => {
    const { received, serviceUrl, close } = await listen(200);
    const channel = to(serviceUrl, { kind: 'channel', conversationId: '19:x@thread.tacv2;messageid=5' });
    await sender().send(channel, () => ({ type: 'message', text: 'a' }), { priority: 'final' });
    await sender().update(
      to(serviceUrl),
      '17',
      { type: 'message', text: 'b', entities },
      { priority: 'final' },
    );
    close();
    expect(received.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /amer/v3/conversations/19%3Ax%40thread.tacv2%3Bmessageid%3D5/activities/m-1',
      'PUT /amer/v3/conversations/a%3A1/activities/17',
    ]);
    expect(received[1]?.body).toMatchObject({ id: '17', entities });
  });

  it('go out once: neither a 429 nor a redirect is followed behind the budget', async () => {
    const limited = await listen(429, { 'retry-after': '1' });
    const other = await listen(200);
    const moved = await listen(307, { location: other.serviceUrl });
    const send = (serviceUrl: string) =>
      sender().send(to(serviceUrl), () => ({ type: 'message', text: 'a' }), { priority: 'final' });
    expect(await send(limited.serviceUrl)).toEqual({
      kind: 'fault',
      fault: { kind: 'limited', retryAfterMs: 1_000 },
    });
    expect(await send(moved.serviceUrl)).toMatchObject({ kind: 'fault' });
    for (const server of [limited, other, moved]) server.close();
    expect(limited.received).toHaveLength(1);
    expect(other.received).toHaveLength(0);
  });
});
