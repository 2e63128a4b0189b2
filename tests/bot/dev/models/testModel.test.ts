import { testModel } from '../../../../bot/dev/models/testModel.ts';
import type { ModelSettings } from '../../../../bot/models/chooseProvider.ts';
import { startHostileModel, scenes, type HostileModel } from '../../../support/hostileModel.ts';
import { startLoopbackServer, type LoopbackServer } from '../../../support/loopbackServer.ts';
import { startModelPeer, type ModelPeer } from '../../../support/modelPeer.ts';

const never = new AbortController().signal;
const settings: ModelSettings = {
  ...{ provider: 'basic', apiKey: undefined, baseUrl: undefined, model: undefined },
  ...{ azureEndpoint: undefined, azureDeployment: undefined, azureKey: undefined },
  ...{ azureToken: async () => 'token', contextTokens: undefined },
};

describe('the test before a model is used', () => {
  let peer: ModelPeer;
  beforeAll(async () => {
    peer = await startModelPeer();
  });
  afterAll(() => peer.stop());

  it('sends OpenAI and Azure store: false, which the peer insists on, and says so', async () => {
    for (const target of [
      { kind: 'openai', key: 'k', address: peer.baseUrl, model: 'peer' },
      { kind: 'azure', key: 'k', address: peer.origin, model: 'peer' },
    ] as const) {
      const tested = await testModel(target, settings, never);
      const texts = 'report' in tested ? tested.report.map(({ text }) => text).join(' ') : tested.code;
      expect(texts).toMatch(/Streaming works.*strict, by a JSON schema.*Nothing is stored there/);
    }
    expect(peer.journal().toString()).toContain('"store":false');
  });

  it('tells what it found when the answer has another form', async () => {
    peer.answerWith(() => 'The connection works.');
    const tested = await testModel(
      { kind: 'compatible', address: peer.baseUrl, model: 'peer' },
      settings,
      never,
    );
    const findings = 'report' in tested ? tested.report : [];
    expect(findings.filter(({ isGood }) => !isGood).map(({ text }) => text)).toEqual([
      expect.stringContaining('Structured output: none'),
    ]);
  });
});

describe('a server that tells how much it takes', () => {
  let server: LoopbackServer;
  let peer: ModelPeer;
  let context = 4_096;
  beforeAll(async () => {
    peer = await startModelPeer();
    server = await startLoopbackServer(async (request, response) => {
      if (request.url === '/api/ps') {
        response.end(JSON.stringify({ models: [{ name: 'peer', context_length: context }] }));
        return;
      }
      const chunks: Buffer[] = [];
      for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
      const { method = 'GET' } = request;
      const answer = await fetch(peer.origin + (request.url ?? ''), {
        method,
        headers: { 'content-type': 'application/json' },
        ...(method === 'POST' ? { body: Buffer.concat(chunks) } : {}),
      });
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  afterAll(async () => {
    await server.stop();
    await peer.stop();
  });

  it.each([
    [4_096, 8_000, false],
    [16_384, 16_384, true],
  ])('of %i tokens is asked for at most %i', async (told, used, isGood) => {
    context = told;
    const target = { kind: 'compatible', address: `${server.origin}/v1`, model: 'peer' } as const;
    const tested = await testModel(target, settings, never);
    expect(tested).toMatchObject({ provider: { contextTokens: used }, target: { contextTokens: used } });
    expect('report' in tested ? tested.report.at(-1) : undefined).toMatchObject({
      isGood,
      text: expect.stringContaining(told.toLocaleString('en-US')) as string,
    });
  });
});

describe('a server that answers wrongly', () => {
  let hostile: HostileModel;
  beforeAll(async () => {
    hostile = await startHostileModel();
  });
  afterAll(() => hostile.stop());

  it.each([
    ['a web page', scenes.sendsHtml, 'notCompatible'],
    ['half an answer', scenes.endsWithoutTerminalEvent, 'notCompatible'],
    ['nothing', scenes.completesWithoutText, 'modelInvalid'],
  ] as const)('with %s is not used', async (_what, scene, code) => {
    hostile.play(scene);
    const target = { kind: 'compatible', address: `${hostile.origin}/v1`, model: 'm' } as const;
    expect(await testModel(target, settings, never)).toMatchObject({ code });
  });
});
