import type { ClearedText } from '../../../bot/domain/clearedText.ts';
import { answersStatus, answersWhenTold, awkwardText, longText, scenes } from '../../support/hostileModel.ts';
import { aModelRequest, collect, collectUntilFailure, textOf } from '../../support/modelRequest.ts';
import { describePatience } from './patienceContract.ts';
import { never, testKey, useHostileModel, type ModelApiUnderTest } from './useHostileModel.ts';

/** What an adapter of a remote model promises when that model misbehaves. */
export function describeModelApi(name: string, under: ModelApiUnderTest): void {
  const { make } = under;
  describePatience(name, under);
  describe(`${name} against a hostile server`, () => {
    const { hostile, ask, requestsDuring } = useHostileModel(make);

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
      hostile().play(scenes.answers);
      const provider = make(hostile().origin);
      await collect(provider.stream(aModelRequest(), never));
      // The connection is free in the next turn of the event loop.
      await new Promise((resolve) => setTimeout(resolve, 20));
      await collect(provider.stream(aModelRequest(), never));
      const [first, second] = hostile().requests().slice(-2);
      expect(second?.clientPort).toBe(first?.clientPort);
    });

    it('passes a refusal on as text, and says at the end that it is one', async () => {
      const events = await collect(ask(scenes.refuses));
      expect(textOf(events)).toBe('I cannot help with that.');
      expect(events.at(-1)).toMatchObject({ type: 'end', finish: 'refused' });
    });

    it('sends what was said before as text, whoever said it', async () => {
      const said = (role: 'user' | 'assistant', text: string) => ({ role, text: text as ClearedText });
      hostile().play(scenes.answers);
      const messages = [said('user', 'Hello'), said('assistant', 'Good morning.'), said('user', 'When?')];
      await collect(make(hostile().origin).stream(aModelRequest({ messages }), never));
      const body = JSON.parse(hostile().requests().at(-1)?.body ?? '') as Record<string, unknown[]>;
      expect((body['input'] ?? body['messages'] ?? []).slice(-3)).toEqual(
        messages.map(({ role, text }) => ({ role, content: text })),
      );
    });

    it('ends an answer that never ends, as one that did not fit', async () => {
      const { scene, tell } = answersWhenTold(
        (f) => f.text('x'.repeat(3_900_000)),
        (f) => f.text('y'.repeat(200_000)),
        (f) => f.text('z'),
      );
      const answer = ask(scene)[Symbol.asyncIterator]();
      const before = hostile().requests().length;
      const first = answer.next();
      await hostile().received(before + 1);
      tell();
      await first;
      const end = answer.next();
      tell();
      expect([(await end).value, (await answer.next()).value]).toContainEqual(
        expect.objectContaining({ type: 'end', finish: 'length' }),
      );
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
      ['a web page', scenes.sendsHtml, 'modelSetup', 'notAStream'],
      ['events under a wrong name', scenes.streamsAsJson, 'modelSetup', 'notAStream'],
      ['an answer that is no stream', scenes.answersWithoutStream, 'modelSetup', 'notAStream'],
      ['events of another API', scenes.streamsForeignEvents, 'modelSetup', 'foreignStream'],
      ['reasoning without text', scenes.thinksWithoutText, 'modelInvalid', 'emptyAnswer'],
      ['reasoning up to the limit', scenes.thinksUntilTheLimit, 'modelInvalid', 'emptyAnswer'],
      ['an answer without text', scenes.completesWithoutText, 'modelInvalid', 'emptyAnswer'],
      ['a redirect', answersStatus(302, { location: 'http://127.0.0.1:1/' }), 'modelSetup', 'http'],
      ['a refused key', answersStatus(401, {}, { code: 'invalid_api_key' }), 'modelSetup', 'http'],
      ['a missing right', answersStatus(403), 'modelSetup', 'http'],
      ['an unknown model', answersStatus(404, {}, { code: 'DeploymentNotFound' }), 'modelSetup', 'http'],
      ['a spent quota', answersStatus(429, {}, { code: 'insufficient_quota' }), 'modelQuota', 'http'],
      ['a filtered prompt', answersStatus(400, {}, { code: 'content_filter' }), 'modelFiltered', 'http'],
      [
        'a request too long',
        answersStatus(400, {}, { code: 'context_length_exceeded' }),
        'modelTooLong',
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

    it('says that nothing listens there', async () => {
      const provider = make('http://127.0.0.1:1', { retries: { retries: 0, totalMs: 0 } });
      const { error } = await collectUntilFailure(provider.stream(aModelRequest(), never));
      expect(error).toMatchObject({
        code: 'modelUnavailable',
        cause: { kind: 'connection', providerCode: 'ECONNREFUSED' },
      });
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
      expect(Object.keys(hostile().requests().at(-1)?.headers ?? {}).sort()).toEqual([
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

function printAll(error: unknown): string {
  const parts: string[] = [];
  for (let current = error; current instanceof Error; current = current.cause) {
    parts.push(current.message, String(current.stack), JSON.stringify(current));
    parts.push(JSON.stringify(current, Object.getOwnPropertyNames(current)));
  }
  return parts.join('\n');
}
