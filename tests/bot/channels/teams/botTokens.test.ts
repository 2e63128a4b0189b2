import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose';
import type { BotSettings } from '../../../../bot/channels/teams/botSettings.ts';
import { tenantId } from '../../../../bot/dev/connector/inbound.ts';
import { startTeamsDesk, type TeamsDesk } from './teamsDesk.ts';

const appId = '11111111-1111-4111-8111-111111111111';
const issuer = 'https://issuer.example.org';
const now = () => Math.floor(Date.now() / 1_000);

let cloud: Server;
let cloudUrl: string;
let key: CryptoKey;
let strangerKey: CryptoKey;
const tokensAsked: string[] = [];
let desk: TeamsDesk;

beforeAll(async () => {
  const pair = await generateKeyPair('RS256', { extractable: true });
  key = pair.privateKey;
  strangerKey = (await generateKeyPair('RS256')).privateKey;
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'key-1', use: 'sig', endorsements: ['msteams'] };
  cloud = createServer((req, res) => {
    res.setHeader('content-type', 'application/json');
    if (req.url === '/metadata') res.end(JSON.stringify({ issuer, jwks_uri: `${cloudUrl}/keys` }));
    else if (req.url === '/keys') res.end(JSON.stringify({ keys: [jwk] }));
    else {
      let body = '';
      req.on('data', (chunk) => (body += String(chunk)));
      req.on('end', () => {
        tokensAsked.push(body);
        res.end(JSON.stringify({ token_type: 'Bearer', expires_in: 3600, access_token: 'token-of-the-bot' }));
      });
    }
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => cloud.once('listening', resolve));
  cloudUrl = `http://127.0.0.1:${(cloud.address() as AddressInfo).port}`;
  const bot: BotSettings = {
    ...{ appId, appType: 'SingleTenant', appTenantId: tenantId, tenantAllowList: [] },
    credential: { kind: 'password', password: 'only in tests' },
    ...{ cloud: 'commercial', serviceUrlHosts: [], fileHosts: [], development: true },
    ...{ tokenIssuer: issuer, openIdMetadataUrl: `${cloudUrl}/metadata` },
    ...{ loginUrl: `${cloudUrl}/login`, oauthScope: 'https://api.example.org' },
  };
  // The library writes every refused token to the console.
  console.error = () => undefined;
  desk = await startTeamsDesk({
    deps: { bot },
    connector: { tokenFor: () => token(), acceptsBot: (header) => header === 'Bearer token-of-the-bot' },
    speed: 1,
  });
});
afterAll(async () => {
  await desk.close();
  cloud.closeAllConnections();
  cloud.close();
});

const consoleError = console.error;
afterAll(() => {
  console.error = consoleError;
});

interface TokenChange {
  claims?: Record<string, unknown>;
  header?: { alg: string; kid?: string };
  signWith?: CryptoKey | Uint8Array;
}

function claimsOf(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    ...{ iss: issuer, aud: appId, nbf: now() - 10, exp: now() + 600 },
    ...{ serviceurl: `${desk?.base ?? ''}/connector`, ...changes },
  };
}

function token({ claims, header, signWith }: TokenChange = {}): Promise<string> {
  return new SignJWT(claimsOf(claims))
    .setProtectedHeader(header ?? { alg: 'RS256', kid: 'key-1' })
    .sign(signWith ?? key);
}

function activity(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    ...{ type: 'message', id: `m-${Math.random()}`, channelId: 'msteams', text: 'hello' },
    serviceUrl: `${desk.base}/connector`,
    ...{ from: { id: '29:a', aadObjectId: desk.employee.objectId }, recipient: { id: '28:b' } },
    conversation: { id: 'a:none', conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    ...changes,
  };
}

async function post(
  authorization: string | undefined,
  body = activity(),
): Promise<{ status: number; code?: string }> {
  const response = await fetch(`${desk.base}/api/messages`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', 'x-desk-bridge': desk.secret },
      ...(authorization === undefined ? {} : { authorization }),
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, ...(text === '' ? {} : (JSON.parse(text) as { code: string })) };
}

