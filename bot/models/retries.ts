import type { Clock } from '../clock.ts';
import { ModelError } from './modelError.ts';
import { ProviderFailure } from './providerFailure.ts';

export interface RetryLimits {
  retries: number;
  /** From the first attempt to the start of the last. */
  totalMs: number;
}

export const defaultRetryLimits: RetryLimits = { retries: 2, totalMs: 20_000 };

/**
 * Milliseconds to wait before trying again, or undefined when there is to be no other attempt: the failure is not
 * a passing one, the retries are used up, or the wait that the provider asks for is longer than what is left.
 */
export function retryDelay(
  error: ModelError,
  done: { retries: number; elapsedMs: number },
  options: { limits: RetryLimits; random: () => number },
): number | undefined {
  const failure = error.cause;
  if (!(failure instanceof ProviderFailure) || !failure.isPassing) return undefined;
  if (done.retries >= options.limits.retries) return undefined;
  const backoffMs = 500 * 2 ** done.retries * (0.75 + options.random() / 2);
  const delayMs = failure.retryAfterMs ?? backoffMs;
  return done.elapsedMs + delayMs <= options.limits.totalMs ? delayMs : undefined;
}

/**
 * Milliseconds that a provider asks to wait: `retry-after-ms`, Azure's `x-ms-retry-after-ms`, or `retry-after` in
 * seconds or as a date (RFC 9110 §10.2.3). Undefined when it says nothing readable.
 */
export function retryAfterOf(headers: Headers, nowMs = Date.now()): number | undefined {
  const inMs = headers.get('x-ms-retry-after-ms') ?? headers.get('retry-after-ms');
  if (inMs !== null && /^\d{1,9}(?:\.\d+)?$/.test(inMs)) return Number(inMs);
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  if (/^\d{1,6}(?:\.\d+)?$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

/** Waits, or throws ModelError `stopped` as soon as `signal` aborts. */
export function waitFor(ms: number, clock: Clock, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      callOff();
      reject(new ModelError('stopped'));
    };
    const callOff = clock.after(ms, () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
