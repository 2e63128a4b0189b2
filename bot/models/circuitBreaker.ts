import type { Clock } from '../clock.ts';

const failuresToOpen = 3;
const windowMs = 60_000;
const restMs = 30_000;

/** One call that was let through; exactly one of the three is told how it went. */
export interface Passage {
  succeeded(): void;
  failed(): void;
  /** Ended without saying anything about the provider: stopped by the employee, refused by a filter. */
  abandoned(): void;
}

export interface CircuitBreaker {
  /** A passage, or undefined while the provider is left alone. */
  enter(): Passage | undefined;
  /** Milliseconds until the next call is let through; 0 when one would be now. */
  waitMs(): number;
}

/**
 * Opens after three failures within a minute; after 30 s lets one call through as a trial, which closes it or opens it
 * again.
 */
export function createCircuitBreaker(clock: Clock): CircuitBreaker {
  let failures: number[] = [];
  let openedAt: number | undefined;
  let isOnTrial = false;

  function waitMs(): number {
    if (openedAt === undefined) return 0;
    const restLeftMs = Math.max(0, openedAt + restMs - clock.now());
    return isOnTrial ? Math.max(1_000, restLeftMs) : restLeftMs;
  }

  function noteFailure(isTrial: boolean): void {
    const now = clock.now();
    failures = [...failures.filter((at) => now - at < windowMs), now];
    if (isTrial || failures.length >= failuresToOpen) openedAt = now;
  }

  return {
    waitMs,
    enter() {
      if (waitMs() > 0) return undefined;
      const isTrial = openedAt !== undefined;
      isOnTrial = isTrial;
      const leave = (): void => {
        if (isTrial) isOnTrial = false;
      };
      return {
        succeeded() {
          leave();
          // A call that began before the circuit opened says nothing about the provider as it is now.
          if (openedAt !== undefined && !isTrial) return;
          openedAt = undefined;
          failures = [];
        },
        failed() {
          leave();
          noteFailure(isTrial);
        },
        abandoned: leave,
      };
    },
  };
}
