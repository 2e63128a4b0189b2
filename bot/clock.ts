/** Time as a dependency: tests hand in one that they move by hand or run faster. */
export interface Clock {
  /** Milliseconds since 1970 that only go up while the process lives. */
  now(): number;
  /** Resolves after `ms`, or at once when `signal` aborts; never rejects. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  /** Runs `action` once after `ms`; the returned function calls it off. */
  after(ms: number, action: () => void): () => void;
}

export const systemClock: Clock = createClock(() => Math.round(performance.timeOrigin + performance.now()));

/** A clock that tells `now` and whose waits pass `speed` times as fast as it says. */
export function createClock(now: () => number, speed = 1): Clock {
  const after: Clock['after'] = (ms, action) => {
    const timer = setTimeout(action, ms / speed);
    return () => {
      clearTimeout(timer);
    };
  };
  return {
    now,
    after,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) {
          resolve();
          return;
        }
        const callOff = after(ms, done);
        function done(): void {
          callOff();
          signal?.removeEventListener('abort', done);
          resolve();
        }
        signal?.addEventListener('abort', done, { once: true });
      }),
  };
}
