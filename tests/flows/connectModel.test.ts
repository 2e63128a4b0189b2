import { readFileSync, existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConnectEvent } from '../../bot/contract/deskModels.ts';
import { sessionSchema } from '../../bot/contract/session.ts';
import { connect } from '../../bot/database/connect.ts';
import { firstBrokenRow } from '../../bot/records/auditChain.ts';
import { readChain } from '../../bot/records/postgresAudit.ts';
import { deskModelsOf } from '../support/deskModels.ts';
import { startLoopbackServer, type LoopbackServer } from '../support/loopbackServer.ts';
import { startModelPeer, type ModelPeer } from '../support/modelPeer.ts';
import { eventOf, startService, textOf, type TestService } from '../support/startService.ts';

const key = 'sk-peer-0123456789abcdef';
let peer: ModelPeer;
let liar: LoopbackServer;
let service: TestService;
let models: ReturnType<typeof deskModelsOf>;

beforeAll(async () => {
  peer = await startModelPeer({ key });
  liar = await startLoopbackServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in to the guest network</html>');
  });
}, 60_000);
afterAll(async () => {
  await peer.stop();
  await liar.stop();
});
beforeEach(async () => {
  service = await startService();
  models = deskModelsOf(service);
});
afterEach(async () => {
  await service.close();
});

const portOf = (server: { origin: string }) => Number(new URL(server.origin).port);
const lastOf = (events: readonly ConnectEvent[]) => events.at(-1);
const fileOf = ({ dataDir }: TestService) => join(dataDir, 'model-connection.json');
const sessionOf = async () => sessionSchema.parse(await (await service.send('/api/session')).json());
const typed = () => ({ kind: 'compatible', address: peer.baseUrl, key });

describe('a model connected on the desk', () => {
  it('answers the next turn, and Basic mode answers again after it is disconnected', async () => {
    expect(await models.state()).toEqual({ connection: null, offers: [], ports: [], strangers: [] });

    const events = await models.connect(typed());
    expect(lastOf(events)).toMatchObject({
      type: 'connected',
      connection: {
        ...{ kind: 'compatible', model: 'peer', host: new URL(peer.origin).host, onThisMachine: true },
        ...{ bySettings: false, hasKey: true, remembered: false },
      },
    });
    expect(await sessionOf()).toMatchObject({ mode: 'model', model: 'peer' });
    const answered = await service.turn({ text: 'What makes a notice clear?' });
    expect(eventOf(answered, 'started')?.mode).toBe('model');
    expect(textOf(answered)).toContain('model peer');
    expect(eventOf(answered, 'receipt')).toMatchObject({ model: 'peer' });

    expect((await models.disconnect()).status).toBe(204);
    expect(await sessionOf()).toMatchObject({ mode: 'basic' });
    expect(eventOf(await service.turn({ text: 'What makes a notice clear?' }), 'started')?.mode).toBe(
      'basic',
    );
  });

  it('says step by step what it does and what it found', async () => {
    const events = await models.connect(typed());
    expect(events.flatMap((event) => (event.type === 'step' ? [event.step] : []))).toEqual(
      expect.arrayContaining(['reach', 'test']),
    );
    const end = lastOf(events);
    const report = end?.type === 'connected' ? end.report : [];
    expect(report.every(({ isGood }) => isGood)).toBe(true);
    expect(report.map(({ text }) => text).join(' ')).toMatch(
      /Streaming works[\s\S]*strict, by a JSON schema[\s\S]*store: false/,
    );
  });

  it('lets a turn end on the model that it began with', async () => {
    peer.pauseBetweenPieces(20);
    await models.connect(typed());
    const asked = peer.nextRequest('chat/completions');
    const running = service.turn({ text: 'What makes a notice clear?' });
    await asked;
    await models.disconnect();
    const events = await running;
    peer.pauseBetweenPieces(0);
    expect(textOf(events)).toContain('model peer');
    expect(eventOf(events, 'receipt')).toMatchObject({ model: 'peer' });
  });

  it('is recorded with who, what and where to, and without the key', async () => {
    await models.connect(typed());
    await models.disconnect();
    const database = connect(service.test.serviceUrl);
    const rows = await readChain(database, 'executive');
    await database.destroy();
    expect(firstBrokenRow(rows)).toBeUndefined();
    const { employee } = await sessionOf();
    const entries = rows.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    expect(entries.filter(({ kind }) => String(kind).startsWith('model'))).toEqual(
      ['modelConnected', 'modelDisconnected'].map((kind) =>
        expect.objectContaining({
          ...{ kind, employeeId: employee.id, provider: 'compatible', model: 'peer' },
          host: new URL(peer.origin).host,
        }),
      ),
    );
    expect(JSON.stringify(entries)).not.toContain(key);
  });

  it('is not connected when that cannot be recorded, and stays when its end cannot be', async () => {
    const revoke = () => service.test.asAdmin('revoke insert on audit_row from assistant_service');
    const grant = () => service.test.asAdmin('grant insert on audit_row to assistant_service');
    await revoke();
    expect(lastOf(await models.connect(typed()))).toMatchObject({ type: 'failed', code: 'notRecorded' });
    await grant();
    expect(await sessionOf()).toMatchObject({ mode: 'basic' });
    await models.connect(typed());
    await revoke();
    expect((await models.disconnect()).status).toBe(503);
    await grant();
    expect(await sessionOf()).toMatchObject({ mode: 'model' });
  });

  it('never shows its key again', async () => {
    const events = await models.connect(typed());
    await models.remember(true);
    const seen = JSON.stringify([events, await models.state(), await sessionOf()]);
    expect(seen).toContain('peer');
    expect(seen).not.toContain(key);
  });
});

