import type { Clock } from '../../bot/clock.ts';

export interface ManualClock extends Clock {
  /** Moves time on and runs what falls due, in order. */
  advance(ms: number): void;
}

export function createManualClock(): ManualClock {
  let now = 0;
  let timers: { at: number; action: () => void }[] = [];
  const after: Clock['after'] = (ms, action) => {
    const timer = { at: now + ms, action };
    timers.push(timer);
    return () => {
      timers = timers.filter((other) => other !== timer);
    };
  };
  return {
    now: () => now,
    after,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        const callOff = after(ms, resolve);
        const giveUp = (): void => {
          callOff();
          resolve();
        };
        if (signal?.aborted === true) giveUp();
        else signal?.addEventListener('abort', giveUp, { once: true });
      }),
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        timers = timers.filter((timer) => timer !== next);
        now = Math.max(now, next.at);
        next.action();
      }
      now = end;
    },
  };
}
