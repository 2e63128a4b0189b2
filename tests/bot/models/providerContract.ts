import type { ModelProvider } from '../../../bot/models/modelProvider.ts';
import { aModelRequest, collect, collectUntilFailure, textOf } from '../../support/modelRequest.ts';

export interface ProviderUnderTest {
  /** Answers `aModelRequest()` with some text. */
  provider: ModelProvider;
  stop(): Promise<void>;
}

/** What every implementation of the port promises, whatever stands behind it. */
export function describeProvider(name: string, makeProvider: () => Promise<ProviderUnderTest>): void {
  describe(`${name} as a model provider`, () => {
    let under: ProviderUnderTest;
    const ask = (signal = new AbortController().signal) => under.provider.stream(aModelRequest(), signal);

    beforeAll(async () => {
      under = await makeProvider();
    });
    afterAll(async () => {
      await under.stop();
    });

    it('says what it is', () => {
      expect(under.provider.model).not.toBe('');
      expect(under.provider.contextTokens).toBeGreaterThan(0);
      expect(under.provider.mode).toBe(under.provider.id === 'basic' ? 'basic' : 'model');
    });

    it('streams text and ends once, with counts of tokens', async () => {
      const events = await collect(ask());
      expect(textOf(events)).not.toBe('');
      expect(events.filter(({ type }) => type === 'end')).toEqual([events.at(-1)]);
      expect(events.at(-1)).toMatchObject({
        type: 'end',
        finish: 'complete',
        inputTokens: expect.any(Number) as unknown,
        outputTokens: expect.any(Number) as unknown,
      });
    });

    it('never yields an empty delta', async () => {
      expect(await collect(ask())).not.toContainEqual({ type: 'delta', text: '' });
    });

    it('leaves the request as it was', async () => {
      const request = aModelRequest();
      await collect(under.provider.stream(request, new AbortController().signal));
      expect(request).toEqual(aModelRequest());
    });

    it('throws "stopped" when it was stopped before the start', async () => {
      const { events, error } = await collectUntilFailure(ask(AbortSignal.abort()));
      expect(events).toEqual([]);
      expect(error).toMatchObject({ name: 'ModelError', code: 'stopped' });
    });

    it('throws "stopped" when it is stopped midway', async () => {
      const stop = new AbortController();
      const events = ask(stop.signal)[Symbol.asyncIterator]();
      await events.next();
      stop.abort();
      await expect(events.next()).rejects.toMatchObject({ name: 'ModelError', code: 'stopped' });
    });

    it('lets a reader leave early, and answers the next one', async () => {
      for await (const event of ask()) {
        expect(event.type).not.toBe('end');
        break;
      }
      expect(textOf(await collect(ask()))).not.toBe('');
    });

    it('keeps answers apart that run at the same time', async () => {
      const alone = textOf(await collect(ask()));
      const together = await Promise.all([collect(ask()), collect(ask()), collect(ask())]);
      expect(together.map(textOf)).toEqual([alone, alone, alone]);
    });
  });
}
