import { z } from 'zod';
import { ApiProblem } from '../../../addin/api/ApiProblem.ts';
import { createApi } from '../../../addin/api/api.ts';
import { createAuthorization } from '../../../addin/api/auth.ts';
import { createClient } from '../../../addin/api/client.ts';
import { connect } from '../../../addin/api/connect.ts';
import { session } from '../support/fakeApi.ts';

const schema = z.object({ ok: z.boolean() });

function clientOf(answer: () => Response | Promise<Response>) {
  const calls: [string, RequestInit | undefined][] = [];
  const client = createClient({
    fetch: async (input, init) => {
      calls.push([String(input), init]);
      return answer();
    },
    authorization: () => Promise.resolve('Bearer dev:tss-analyst'),
  });
  return { client, calls };
}

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

async function problemOf(work: Promise<unknown>) {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiProblem)) throw new Error(`expected a problem, got ${String(error)}`);
  return error.problem;
}

describe('createClient', () => {
  it('sends who asks and never cookies', async () => {
    const { client, calls } = clientOf(() => json({ ok: true }));
    expect(await client.json(schema, '/api/x', { method: 'POST', body: { a: 1 } })).toEqual({ ok: true });
    const [path, init] = calls[0] ?? [];
    expect(path).toBe('/api/x');
    expect(init).toMatchObject({
      method: 'POST',
      body: '{"a":1}',
      credentials: 'omit',
      headers: { authorization: 'Bearer dev:tss-analyst', 'content-type': 'application/json' },
    });
  });

  it.each([
    ['no JSON', () => new Response('<html>')],
    ['another shape', () => json({ ok: 'yes' })],
    ['an empty body', () => new Response('')],
  ])('calls an answer invalid that is %s', async (_name, answer) => {
    expect(await problemOf(clientOf(answer).client.json(schema, '/api/x'))).toMatchObject({
      code: 'invalid',
    });
  });

  it('hands on the problem that the service describes', async () => {
    const problem = { type: 'about:blank', title: 'Busy', status: 429, code: 'busy', next: 'Wait.' };
    expect(await problemOf(clientOf(() => json(problem, 429)).client.json(schema, '/api/x'))).toEqual(
      problem,
    );
  });

  it('makes a problem of an error page', async () => {
    const answer = () => new Response('Bad gateway', { status: 502 });
    expect(await problemOf(clientOf(answer).client.json(schema, '/api/x'))).toMatchObject({
      status: 502,
      code: 'http502',
    });
  });

  it('calls it offline when nothing answers', async () => {
    const { client } = clientOf(() => Promise.reject(new TypeError('failed to fetch')));
    expect(await problemOf(client.json(schema, '/api/x'))).toMatchObject({ status: 0, code: 'offline' });
  });

  it('takes a missing thread for none', async () => {
    const problem = { type: 'about:blank', title: 'No', status: 404, code: 'notFound' };
    expect(await createApi(clientOf(() => json(problem, 404)).client).getThread('a b&c')).toBeUndefined();
  });
});

describe('createAuthorization', () => {
  const development = { auth: 'development', cloud: 'commercial', contact: '' } as const;
  const entra = { clientId: 'c', authority: 'https://login.example.gov/t', scope: 'api://x/access_as_user' };

  it.each([
    ['the chosen demo employee', { getItem: () => 'hhs-caseworker' }, 'Bearer dev:hhs-caseworker'],
    ['the analyst when nobody is chosen', { getItem: () => null }, 'Bearer dev:tss-analyst'],
    [
      'the analyst when storage is denied',
      {
        getItem: () => {
          throw new Error('denied');
        },
      },
      'Bearer dev:tss-analyst',
    ],
  ])('names %s', async (_name, storage, expected) => {
    const authorization = createAuthorization(development, {
      storage,
      loadEntraSource: () => Promise.reject(new Error('not here')),
    });
    expect(await authorization()).toBe(expected);
  });

  it('loads the Entra source once, and again after it failed', async () => {
    const loads: string[] = [];
    let fail = true;
    const authorization = createAuthorization(
      { ...development, auth: 'entra', entra },
      {
        storage: { getItem: () => null },
        loadEntraSource: ({ clientId }) => {
          loads.push(clientId);
          return fail
            ? Promise.reject(new Error('popup blocked'))
            : Promise.resolve(() => Promise.resolve('token'));
        },
      },
    );
    expect(await problemOf(authorization())).toMatchObject({ code: 'signIn' });
    fail = false;
    expect(await authorization()).toBe('Bearer token');
    expect(await authorization()).toBe('Bearer token');
    expect(loads).toEqual(['c', 'c']);
  });
});

describe('connect', () => {
  const settings = { auth: 'development', cloud: 'commercial', contact: 'help@example.gov' };
  const deps = (answers: Record<string, Response>) => ({
    fetch: async (input: string | URL | Request) =>
      answers[String(input)] ?? new Response('', { status: 404 }),
    storage: { getItem: () => null },
    loadEntraSource: () => Promise.reject(new Error('not here')),
  });

  it('opens with the session of whoever is signed in', async () => {
    const connection = await connect(
      deps({ '/api/settings': json(settings), '/api/session': json(session()) }),
    );
    expect(connection).toMatchObject({
      kind: 'connected',
      auth: 'development',
      session: { employee: { name: 'Taylor Sample' } },
    });
  });

  it('still says whom to ask when the session is refused', async () => {
    const connection = await connect(
      deps({ '/api/settings': json(settings), '/api/session': new Response('', { status: 403 }) }),
    );
    expect(connection).toMatchObject({ kind: 'problem', contact: 'help@example.gov' });
  });

  it('has nobody to name when the settings do not come', async () => {
    expect(await connect(deps({}))).toMatchObject({ kind: 'problem', contact: undefined });
  });
});
