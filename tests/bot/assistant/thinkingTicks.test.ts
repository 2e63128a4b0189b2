import { createThinkingTicks } from '../../../bot/assistant/thinkingTicks.ts';
import { createManualClock } from '../../support/manualClock.ts';

function start() {
  const clock = createManualClock();
  const said: string[] = [];
  const ticks = createThinkingTicks(clock, ({ text }) => said.push(text));
  return { clock, said, ticks };
}

describe('what is said while a model thinks', () => {
  it('is nothing for two seconds, then the seconds', () => {
    const { clock, said } = start();
    clock.advance(1_999);
    expect(said).toEqual([]);
    clock.advance(12_001);
    expect(said.slice(0, 2)).toEqual(['Thinking, 2 s', 'Thinking, 3 s']);
    expect(said.at(-1)).toBe('Thinking, 14 s');
  });

  it('counts from the step that is named', () => {
    const { clock, said, ticks } = start();
    clock.advance(5_000);
    ticks.step({ type: 'progress', done: 1, total: 3, text: 'Reading part 2 of 3' });
    clock.advance(2_000);
    expect(said.slice(-2)).toEqual(['Reading part 2 of 3', 'Reading part 2 of 3, 2 s']);
  });

  it('ends with the first text, and says so once if anything was said', () => {
    const { clock, said, ticks } = start();
    clock.advance(2_000);
    ticks.stop();
    ticks.stop();
    ticks.step({ type: 'progress', done: 1, total: 3, text: 'Reading' });
    clock.advance(60_000);
    expect(said).toEqual(['Thinking, 2 s', 'Writing']);
  });

  it('is nothing at all for an answer that comes at once', () => {
    const { clock, said, ticks } = start();
    ticks.stop();
    clock.advance(60_000);
    expect(said).toEqual([]);
  });
});
