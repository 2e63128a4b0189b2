import { createOpenAi } from '../../../bot/models/openai.ts';
import {
  refusesParameter,
  scenes,
  startHostileModel,
  type HostileModel,
} from '../../support/hostileModel.ts';
import { startModelPeer } from '../../support/modelPeer.ts';
import { aModelRequest, collect, textOf } from '../../support/modelRequest.ts';
import { describeAimock } from './aimockContract.ts';
import { describeModelApi } from './modelApiContract.ts';
import { describeProvider } from './providerContract.ts';
import { never, testKey, type ModelApiUnderTest } from './useHostileModel.ts';

const make: ModelApiUnderTest['make'] = (origin, patience = {}) =>
  createOpenAi({ apiKey: testKey, baseUrl: `${origin}/v1`, model: 'gpt-test', patience });

describeProvider('openai', async () => {
  const peer = await startModelPeer();
  return { provider: make(peer.origin), stop: peer.stop };
});

describeModelApi('openai', { make, firstTextMs: 120_000 });
describeAimock('openai', make);

describe('what openai sends', () => {
  let hostile: HostileModel;
  beforeAll(async () => {
    hostile = await startHostileModel();
  });
  afterAll(async () => {
    await hostile.stop();
  });

  it('asks the Responses API to store nothing, and names the employee by a hash', async () => {
    const peer = await startModelPeer();
    await collect(make(peer.origin).stream(aModelRequest(), never));
    const [request] = peer.requests();
    await peer.stop();
    expect(request?.path).toBe('POST /v1/responses');
    const raw = request?.body.toString('utf8') ?? '';
    expect(raw).toContain('"store":false');
    expect(raw).toContain(`"safety_identifier":"${aModelRequest().safetyIdentifier}"`);
    expect(JSON.parse(raw)).toEqual({
      model: 'gpt-test',
      instructions: aModelRequest().instructions,
      input: [{ role: 'user', content: 'When does the permit end?' }],
      stream: true,
      store: false,
      safety_identifier: aModelRequest().safetyIdentifier,
      reasoning: { effort: 'low' },
      max_output_tokens: 400,
    });
    expect(request?.headers.authorization).toBe(`Bearer ${testKey}`);
  });

  it('sends a structure as a strict schema', async () => {
    hostile.play(scenes.answers);
    const structure = { name: 'answer', schema: { type: 'object' } };
    await collect(make(hostile.origin).stream(aModelRequest({ structure }), never));
    expect(JSON.parse(hostile.requests().at(-1)?.body ?? '')).toMatchObject({
      text: { format: { type: 'json_schema', ...structure, strict: true } },
    });
  });

  it.each([
    ['gpt-4o', undefined, 400],
    ['gpt-5.2', { effort: 'low' }, 4_400],
  ])('sends %s the effort %j and a limit of %i', async (model, effort, limit) => {
    hostile.play(scenes.answers);
    const provider = createOpenAi({ apiKey: testKey, baseUrl: `${hostile.origin}/v1`, model });
    await collect(provider.stream(aModelRequest(), never));
    const { reasoning, max_output_tokens } = JSON.parse(hostile.requests().at(-1)?.body ?? '') as Record<
      string,
      unknown
    >;
    expect([reasoning, max_output_tokens]).toEqual([effort, limit]);
  });

  it.each([
    ['reasoning', 'reasoning.effort'],
    ['max_output_tokens', 'max_output_tokens'],
    ['safety_identifier', 'safety_identifier'],
  ])('learns once that a model refuses %s', async (name, param) => {
    hostile.play(refusesParameter(name, param));
    const provider = make(hostile.origin);
    const before = hostile.requests().length;
    expect(textOf(await collect(provider.stream(aModelRequest(), never)))).toBe('Fine.');
    expect(textOf(await collect(provider.stream(aModelRequest(), never)))).toBe('Fine.');
    const sent = hostile.requests().slice(before);
    expect(sent.map(({ body }) => body.includes(`"${name}"`))).toEqual([true, false, false]);
  });

  it('does not ask a model that refuses to store nothing', async () => {
    hostile.play(refusesParameter('store'));
    await expect(collect(make(hostile.origin).stream(aModelRequest(), never))).rejects.toMatchObject({
      code: 'modelInvalid',
      cause: { providerCode: 'unsupported_parameter' },
    });
  });
});
