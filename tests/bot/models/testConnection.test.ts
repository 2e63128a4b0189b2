import { connectionProbe } from '../../../bot/assistant/connectionProbe.ts';
import type { ModelSettings } from '../../../bot/models/chooseProvider.ts';
import { createCompatible } from '../../../bot/models/compatible.ts';
import { listModels } from '../../../bot/models/listModels.ts';
import { testConnection } from '../../../bot/models/testConnection.ts';
import {
  answersStatus,
  refusesParameter,
  scenes,
  startHostileModel,
  type HostileModel,
  type Scene,
} from '../../support/hostileModel.ts';
import { createManualClock } from '../../support/manualClock.ts';
import { startModelPeer, type ModelPeer } from '../../support/modelPeer.ts';
import { never, testKey } from './useHostileModel.ts';

const settings = (change: Partial<ModelSettings>): ModelSettings => ({
  ...{ provider: 'compatible', apiKey: testKey, baseUrl: undefined, model: 'peer' },
  ...{ azureEndpoint: undefined, azureDeployment: undefined, azureKey: undefined, contextTokens: undefined },
  azureToken: () => Promise.reject(new Error('no identity here')),
  ...change,
});

describe('the test of a connection', () => {
  let peer: ModelPeer;
  let hostile: HostileModel;
  beforeAll(async () => {
    peer = await startModelPeer();
    hostile = await startHostileModel();
  });
  afterAll(async () => {
    await peer.stop();
    await hostile.stop();
  });

  it.each(['openai', 'compatible'] as const)(
    'finds that the peer can do all of it as %s',
    async (provider) => {
      const change = { provider, baseUrl: peer.baseUrl };
      expect(await testConnection(settings(change), connectionProbe(), never)).toEqual({
        ...{ model: 'peer', streams: true, structured: 'strict', reasons: false, saysStoreNothing: true },
        firstTextMs: expect.any(Number) as unknown,
      });
      expect(String(peer.requests().at(-1)?.body)).toContain('"store":false');
    },
  );

  it.each([
    ['strict', scenes.answersAsJson, { structured: 'strict' }],
    ['none, when it answers in prose all the same', scenes.answers, { structured: 'none' }],
    ['json, when it refuses a schema', refusesFormat('json_schema'), { structured: 'json' }],
    ['none, when it refuses every format', refusesFormat('json'), { structured: 'none' }],
    [
      'that it cannot be asked to store nothing',
      refusesParameter('store'),
      { saysStoreNothing: false, streams: true },
    ],
    ['that it reasons', scenes.thinksThenAnswers, { reasons: true }],
  ])('finds: %s', async (_name, scene, found) => {
    expect(await test(scene)).toMatchObject(found);
  });

  it.each([
    ['a web page', scenes.sendsHtml, 'notCompatible', /address ends with/],
    ['events of another kind', scenes.streamsForeignEvents, 'notCompatible', /address ends with/],
    ['a refused key', answersStatus(401), 'key', /Paste/],
    ['a missing right', answersStatus(403), 'key', /right/],
    ['an unknown model', answersStatus(404, {}, { code: 'model_not_found' }), 'model', /list/],
    ['a spent quota', answersStatus(429, {}, { code: 'insufficient_quota' }), 'modelQuota', /quota/],
    ['an answer without text', scenes.completesWithoutText, 'modelInvalid', /model for chat/],
  ])('says what to do about %s', async (_name, scene, code, next) => {
    expect((await test(scene)).problem).toMatchObject({ code, next: expect.stringMatching(next) as unknown });
  });

  it.each([
    ['nothing listens', 'http://127.0.0.1:1/v1', 'modelUnavailable', /Start/],
    ['the address is none', 'not an address', 'address', /https/],
    ['the address is not encrypted', 'http://models.agency.example/v1', 'address', /https/],
  ])('says what to do when %s', async (_name, baseUrl, code, next) => {
    const problem = { code, next: expect.stringMatching(next) as unknown };
    expect(await listModels(baseUrl, undefined)).toMatchObject({ kind: 'problem', problem });
    const report = await testConnection(settings({ baseUrl }), connectionProbe(), never, {
      provide: ({ baseUrl = '' }) =>
        createCompatible({ baseUrl, model: 'm', patience: { retries: { retries: 0, totalMs: 0 } } }),
    });
    expect(report).toMatchObject({ streams: false, problem });
  });

  it('ends when it is stopped', async () => {
    hostile.play(scenes.stallsBeforeText);
    const report = await testConnection(
      settings({ baseUrl: hostile.origin }),
      connectionProbe(),
      AbortSignal.abort(),
    );
    expect(report.problem?.code).toBe('stopped');
  });

  it('lists the models of a server', async () => {
    expect(await listModels(peer.baseUrl, testKey)).toEqual({ kind: 'listed', models: ['peer'] });
  });

  it.each([
    ['a web page', scenes.sendsHtml, 'notCompatible'],
    ['a refused key', answersStatus(401), 'key'],
  ])('has no list from %s', async (_name, scene, code) => {
    hostile.play(scene);
    expect(await listModels(`${hostile.origin}/v1`, testKey)).toMatchObject({
      kind: 'problem',
      problem: { code },
    });
  });

  function test(scene: Scene) {
    hostile.play(scene);
    const clock = createManualClock();
    return testConnection(settings({ baseUrl: `${hostile.origin}/v1` }), connectionProbe(), never, { clock });
  }
});

/** Refuses a response format in LM Studio's words, and answers with JSON without it. */
function refusesFormat(name: string): Scene {
  return (stage) => {
    if (stage.body.includes(`"type":"${name}`)) {
      const error = `'response_format.type' must be something else`;
      stage.response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
      return undefined;
    }
    return stage.body.includes('response_format') ? scenes.answersAsJson(stage) : scenes.answers(stage);
  };
}
