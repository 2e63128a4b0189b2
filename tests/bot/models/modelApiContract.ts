import type { ModelProvider } from '../../../bot/models/modelProvider.ts';
import type { Patience } from '../../../bot/models/streamAnswer.ts';
import {
  answersStatus,
  awkwardText,
  longText,
  scenes,
  startHostileModel,
  type HostileModel,
  type Scene,
} from '../../support/hostileModel.ts';
import { createManualClock } from '../../support/manualClock.ts';
import { aModelRequest, collect, collectUntilFailure, textOf } from '../../support/modelRequest.ts';

export const testKey = 'sk-test-4f1b7c0e9d';

export interface ModelApiUnderTest {
  /** An adapter that speaks to the server at this origin with `testKey`. */
  make(origin: string, patience?: Partial<Patience>): ModelProvider;
  /** How long it waits for the first text of a model of which it knows nothing. */
  firstTextMs: number;
}

/** What an adapter of a remote model promises when that model misbehaves. */
export function describeModelApi(name: string, { make, firstTextMs }: ModelApiUnderTest): void {
  describe(`${name} against a hostile server`, () => {
    let hostile: HostileModel;
    const never = new AbortController().signal;

    beforeAll(async () => {
      hostile = await startHostileModel();
    });
    afterAll(async () => {
      await hostile.stop();
    });

    /** Retries at once; a test that wants time to pass brings its own clock. */
    function ask(scene: Scene | [Scene, ...Scene[]], patience: Partial<Patience> = {}, signal = never) {
      const script: [Scene, ...Scene[]] = Array.isArray(scene) ? scene : [scene];
      hostile.play(...script);
      return make(hostile.origin, { retries: { retries: 2, totalMs: 5_000 }, ...patience }).stream(
        aModelRequest(),
        signal,
      );
    }

    async function requestsDuring<T>(action: () => Promise<T>): Promise<{ value: T; requests: number }> {
      const before = hostile.requests().length;
      const value = await action();
      return { value, requests: hostile.requests().length - before };
    }

    it('reads a plain answer and its usage', async () => {
      const events = await collect(ask(scenes.answers));
      expect(textOf(events)).toBe('Good morning.');
      expect(events.at(-1)).toEqual({ type: 'end', finish: 'complete', inputTokens: 11, outputTokens: 3 });
    });

    it('estimates the usage when the server gives none', async () => {
      const events = await collect(ask(scenes.answersWithoutUsage));
      expect(events.at(-1)).toEqual({ type: 'end', finish: 'complete', inputTokens: 17, outputTokens: 4 });
    });

    it('joins the text of one socket read', async () => {
      const events = await collect(ask(scenes.answers));
      expect(events.filter(({ type }) => type === 'delta')).toHaveLength(1);
    });

    it('reads text that arrives byte by byte, with CRLF and comments', async () => {
      expect(textOf(await collect(ask(scenes.splitsEveryByte)))).toBe(awkwardText);
    });

    it('loses nothing when the reader is slower than the model', async () => {
      let text = '';
      for await (const event of ask(scenes.answersAtLength)) {
        if (event.type === 'delta') text += event.text;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      expect(text === longText).toBe(true);
    });

    it('uses a connection again after a whole answer', async () => {
      hostile.play(scenes.answers);
      const provider = make(hostile.origin);
      await collect(provider.stream(aModelRequest(), never));
      // The connection is free in the next turn of the event loop.
      await new Promise((resolve) => setTimeout(resolve, 20));
      await collect(provider.stream(aModelRequest(), never));
      const [first, second] = hostile.requests().slice(-2);
      expect(second?.clientPort).toBe(first?.clientPort);
    });

    it('passes a refusal on as text', async () => {
      expect(textOf(await collect(ask(scenes.refuses)))).toBe('I cannot help with that.');
    });

    it('reports reasoning as thinking, before the text', async () => {
      const events = await collect(ask(scenes.thinksThenAnswers));
      expect(events.map(({ type }) => type)).toContain('thinking');
      expect(textOf(events)).toBe('Yes.');
    });

    it('ends with "length" when the answer did not fit', async () => {
      const events = await collect(ask(scenes.tooLong));
      expect(events.at(-1)).toEqual({ type: 'end', finish: 'length', inputTokens: 5, outputTokens: 16 });
    });

    it.each([
      ['a clean end without terminal event', scenes.endsWithoutTerminalEvent, 'Half an ', 'modelCut'],
      ['a cut connection', scenes.cutsMidway, 'The answer is ', 'modelCut'],
      ['a content filter', scenes.filtersMidway, 'First the', 'modelFiltered'],
      ['a malformed event', scenes.sendsMalformedEvent, 'Well, ', 'modelInvalid'],
      ['an error event', scenes.failsInsideAfterText, 'Well, ', 'modelUnavailable'],
    ])('after text, fails on %s, once, with the text that came', async (_, scene, text, code) => {
      const { value, requests } = await requestsDuring(() => collectUntilFailure(ask(scene)));
      expect(textOf(value.events)).toBe(text);
      expect(value.error).toMatchObject({ name: 'ModelError', code });
      expect(requests).toBe(1);
    });

    it.each([
      ['an event without end', scenes.sendsHugeEvent, 'modelInvalid', 'hugeEvent'],
      ['a web page', scenes.sendsHtml, 'modelUnavailable', 'notAStream'],
      ['an answer without text', scenes.completesWithoutText, 'modelInvalid', 'emptyAnswer'],
      ['a redirect', answersStatus(302, { location: 'http://127.0.0.1:1/' }), 'modelUnavailable', 'http'],
      ['a refused key', answersStatus(401, {}, { code: 'invalid_api_key' }), 'modelUnavailable', 'http'],
      ['a missing right', answersStatus(403), 'modelUnavailable', 'http'],
      [
        'an unknown model',
        answersStatus(404, {}, { code: 'DeploymentNotFound' }),
        'modelUnavailable',
        'http',
      ],
      ['a spent quota', answersStatus(429, {}, { code: 'insufficient_quota' }), 'modelUnavailable', 'http'],
      ['a filtered prompt', answersStatus(400, {}, { code: 'content_filter' }), 'modelFiltered', 'http'],
      [
        'a request too long',
        answersStatus(400, {}, { code: 'context_length_exceeded' }),
        'modelInvalid',
        'http',
      ],
    ])('before text, fails at once on %s', async (_, scene, code, kind) => {
      const { value, requests } = await requestsDuring(() => collectUntilFailure(ask(scene)));
      expect(textOf(value.events)).toBe('');
      expect(value.error).toMatchObject({
        name: 'ModelError',
        code,
        cause: { name: 'ProviderFailure', kind },
      });
      expect(requests).toBe(1);
    });

    it.each([
      ['a 429 storm', answersStatus(429, { 'retry-after': '0' })],
      ['Azure asking for milliseconds', answersStatus(429, { 'x-ms-retry-after-ms': '1' })],
      ['server errors', answersStatus(500, { 'retry-after-ms': '1' })],
    ])('tries again after %s', async (_, trouble) => {
      const { value, requests } = await requestsDuring(() =>
        collect(ask([trouble, trouble, scenes.answers])),
      );
      expect(textOf(value)).toBe('Good morning.');
      expect(requests).toBe(3);
    });

    it.each([
      ['a connection cut before text', scenes.cutsBeforeText],
      ['a stream that ends before text', scenes.endsWithoutAnyText],
      ['an error event before text', scenes.failsInside],
    ])('tries again after %s', async (_, trouble) => {
      expect(textOf(await collect(ask([trouble, scenes.answers])))).toBe('Good morning.');
    });

    it.each([
      ['modelBusy', 429, { 'retry-after': '0' }, 0],
      ['modelUnavailable', 500, { 'retry-after-ms': '1' }, 1],
    ])('gives up as %s after two retries', async (code, status, headers, retryAfterSeconds) => {
      const scene = answersStatus(status, headers);
      const { value, requests } = await requestsDuring(() => collectUntilFailure(ask(scene)));
      expect(value.error).toMatchObject({ code, retryAfterSeconds });
      expect(requests).toBe(3);
    });

    it('says how long to wait when that is longer than it may wait itself', async () => {
      const scene = answersStatus(429, { 'retry-after': '60' });
      const { value, requests } = await requestsDuring(() => collectUntilFailure(ask(scene)));
      expect(value.error).toMatchObject({ code: 'modelBusy', retryAfterSeconds: 60 });
      expect(requests).toBe(1);
    });

    it('says that nothing listens there', async () => {
      const provider = make('http://127.0.0.1:1', { retries: { retries: 0, totalMs: 0 } });
      const { error } = await collectUntilFailure(provider.stream(aModelRequest(), never));
      expect(error).toMatchObject({
        code: 'modelUnavailable',
        cause: { kind: 'connection', providerCode: 'ECONNREFUSED' },
      });
    });

    it.each([
      ['headers', scenes.stallsBeforeHeaders],
      ['the first text', scenes.stallsBeforeText],
    ])('waits its time for %s, then gives up and hangs up', async (_, scene) => {
      const clock = createManualClock();
      const before = hostile.requests().length;
      const failure = collectUntilFailure(ask(scene, { clock }));
      await hostile.received(before + 1);
      clock.advance(firstTextMs - 1);
      await expect(Promise.race([failure, afterIo()])).resolves.toBe('waiting');
      clock.advance(1);
      expect((await failure).error).toMatchObject({ code: 'modelStalled' });
      await hostile.hungUp();
    });

    it('waits 120 s for a model that thinks, and no longer', async () => {
      const clock = createManualClock();
      const events = ask(scenes.thinksForEver, { clock })[Symbol.asyncIterator]();
      expect(await events.next()).toEqual({ done: false, value: { type: 'thinking' } });
      const failure = events.next();
      clock.advance(119_999);
      await expect(Promise.race([failure, afterIo()])).resolves.toBe('waiting');
      clock.advance(1);
      await expect(failure).rejects.toMatchObject({ code: 'modelStalled' });
      await hostile.hungUp();
    });

    it('gives up a model that falls silent midway, without asking again', async () => {
      const clock = createManualClock();
      const events = ask([scenes.stallsMidway, scenes.answers], { clock })[Symbol.asyncIterator]();
      expect(await events.next()).toEqual({ done: false, value: { type: 'delta', text: 'One moment, ' } });
      const failure = events.next();
      clock.advance(30_000);
      await expect(failure).rejects.toMatchObject({ code: 'modelStalled' });
    });

    it.each([
      ['before headers', scenes.stallsBeforeHeaders],
      ['before text', scenes.stallsBeforeText],
      ['midway', scenes.stallsMidway],
      ['while text pours in', scenes.answersEndlessly],
      ['while it waits to try again', answersStatus(503, { 'retry-after': '4' })],
    ])('stops %s and closes the connection', async (_, scene) => {
      const stop = new AbortController();
      const before = hostile.requests().length;
      const failure = collectUntilFailure(ask(scene, {}, stop.signal));
      await hostile.received(before + 1);
      stop.abort();
      expect((await failure).error).toMatchObject({ name: 'ModelError', code: 'stopped' });
      expect(hostile.requests()).toHaveLength(before + 1);
    });

    it.each([
      ['midway', scenes.stallsMidway],
      ['while text pours in', scenes.answersEndlessly],
    ])('closes the connection when it is stopped %s', async (_, scene) => {
      const stop = new AbortController();
      const events = ask(scene, {}, stop.signal)[Symbol.asyncIterator]();
      await events.next();
      stop.abort();
      await hostile.hungUp();
      await expect(events.next()).rejects.toMatchObject({ code: 'stopped' });
    });

    it('closes the connection when the reader leaves', async () => {
      for await (const event of ask(scenes.answersEndlessly)) if (event.type === 'delta') break;
      await hostile.hungUp();
    });

    it('keeps key, prompt and foreign words out of its errors', async () => {
      const { instructions } = aModelRequest();
      const echo = { code: testKey, message: `Wrong key ${testKey} for ${instructions}`, param: testKey };
      const { error } = await collectUntilFailure(ask(answersStatus(401, { 'x-request-id': testKey }, echo)));
      const printed = printAll(error);
      expect(printed).toContain('the key or token was refused');
      expect(printed).not.toContain(testKey);
      expect(printed).not.toContain('Wrong key');
      expect(printed).not.toContain(instructions);
    });

    it('sends what it must and nothing about this machine', async () => {
      await collect(ask(scenes.answers));
      expect(Object.keys(hostile.requests().at(-1)?.headers ?? {}).sort()).toEqual([
        'accept',
        'authorization',
        'connection',
        'content-length',
        'content-type',
        'host',
        'user-agent',
      ]);
    });
  });
}

/** Long enough for what is under way on loopback to arrive. */
async function afterIo(): Promise<'waiting'> {
  await new Promise((resolve) => setTimeout(resolve, 30));
  return 'waiting';
}

function printAll(error: unknown): string {
  const parts: string[] = [];
  for (let current = error; current instanceof Error; current = current.cause) {
    parts.push(current.message, String(current.stack), JSON.stringify(current));
    parts.push(JSON.stringify(current, Object.getOwnPropertyNames(current)));
  }
  return parts.join('\n');
}
