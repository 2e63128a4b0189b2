import { LLMock } from '@copilotkit/aimock';
import { aModelRequest, collect, collectUntilFailure, textOf } from '../../support/modelRequest.ts';
import { never, type ModelApiUnderTest } from './useHostileModel.ts';

/** The same adapters against a peer that somebody else wrote. */
export function describeAimock(name: string, make: ModelApiUnderTest['make']): void {
  describe(`${name} against aimock`, () => {
    let mock: LLMock;
    const ask = () =>
      make(mock.url, { retries: { retries: 2, totalMs: 5_000 } }).stream(aModelRequest(), never);

    beforeEach(async () => {
      mock = new LLMock({ port: 0, host: '127.0.0.1', chunkSize: 4 });
      await mock.start();
    });
    afterEach(async () => {
      await mock.stop();
    });

    it('reads an answer', async () => {
      mock.onMessage(/permit/, { content: 'It ends on **June 1**.' });
      const events = await collect(ask());
      expect(textOf(events)).toBe('It ends on **June 1**.');
      expect(events.at(-1)).toMatchObject({ type: 'end', finish: 'complete' });
    });

    it('reports reasoning as thinking', async () => {
      mock.onMessage(/permit/, { content: 'June 1.', reasoning: 'The permit says so.' });
      const events = await collect(ask());
      expect(events.map(({ type }) => type)).toContain('thinking');
      expect(textOf(events)).toBe('June 1.');
    });

    it('tries again after an error that passes', async () => {
      mock.onMessage(/permit/, { content: 'June 1.' });
      mock.nextRequestError(500, { message: 'overloaded', type: 'server_error' });
      expect(textOf(await collect(ask()))).toBe('June 1.');
      expect(mock.getRequests()).toHaveLength(2);
    });

    it('notices an answer that is cut', async () => {
      mock.onMessage(
        /permit/,
        { content: 'It ends on June 1, they say.' },
        { truncateAfterChunks: 8, latency: 5 },
      );
      const { error } = await collectUntilFailure(ask());
      expect(error).toMatchObject({ code: 'modelCut' });
    });
  });
}