describe('with an app id', () => {
  it('answers a request that Teams signed, with a token of its own', async () => {
    const id = await desk.open();
    await desk.say(id, { text: 'hello' });
    expect((await desk.answer(id)).at(-1)?.activity['text']).toContain('An answer.');
    expect(desk.connector.violations()).toEqual([]);
    expect(tokensAsked).toHaveLength(1);
    expect(tokensAsked[0]).toContain(encodeURIComponent('https://api.example.org/.default'));
  });

  it.each<[string, () => Promise<string | undefined> | string | undefined]>([
    ['no token, though the secret of the desk', () => undefined],
    ['another scheme', () => 'Basic abc'],
    ['nonsense', () => 'Bearer abc'],
    ['nonsense in three parts', () => 'Bearer a.b.c'],
    ['no exp', async () => `Bearer ${await token({ claims: { exp: undefined } })}`],
    ['an exp that is a text', async () => `Bearer ${await token({ claims: { exp: 'tomorrow' } })}`],
    ['an exp long past', async () => `Bearer ${await token({ claims: { exp: now() - 3_600 } })}`],
    ['an nbf in the future', async () => `Bearer ${await token({ claims: { nbf: now() + 3_600 } })}`],
    ['another audience', async () => `Bearer ${await token({ claims: { aud: 'other' } })}`],
    ['a list of audiences', async () => `Bearer ${await token({ claims: { aud: [appId, 'other'] } })}`],
    ['another issuer', async () => `Bearer ${await token({ claims: { iss: 'https://evil.example' } })}`],
    [
      'another service address',
      async () => `Bearer ${await token({ claims: { serviceurl: 'https://x.example' } })}`,
    ],
    ['an unknown key', async () => `Bearer ${await token({ header: { alg: 'RS256', kid: 'key-2' } })}`],
    ['no key id', async () => `Bearer ${await token({ header: { alg: 'RS256' } })}`],
    ["a stranger's signature", async () => `Bearer ${await token({ signWith: strangerKey })}`],
    [
      'HS256 with the public key as secret',
      async () =>
        `Bearer ${await token({ header: { alg: 'HS256', kid: 'key-1' }, signWith: new Uint8Array(32) })}`,
    ],
    ['alg none', () => `Bearer ${new UnsecuredJWT(claimsOf()).encode()}x`],
    [
      'changed claims',
      async () => {
        const [header, , signature] = (await token()).split('.');
        const claims = Buffer.from(JSON.stringify(claimsOf({ exp: now() + 99_999 }))).toString('base64url');
        return `Bearer ${header}.${claims}.${signature}`;
      },
    ],
  ])('answers 401 to %s', async (_name, make) => {
    const answer = await post(await make());
    expect(answer.status).toBe(401);
    expect(answer.code).toMatch(/^token/);
  });

  const foreign = '99999999-9999-4999-8999-999999999999';
  it.each<[string, Record<string, unknown>, string]>([
    ['a foreign tenant', { conversation: { id: 'a:1', tenantId: foreign } }, 'tenantUnknown'],
    ['a foreign tenant beside ours', { channelData: { tenant: { id: foreign } } }, 'tenantUnknown'],
    ['no tenant', { conversation: { id: 'a:1' }, channelData: undefined }, 'tenantUnknown'],
    ['another channel', { channelId: 'webchat' }, 'channelUnknown'],
    ['an unknown service address', { serviceUrl: 'https://evil.example/amer' }, 'serviceUrlUnknown'],
    [
      'a service address without TLS',
      { serviceUrl: 'http://smba.trafficmanager.net/amer' },
      'serviceUrlUnknown',
    ],
    [
      'an address that hides its host',
      { serviceUrl: 'https://smba.trafficmanager.net@evil.example/' },
      'serviceUrlUnknown',
    ],
  ])('answers 403 to an activity with %s', async (_name, changes, code) => {
    expect(await post(`Bearer ${await token()}`, activity(changes))).toMatchObject({ status: 403, code });
  });
});

describe('without an app id', () => {
  it('hears only the desk', async () => {
    const open = await startTeamsDesk();
    const call = (headers: Record<string, string>) =>
      fetch(`${open.base}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(activity({ serviceUrl: `${open.base}/connector` })),
      });
    expect((await call({})).status).toBe(401);
    expect((await call({ 'x-desk-bridge': 'a guess' })).status).toBe(401);
    expect((await call({ 'x-desk-bridge': '' })).status).toBe(401);
    expect((await call({ authorization: `Bearer ${await token()}` })).status).toBe(401);
    expect((await call({ 'x-desk-bridge': open.secret })).status).toBe(200);
    await open.close();
  });
});
