import { createAzure } from '../../../bot/models/azure.ts';
import { startModelPeer } from '../../support/modelPeer.ts';
import { aModelRequest, collect, collectUntilFailure } from '../../support/modelRequest.ts';
import { describeAimock } from './aimockContract.ts';
import { describeModelApi } from './modelApiContract.ts';
import { describeProvider } from './providerContract.ts';
import { never, testKey, type ModelApiUnderTest } from './useHostileModel.ts';

const make: ModelApiUnderTest['make'] = (origin, patience = {}) =>
  createAzure({
    endpoint: origin,
    deployment: 'state-gpt',
    credential: { token: () => Promise.resolve(testKey) },
    patience,
  });

describeProvider('azure', async () => {
  const peer = await startModelPeer();
  return { provider: make(peer.origin), stop: peer.stop };
});

describeModelApi('azure', { make, firstTextMs: 120_000 });
describeAimock('azure', make);

describe('what azure sends', () => {
  it.each(['', '/', '/openai', '/openai/v1', '/openai/v1/'])(
    'uses the v1 path when the endpoint ends in "%s"',
    async (path) => {
      const peer = await startModelPeer();
      const credential = { key: testKey };
      const provider = createAzure({ endpoint: peer.origin + path, deployment: 'state-gpt', credential });
      await collect(provider.stream(aModelRequest(), never));
      await peer.stop();
      const [request] = peer.requests();
      expect(request?.path).toBe('POST /openai/v1/responses');
      expect(request?.headers.authorization).toBe(`Bearer ${testKey}`);
      expect(JSON.parse(request?.body.toString('utf8') ?? '')).toMatchObject({
        model: 'state-gpt',
        store: false,
        safety_identifier: aModelRequest().safetyIdentifier,
      });
    },
  );

  it('asks for a token before each request', async () => {
    const peer = await startModelPeer();
    let tokens = 0;
    const token = () => Promise.resolve(`token-${String((tokens += 1))}`);
    const provider = createAzure({ endpoint: peer.origin, deployment: 'd', credential: { token } });
    await collect(provider.stream(aModelRequest(), never));
    await collect(provider.stream(aModelRequest(), never));
    await peer.stop();
    expect(peer.requests().map(({ headers }) => headers.authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  it('says that no token could be had, and nothing of the reason', async () => {
    const token = () => Promise.reject(new Error('client_assertion=secret'));
    const provider = createAzure({
      endpoint: 'https://unused.example',
      deployment: 'd',
      credential: { token },
      patience: { retries: { retries: 0, totalMs: 0 } },
    });
    const { error } = await collectUntilFailure(provider.stream(aModelRequest(), never));
    expect(error).toMatchObject({ code: 'modelUnavailable', cause: { kind: 'credential' } });
    expect(String((error as Error).cause)).not.toContain('secret');
  });

  it('stops while a token is awaited', async () => {
    const stop = new AbortController();
    const token = () => new Promise<string>(() => undefined);
    const provider = createAzure({
      endpoint: 'https://unused.example',
      deployment: 'd',
      credential: { token },
    });
    const failure = collectUntilFailure(provider.stream(aModelRequest(), stop.signal));
    stop.abort();
    expect((await failure).error).toMatchObject({ code: 'stopped' });
  });
});
