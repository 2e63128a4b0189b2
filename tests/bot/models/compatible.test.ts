import { createCompatible } from '../../../bot/models/compatible.ts';
import {
  refusesParameter,
  scenes,
  startHostileModel,
  type HostileModel,
  type Scene,
} from '../../support/hostileModel.ts';
import { createManualClock } from '../../support/manualClock.ts';
import { startModelPeer } from '../../support/modelPeer.ts';
import { aModelRequest, collect, textOf } from '../../support/modelRequest.ts';
import { describeAimock } from './aimockContract.ts';
import { describeModelApi } from './modelApiContract.ts';
import { describeProvider } from './providerContract.ts';
import { never, testKey, type ModelApiUnderTest } from './useHostileModel.ts';

const make: ModelApiUnderTest['make'] = (origin, patience = {}) =>
  createCompatible({ baseUrl: `${origin}/v1`, apiKey: testKey, model: 'local', patience });

describeProvider('compatible', async () => {
  const peer = await startModelPeer();
  return { provider: make(peer.origin), stop: peer.stop };
});

describeModelApi('compatible', { make, firstTextMs: 30_000 });
describeAimock('compatible', make);

describe('what compatible sends', () => {
  let hostile: HostileModel;
  beforeAll(async () => {
    hostile = await startHostileModel();
  });
  afterAll(async () => {
    await hostile.stop();
  });

  it('keeps instructions in the system role', async () => {
    const peer = await startModelPeer();
    await collect(make(peer.origin).stream(aModelRequest(), never));
    await peer.stop();
    const [request] = peer.requests();
    expect(request?.path).toBe('POST /v1/chat/completions');
    expect(JSON.parse(request?.body.toString('utf8') ?? '')).toEqual({
      model: 'local',
      messages: [
        { role: 'system', content: aModelRequest().instructions },
        { role: 'user', content: 'When does the permit end?' },
      ],
      stream: true,
      stream_options: { include_usage: true },
      store: false,
      safety_identifier: aModelRequest().safetyIdentifier,
      max_tokens: 400,
    });
  });

  it('sends no Authorization header without a key', async () => {
    hostile.play(scenes.answers);
    const provider = createCompatible({ baseUrl: `${hostile.origin}/v1`, model: 'local' });
    await collect(provider.stream(aModelRequest(), never));
    expect(hostile.requests().at(-1)?.headers).not.toHaveProperty('authorization');
  });

  it('uses the newer name of the limit where the older one is refused', async () => {
    hostile.play(refusesParameter('max_tokens'));
    await collect(make(hostile.origin).stream(aModelRequest(), never));
    expect(JSON.parse(hostile.requests().at(-1)?.body ?? '')).toMatchObject({ max_completion_tokens: 400 });
  });

  it.each([
    ['FastAPI', 422, { detail: [{ type: 'extra_forbidden', loc: ['body', 'store'], input: false }] }],
    ['Groq', 400, { error: { message: "property 'store' is unsupported" } }],
    ['Google', 400, { error: { message: 'Unknown name "store": Cannot find field.', code: 400 } }],
  ])('leaves a parameter out that is refused in the words of %s', async (_, status, body) => {
    const refuse: Scene = ({ response }) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    hostile.play(refuse, scenes.answers);
    expect(textOf(await collect(make(hostile.origin).stream(aModelRequest(), never)))).toBe('Good morning.');
    expect(JSON.parse(hostile.requests().at(-1)?.body ?? '')).not.toHaveProperty('store');
  });

  it('shows nothing of the reasoning that stands in the text', async () => {
    hostile.play(scenes.thinksInTheText);
    const events = await collect(make(hostile.origin).stream(aModelRequest(), never));
    expect(events.map(({ type }) => type)).toContain('thinking');
    expect(textOf(events)).toBe('June 1.');
  });

  it('sends effort and room for reasoning once a model was seen to think', async () => {
    hostile.play(scenes.thinksThenAnswers);
    const provider = make(hostile.origin);
    const before = hostile.requests().length;
    await collect(provider.stream(aModelRequest(), never));
    await collect(provider.stream(aModelRequest(), never));
    const bodies = hostile
      .requests()
      .slice(before)
      .map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    expect(bodies.map((body) => [body['reasoning_effort'], body['max_tokens']])).toEqual([
      [undefined, 400],
      ['low', 656],
    ]);
  });

  it('sends a structure as a strict schema, and only to a request that has one', async () => {
    hostile.play(scenes.answers);
    const structure = { name: 'answer', schema: { type: 'object' } };
    await collect(make(hostile.origin).stream(aModelRequest({ structure }), never));
    expect(JSON.parse(hostile.requests().at(-1)?.body ?? '')).toMatchObject({
      response_format: { type: 'json_schema', json_schema: { ...structure, strict: true } },
    });
  });

  it('sends the effort to a model that is said to reason, and gives it 120 s', async () => {
    hostile.play(scenes.stallsBeforeText);
    const clock = createManualClock();
    const before = hostile.requests().length;
    const provider = createCompatible({
      baseUrl: `${hostile.origin}/v1`,
      model: 'local',
      reasons: true,
      patience: { clock },
    });
    const failure = expect(collect(provider.stream(aModelRequest(), never))).rejects.toMatchObject({
      code: 'modelStalled',
    });
    await hostile.received(before + 1);
    expect(JSON.parse(hostile.requests().at(-1)?.body ?? '')).toMatchObject({ reasoning_effort: 'low' });
    clock.advance(30_000);
    clock.advance(90_000);
    await failure;
  });

  it('takes the finish as the end when the server then neither speaks nor hangs up', async () => {
    hostile.play(({ response, frames, open }) => {
      open();
      const whole = frames.text('Done.') + frames.complete();
      response.write(whole.replace('data: [DONE]\n\n', ''));
    });
    const clock = createManualClock();
    const events = make(hostile.origin, { clock }).stream(aModelRequest(), never)[Symbol.asyncIterator]();
    expect(await events.next()).toMatchObject({ value: { type: 'delta', text: 'Done.' } });
    const end = events.next();
    clock.advance(2_000);
    expect(await end).toMatchObject({ value: { type: 'end', finish: 'complete' } });
  });
});
