import { retryAfterOf, retryDelay, waitFor, defaultRetryLimits } from '../../../bot/models/retries.ts';
import { ModelError } from '../../../bot/models/modelError.ts';
import { modelError } from '../../../bot/models/translateFailure.ts';
import { createManualClock } from '../../support/manualClock.ts';

const options = { limits: defaultRetryLimits, random: () => 0.5 };
const passing = modelError('modelUnavailable', 'http', { status: 500, isPassing: true });
const busyFor = (retryAfterMs: number) => modelError('modelBusy', 'http', { retryAfterMs, isPassing: true });

describe('retryDelay', () => {
  it('waits longer each time when the provider names no time', () => {
    expect(retryDelay(passing, { retries: 0, elapsedMs: 0 }, options)).toBe(500);
    expect(retryDelay(passing, { retries: 1, elapsedMs: 600 }, options)).toBe(1_000);
  });

  it('spreads clients by a quarter to each side', () => {
    const delay = (random: number) =>
      retryDelay(passing, { retries: 0, elapsedMs: 0 }, { ...options, random: () => random });
    expect([delay(0), delay(1)]).toEqual([375, 625]);
  });

  it('waits as long as the provider asks', () => {
    expect(retryDelay(busyFor(7_000), { retries: 0, elapsedMs: 0 }, options)).toBe(7_000);
  });

  it.each([
    ['a failure that does not pass', modelError('modelUnavailable', 'http', { status: 401 }), 0, 0],
    ['an error of unknown cause', new ModelError('modelCut'), 0, 0],
    ['two retries done', passing, 2, 0],
    ['a wait beyond 20 s', busyFor(20_001), 0, 0],
    ['a wait beyond what is left', busyFor(7_000), 1, 13_001],
  ])('gives up after %s', (_, error, retries, elapsedMs) => {
    expect(retryDelay(error, { retries, elapsedMs }, options)).toBeUndefined();
  });
});

describe('retryAfterOf', () => {
  it.each([
    [{ 'retry-after': '3' }, 3_000],
    [{ 'retry-after': '0.5' }, 500],
    [{ 'retry-after-ms': '250' }, 250],
    [{ 'x-ms-retry-after-ms': '250', 'retry-after': '9' }, 250],
    [{ 'retry-after': 'Mon, 16 Nov 2026 09:00:10 GMT' }, 10_000],
    [{ 'retry-after': 'Mon, 16 Nov 2026 08:00:00 GMT' }, 0],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': '-4x' }, undefined],
    [{ 'retry-after': '99999999999999999999' }, undefined],
    [{}, undefined],
  ])('reads %j as %s ms', (headers, expected) => {
    expect(retryAfterOf(new Headers(headers), Date.parse('2026-11-16T09:00:00Z'))).toBe(expected);
  });
});

describe('waitFor', () => {
  it('ends when the time is over', async () => {
    const clock = createManualClock();
    const wait = waitFor(500, clock, new AbortController().signal);
    clock.advance(500);
    await expect(wait).resolves.toBeUndefined();
  });

  it.each(['before', 'during'])('ends with "stopped" when it is stopped %s the wait', async (when) => {
    const stop = new AbortController();
    if (when === 'before') stop.abort();
    const wait = waitFor(500, createManualClock(), stop.signal);
    stop.abort();
    await expect(wait).rejects.toMatchObject({ code: 'stopped' });
  });
});
