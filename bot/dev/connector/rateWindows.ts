import type { Windows } from './limits.ts';

export interface RateWindows {
  /** Counts one operation. `retryAfterMs` is 0 when it fits, else how long until one would; refused ones are not counted. */
  take(key: string, windows: Windows): { retryAfterMs: number };
}

/** Sliding windows over the times of past operations. */
export function createRateWindows(now: () => number): RateWindows {
  const times = new Map<string, number[]>();
  return {
    take(key, windows) {
      const at = now();
      const longest = Math.max(...windows.map(([ms]) => ms));
      const past = (times.get(key) ?? []).filter((time) => time > at - longest);
      const retryAfterMs = Math.max(0, ...windows.map(([ms, most]) => waitFor(past, at, ms, most)));
      if (retryAfterMs === 0) past.push(at);
      times.set(key, past);
      return { retryAfterMs };
    },
  };
}

function waitFor(past: readonly number[], at: number, ms: number, most: number): number {
  const inside = past.filter((time) => time > at - ms);
  const freed = inside[inside.length - most];
  return freed === undefined ? 0 : freed + ms - at;
}