describe('a model that is remembered', () => {
  it('is kept in a file for the owner alone, runs after a restart, and is forgotten when it is disconnected', async () => {
    await models.connect(typed());
    expect(existsSync(fileOf(service))).toBe(false);
    expect((await models.remember(true)).status).toBe(204);
    expect(statSync(fileOf(service)).mode & 0o777).toBe(0o600);

    const again = await startService({}, service);
    const state = await deskModelsOf(again).state();
    expect(state.connection).toMatchObject({ model: 'peer', remembered: true, hasKey: true });
    expect(textOf(await again.turn({ text: 'What makes a notice clear?' }))).toContain('model peer');
    await deskModelsOf(again).disconnect();
    expect(existsSync(fileOf(service))).toBe(false);
    await again.close();
  });

  it('does not overrule a start that names a provider', async () => {
    await models.connect(typed());
    await models.remember(true);
    const again = await startService({ MODEL_PROVIDER: 'basic' }, service);
    expect((await deskModelsOf(again).state()).connection).toBeNull();
    await again.close();
  });

  it('is left alone when its file is not what was written', async () => {
    writeFileSync(fileOf(service), '{"target":{"kind":"compatible","address":"');
    const again = await startService({}, service);
    expect((await deskModelsOf(again).state()).connection).toBeNull();
    await again.close();
  });

  it('is not copied out of the settings', async () => {
    const settings = { OPENAI_API_KEY: key, OPENAI_BASE_URL: peer.baseUrl, OPENAI_MODEL: 'peer' };
    const withKey = await startService(settings, service);
    const desk = deskModelsOf(withKey);
    await desk.connect({ offer: 'OPENAI_BASE_URL' });
    await desk.remember(true);
    expect(readFileSync(fileOf(service), 'utf8')).not.toContain(key);
    const again = await startService(settings, withKey);
    expect((await deskModelsOf(again).state()).connection).toMatchObject({ model: 'peer', remembered: true });
    await again.close();
    await withKey.close();
  });
});

describe('what is found', () => {
  it('is offered and not used: servers on this machine and keys of the environment', async () => {
    const open = await startModelPeer();
    const found = await startService(
      {
        ...{ MODEL_PORTS: `${portOf(open)},${portOf(liar)},${portOf(peer)}`, OPENAI_API_KEY: key },
        ...{ AZURE_OPENAI_ENDPOINT: 'https://it.openai.azure.com', AZURE_OPENAI_DEPLOYMENT: 'chat' },
      },
      service,
    );
    const state = await deskModelsOf(found).state();
    expect(state.connection).toBeNull();
    expect(state.offers).toMatchObject([
      { kind: 'compatible', host: new URL(open.origin).host, models: ['peer'], onThisMachine: true },
      { kind: 'openai', setting: 'OPENAI_API_KEY', host: 'api.openai.com', onThisMachine: false },
      { kind: 'azure', setting: 'AZURE_OPENAI_ENDPOINT', models: ['chat'] },
    ]);
    expect(state.strangers).toEqual([
      { port: portOf(liar), text: expect.stringContaining('not an OpenAI-compatible server') as string },
      { port: portOf(peer), text: expect.stringContaining('asks for a key') as string },
    ]);
    expect(JSON.stringify(state)).not.toContain(key);
    expect(open.requests().map(({ path }) => path)).toEqual(expect.arrayContaining(['GET /v1/models']));
    expect(open.requests().some(({ path }) => path.startsWith('POST'))).toBe(false);

    const [offer] = state.offers;
    const events = await deskModelsOf(found).connect({ offer: offer?.id });
    expect(lastOf(events)).toMatchObject({ type: 'connected', connection: { model: 'peer', hasKey: false } });
    await found.close();
    await open.stop();
  });

  it('lets a person choose among several models and leaves out those that cannot answer', async () => {
    const many = await startModelPeer({ key, models: ['nomic-embed-text', 'small', 'large'] });
    const events = await models.connect({ kind: 'compatible', address: many.baseUrl, key });
    expect(lastOf(events)).toEqual({ type: 'choose', offer: 'typed', models: ['small', 'large'] });
    expect((await models.state()).connection).toBeNull();
    const chosen = await models.connect({ offer: 'typed', model: 'large' });
    expect(lastOf(chosen)).toMatchObject({ type: 'connected', connection: { model: 'large', hasKey: true } });
    await many.stop();
  });
});

