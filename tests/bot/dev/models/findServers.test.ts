import type { ServerResponse } from 'node:http';
import { findServers } from '../../../../bot/dev/models/findServers.ts';
import { startLoopbackServer, type LoopbackServer } from '../../../support/loopbackServer.ts';

const never = new AbortController().signal;
let server: LoopbackServer | undefined;
afterEach(async () => {
  await server?.stop();
});

/** Answers each path as the table says, and 404 elsewhere. */
async function look(answers: Record<string, (response: ServerResponse) => void>) {
  server = await startLoopbackServer((request, response) => {
    const answer = answers[request.url ?? ''];
    if (answer === undefined) response.writeHead(404).end('Not found');
    else answer(response);
  });
  return findServers([Number(new URL(server.origin).port)], never);
}

const json = (value: unknown) => (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
};

describe('looking for model servers on this machine', () => {
  it('knows Ollama by its own list', async () => {
    const { offers, strangers } = await look({
      '/api/tags': json({ models: [{ name: 'llama3.2:latest', details: { family: 'llama' } }] }),
    });
    expect(offers).toMatchObject([{ name: 'Ollama', models: ['llama3.2:latest'], onThisMachine: true }]);
    expect(strangers).toEqual([]);
  });

  it('says when a model server has no model that writes', async () => {
    const { offers, strangers } = await look({ '/v1/models': json({ data: [] }) });
    expect(offers).toEqual([]);
    expect(strangers).toMatchObject([{ text: expect.stringContaining('no model that writes') as string }]);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['other JSON', json({ error: 'no' })],
    ['a web page', (response) => response.end('<html></html>')],
    ['endless text', (response) => response.end('['.repeat(3_000_000))],
    ['a redirect', (response) => response.writeHead(302, { location: 'http://127.0.0.1:9/v1/models' }).end()],
  ])('does not offer what answers with %s', async (_what, answer) => {
    const { offers, strangers } = await look({ '/v1/models': answer });
    expect(offers).toEqual([]);
    expect(strangers).toMatchObject([
      { text: expect.stringContaining('not an OpenAI-compatible') as string },
    ]);
  });

  it('passes over a port where nothing listens', async () => {
    server = await startLoopbackServer(() => undefined);
    const port = Number(new URL(server.origin).port);
    await server.stop();
    expect(await findServers([port], never)).toEqual({ offers: [], strangers: [] });
  });
});
