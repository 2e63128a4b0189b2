import { answersStatus, answersWhenTold, scenes } from '../../support/hostileModel.ts';
import type { ModelFrames } from '../../support/modelFrames.ts';
import { createManualClock } from '../../support/manualClock.ts';
import { collect, collectUntilFailure, textOf } from '../../support/modelRequest.ts';
import { useHostileModel, type ModelApiUnderTest } from './useHostileModel.ts';

/** How long an adapter waits, how often it asks again, and how it stops. */
export function describePatience(name: string, { make, firstTextMs }: ModelApiUnderTest): void {
  describe(`the patience of ${name}`, () => {
    const { hostile, ask, requestsDuring } = useHostileModel(make);

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

    it.each([
      ['headers', scenes.stallsBeforeHeaders],
      ['the first text', scenes.stallsBeforeText],
    ])('waits its time for %s, then gives up and hangs up', async (_, scene) => {
      const clock = createManualClock();
      const before = hostile().requests().length;
      const failure = collectUntilFailure(ask(scene, { clock }));
      await hostile().received(before + 1);
      clock.advance(firstTextMs - 1);
      await expect(Promise.race([failure, afterIo()])).resolves.toBe('waiting');
      clock.advance(1);
      expect((await failure).error).toMatchObject({ code: 'modelStalled' });
      await hostile().hungUp();
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
      await hostile().hungUp();
    });

    it('waits through 60 s of silence of a model that thinks', async () => {
      const { scene, tell } = answersWhenTold(
        (f) => f.opening() + f.thinking(),
        (f) => f.text('June 1.') + f.complete({ input: 1, output: 3 }),
      );
      const clock = createManualClock();
      const before = hostile().requests().length;
      const answer = collect(ask(scene, { clock }));
      await hostile().received(before + 1);
      tell();
      await afterIo();
      clock.advance(60_000);
      tell();
      expect(textOf(await answer)).toBe('June 1.');
    });

    it('takes everything that comes for life until the first text, for 120 s at most', async () => {
      const waits = Array.from({ length: 5 }, () => (f: ModelFrames) => f.waiting());
      const { scene, tell } = answersWhenTold(...waits);
      const clock = createManualClock();
      const before = hostile().requests().length;
      const failure = collectUntilFailure(ask(scene, { clock }));
      await hostile().received(before + 1);
      for (let seconds = 0; seconds < 100; seconds += 25) {
        tell();
        await afterIo();
        clock.advance(25_000);
      }
      await expect(Promise.race([failure, afterIo()])).resolves.toBe('waiting');
      clock.advance(20_000);
      expect((await failure).error).toMatchObject({ code: 'modelStalled' });
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
      const before = hostile().requests().length;
      const failure = collectUntilFailure(ask(scene, {}, stop.signal));
      await hostile().received(before + 1);
      stop.abort();
      expect((await failure).error).toMatchObject({ name: 'ModelError', code: 'stopped' });
      expect(hostile().requests()).toHaveLength(before + 1);
    });

    it.each([
      ['midway', scenes.stallsMidway],
      ['while text pours in', scenes.answersEndlessly],
    ])('closes the connection when it is stopped %s', async (_, scene) => {
      const stop = new AbortController();
      const events = ask(scene, {}, stop.signal)[Symbol.asyncIterator]();
      await events.next();
      stop.abort();
      await hostile().hungUp();
      await expect(events.next()).rejects.toMatchObject({ code: 'stopped' });
    });

    it('closes the connection when the reader leaves', async () => {
      for await (const event of ask(scenes.answersEndlessly)) if (event.type === 'delta') break;
      await hostile().hungUp();
    });
  });
}

/** Long enough for what is under way on loopback to arrive. */
async function afterIo(): Promise<'waiting'> {
  await new Promise((resolve) => setTimeout(resolve, 30));
  return 'waiting';
}