describe('what cannot be connected', () => {
  const nobody = 'http://127.0.0.1:9/v1';
  it.each<[string, () => object, string]>([
    ['a key that is refused', () => ({ ...typed(), key: 'sk-wrong' }), 'key'],
    ['a key with something around it', () => ({ ...typed(), key: `Bearer ${key}` }), 'keyMalformed'],
    ['a server that wants a key', () => ({ kind: 'compatible', address: peer.baseUrl }), 'keyNeeded'],
    [
      'a server that answers web pages',
      () => ({ kind: 'compatible', address: liar.origin }),
      'notCompatible',
    ],
    ['nothing at all', () => ({ kind: 'compatible', address: nobody }), 'modelUnavailable'],
    [
      'plain http elsewhere',
      () => ({ kind: 'compatible', address: 'http://models.agency.example' }),
      'needsHttps',
    ],
    [
      'a metadata address',
      () => ({ kind: 'compatible', address: 'https://169.254.169.254/v1' }),
      'linkLocal',
    ],
    ['a file', () => ({ kind: 'compatible', address: 'file:///etc/passwd' }), 'notAnAddress'],
    ['an offer that is gone', () => ({ offer: 'port-9' }), 'offerGone'],
  ])('names %s and changes nothing', async (_what, request, code) => {
    const end = lastOf(await models.connect(request()));
    expect(end).toMatchObject({ type: 'failed', code });
    expect(end?.type === 'failed' ? end.next : '').not.toBe('');
    expect(await sessionOf()).toMatchObject({ mode: 'basic' });
  });

  it('is refused to a page elsewhere, to a form, and to nobody', async () => {
    const body = JSON.stringify(typed());
    const path = '/desk/api/models/connection';
    const statusOf = async (init: RequestInit & { employee?: string | null }) =>
      (await service.send(path, { method: 'POST', body, ...init })).status;
    expect(await statusOf({ employee: null })).toBe(401);
    expect(await statusOf({ headers: { Origin: 'https://evil.example' } })).toBe(403);
    expect(await statusOf({ headers: { Origin: 'null' } })).toBe(403);
    expect(await statusOf({ headers: { 'Sec-Fetch-Site': 'cross-site' } })).toBe(403);
    expect(await statusOf({ headers: { 'Content-Type': 'text/plain' } })).toBe(415);
    expect(await sessionOf()).toMatchObject({ mode: 'basic' });
  });

  it('is told to people who need a model: on the desk the way, elsewhere whom to ask', async () => {
    const translate = { skill: 'translate', text: 'Hello', options: { language: 'es' } } as const;
    const refused = eventOf(await service.turn(translate), 'refused');
    expect(refused).toMatchObject({ reason: 'modelNeeded' });
    expect(refused?.next).toContain('“Connect a model” on the first page of the desk');
    const { connectAt, abilities } = await sessionOf();
    expect(connectAt).toBe('/desk/#model');
    expect(abilities.unavailable.find(({ skill }) => skill === 'translate')?.next).toBe(refused?.next);
  });

  it('has no door in production, nor for people who sign in with Entra', async () => {
    const entra = {
      ...{ AUTH: 'entra', PUBLIC_URL: 'https://assistant.agency.example' },
      ENTRA_TENANT_ID: '7f0c1d8e-0000-4000-8000-000000000001',
      ENTRA_API_CLIENT_ID: '7f0c1d8e-0000-4000-8000-000000000002',
      ENTRA_ALLOWED_CLIENT_IDS: '7f0c1d8e-0000-4000-8000-000000000002',
    };
    const production = {
      ...{ NODE_ENV: 'production', DATABASE_URL: service.test.serviceUrl },
      WORKSPACE_KEYS: join(service.dataDir, 'workspace-keys.json'),
      ...{ BOT_APP_ID: '7f0c1d8e-0000-4000-8000-000000000003', BOT_APP_TYPE: 'UserAssignedMSI' },
      BOT_APP_TENANT_ID: '7f0c1d8e-0000-4000-8000-000000000001',
    };
    await models.connect(typed());
    await models.remember(true);
    for (const settings of [entra, { ...entra, ...production }]) {
      const strict = await startService(settings, service);
      for (const [path, method] of [
        ['/desk/api/models', 'GET'],
        ['/desk/api/models/connection', 'POST'],
        ['/desk/api/models/connection', 'DELETE'],
        ['/desk/api/models/remembered', 'PUT'],
      ] as const) {
        expect((await strict.send(path, { method })).status).toBe(404);
      }
      expect(await (await strict.send('/readyz')).json()).toMatchObject({ mode: 'basic' });
      await strict.close();
    }
  });

  it('stays as it is when the page goes away during the test', async () => {
    peer.pauseBetweenPieces(50);
    const control = new AbortController();
    const asked = peer.nextRequest('chat/completions');
    const going = models.connect(typed(), { signal: control.signal }).catch(() => 'gone');
    await asked;
    control.abort();
    expect(await going).toBe('gone');
    peer.pauseBetweenPieces(0);
    expect((await models.state()).connection).toBeNull();
    expect(await sessionOf()).toMatchObject({ mode: 'basic' });
  });
});
