import { defaultLifeLimits, watchLife } from '../../../bot/models/timers.ts';
import { createManualClock } from '../../support/manualClock.ts';

function start(reasons = false) {
  const clock = createManualClock();
  let stalls = 0;
  const watch = watchLife({
    clock,
    limits: defaultLifeLimits,
    reasons: () => reasons,
    onStall: () => (stalls += 1),
  });
  return { clock, watch, stalls: () => stalls };
}

describe('watchLife', () => {
  it.each([
    [false, 30_000],
    [true, 120_000],
  ])('gives a model (reasoning: %s) %i ms until its first text', (reasons, ms) => {
    const { clock, stalls } = start(reasons);
    clock.advance(ms - 1);
    expect(stalls()).toBe(0);
    clock.advance(1);
    expect(stalls()).toBe(1);
  });

  it('gives a model 120 s once it reported that it thinks', () => {
    const { clock, watch, stalls } = start();
    clock.advance(29_000);
    watch.sawThinking();
    clock.advance(90_999);
    expect(stalls()).toBe(0);
    clock.advance(1);
    expect(stalls()).toBe(1);
  });

  it('counts the 30 s from the last sign of life, and gives no model more than 120 s for its first text', () => {
    const { clock, watch, stalls } = start();
    for (let seconds = 0; seconds < 100; seconds += 25) {
      clock.advance(25_000);
      watch.sawLife();
    }
    expect(stalls()).toBe(0);
    clock.advance(19_999);
    expect(stalls()).toBe(0);
    clock.advance(1);
    expect(stalls()).toBe(1);
  });

  it('gives 30 s from one text to the next, also when it had waited longer for the first', () => {
    const { clock, watch, stalls } = start(true);
    clock.advance(1_000);
    watch.sawText();
    clock.advance(29_000);
    watch.sawText();
    clock.advance(29_999);
    expect(stalls()).toBe(0);
    clock.advance(1);
    expect(stalls()).toBe(1);
  });

  it('takes thinking between two texts for life', () => {
    const { clock, watch, stalls } = start();
    watch.sawText();
    clock.advance(29_000);
    watch.sawThinking();
    clock.advance(29_999);
    expect(stalls()).toBe(0);
  });

  it('does not blame the model while we do not read', () => {
    const { clock, watch, stalls } = start();
    watch.sawText();
    watch.pause();
    clock.advance(100_000);
    watch.resume();
    clock.advance(29_999);
    expect(stalls()).toBe(0);
    clock.advance(1);
    expect(stalls()).toBe(1);
  });

  it('ends every answer after ten minutes, however lively', () => {
    const { clock, watch, stalls } = start();
    for (let seconds = 0; seconds < 600; seconds += 20) {
      watch.sawText();
      clock.advance(20_000);
    }
    expect(stalls()).toBe(1);
  });

  it('is silent once stopped', () => {
    const { clock, watch, stalls } = start();
    watch.stop();
    clock.advance(1_000_000);
    expect(stalls()).toBe(0);
  });
});
