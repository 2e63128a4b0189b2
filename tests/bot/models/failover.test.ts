import { createFailover } from '../../../bot/models/failover.ts';
import type { ModelErrorCode } from '../../../bot/models/modelError.ts';
import type { ModelEvent, ModelProvider } from '../../../bot/models/modelProvider.ts';
import { modelError } from '../../../bot/models/translateFailure.ts';
import { createManualClock } from '../../support/manualClock.ts';
import { aModelRequest, collect, collectUntilFailure, textOf } from '../../support/modelRequest.ts';
import { describeProvider } from './providerContract.ts';
import { createOpenAi } from '../../../bot/models/openai.ts';
import { startModelPeer } from '../../support/modelPeer.ts';

type Behaviour = 'answers' | 'failsAfterText' | 'thinksThenFails' | ModelErrorCode;

function aProvider(model: string, contextTokens = 1_000) {
  let behaviour: Behaviour = 'answers';
  let calls = 0;
  async function* stream(): AsyncGenerator<ModelEvent> {
    calls += 1;
    await Promise.resolve();
    if (behaviour === 'thinksThenFails') yield { type: 'thinking' };
    if (behaviour === 'answers' || behaviour === 'failsAfterText')
      yield { type: 'delta', text: `from ${model}` };
    if (behaviour === 'failsAfterText') throw modelError('modelCut', 'cut');
    if (behaviour === 'thinksThenFails') throw modelError('modelStalled', 'stalled');
    if (behaviour === 'modelInvalid') throw modelError('modelInvalid', 'http', { status: 400 });
    if (behaviour !== 'answers') throw modelError(behaviour, 'http', { retryAfterMs: 5_000 });
    yield { type: 'end', finish: 'complete', inputTokens: 1, outputTokens: 1 };
  }
  const provider: ModelProvider = { id: 'azure', model, mode: 'model', contextTokens, stream };
  return { provider, calls: () => calls, now: (next: Behaviour) => (behaviour = next) };
}

function setUp() {
  const clock = createManualClock();
  const east = aProvider('east', 2_000);
  const west = aProvider('west');
  const both = createFailover([east.provider, west.provider], { clock });
  const ask = () => both.stream(aModelRequest(), new AbortController().signal);
  return { clock, east, west, both, ask, answer: async () => textOf(await collect(ask())) };
}

describeProvider('failover', async () => {
  const peer = await startModelPeer();
  const provider = createOpenAi({ apiKey: 'k', baseUrl: peer.baseUrl, model: 'm' });
  return { provider: createFailover([provider], { clock: createManualClock() }), stop: peer.stop };
});

describe('createFailover', () => {
  it('asks the preferred one, and names the one that answered', async () => {
    const { ask, west } = setUp();
    expect((await collect(ask())).at(-1)).toMatchObject({ type: 'end', model: 'east' });
    expect(west.calls()).toBe(0);
  });

  it('takes what fits into all of them', () => {
    expect(setUp().both).toMatchObject({ id: 'azure', model: 'east', contextTokens: 1_000 });
  });

  it.each<Behaviour>([
    'modelUnavailable',
    'modelBusy',
    'modelStalled',
    'modelCut',
    'modelInvalid',
    'thinksThenFails',
  ])('asks the next one when the first %s before any text', async (behaviour) => {
    const { ask, east } = setUp();
    east.now(behaviour);
    const events = await collect(ask());
    expect(textOf(events)).toBe('from west');
    expect(events.at(-1)).toMatchObject({ model: 'west' });
  });

  it.each<[Behaviour, string]>([
    ['failsAfterText', 'modelCut'],
    ['modelFiltered', 'modelFiltered'],
    ['stopped', 'stopped'],
  ])('asks nobody else after %s', async (behaviour, code) => {
    const { ask, east, west } = setUp();
    east.now(behaviour);
    expect((await collectUntilFailure(ask())).error).toMatchObject({ code });
    expect(west.calls()).toBe(0);
  });

  it('says "busy" rather than "not available" when all fail', async () => {
    const { ask, east, west } = setUp();
    east.now('modelBusy');
    west.now('modelUnavailable');
    expect((await collectUntilFailure(ask())).error).toMatchObject({
      code: 'modelBusy',
      retryAfterSeconds: 5,
    });
  });

  it('leaves a provider alone after three failures, tries it once after 30 s, and comes back to it', async () => {
    const { clock, east, answer } = setUp();
    east.now('modelUnavailable');
    for (let count = 0; count < 5; count += 1) await answer();
    expect(east.calls()).toBe(3);
    clock.advance(29_999);
    await answer();
    expect(east.calls()).toBe(3);
    clock.advance(1);
    await answer();
    await answer();
    expect(east.calls()).toBe(4);
    clock.advance(30_000);
    east.now('answers');
    expect(await answer()).toBe('from east');
    expect(await answer()).toBe('from east');
  });

  it('lets one call at a time try a provider that rested', async () => {
    const { clock, east, answer } = setUp();
    east.now('modelUnavailable');
    for (let count = 0; count < 3; count += 1) await answer();
    clock.advance(30_000);
    await Promise.all([answer(), answer(), answer()]);
    expect(east.calls()).toBe(4);
  });

  it('forgets failures that are over a minute old', async () => {
    const { clock, east, answer } = setUp();
    east.now('modelUnavailable');
    for (let count = 0; count < 6; count += 1) {
      await answer();
      clock.advance(30_001);
    }
    expect(east.calls()).toBe(6);
  });

  it.each<Behaviour>(['modelFiltered', 'stopped', 'modelInvalid'])(
    'does not hold it against a provider that a request ended as %s',
    async (behaviour) => {
      const { east, ask, answer } = setUp();
      east.now(behaviour);
      for (let count = 0; count < 5; count += 1) await collect(ask()).catch(() => undefined);
      east.now('answers');
      expect(await answer()).toBe('from east');
    },
  );

  it('does not stay on trial when the reader leaves during it', async () => {
    const { clock, east, ask, answer } = setUp();
    east.now('modelUnavailable');
    for (let count = 0; count < 3; count += 1) await answer();
    clock.advance(30_000);
    east.now('answers');
    for await (const event of ask()) if (event.type === 'delta') break;
    expect(await answer()).toBe('from east');
  });

  it('says when to come back while all are left alone', async () => {
    const { clock, east, west, ask } = setUp();
    east.now('modelUnavailable');
    west.now('modelUnavailable');
    for (let count = 0; count < 3; count += 1) await collect(ask()).catch(() => undefined);
    clock.advance(10_000);
    const { error } = await collectUntilFailure(ask());
    expect(error).toMatchObject({
      code: 'modelUnavailable',
      retryAfterSeconds: 20,
      cause: { kind: 'circuitOpen' },
    });
    expect(east.calls() + west.calls()).toBe(6);
  });

  it('needs a provider', () => {
    expect(() => createFailover([], { clock: createManualClock() })).toThrow();
  });
});
