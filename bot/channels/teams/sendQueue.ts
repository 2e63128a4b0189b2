import type { Clock } from '../../clock.ts';
import type { SendBudget } from './sendBudget.ts';
import { readSendFault } from './sendFault.ts';

export interface SendQueueOptions {
  /** Sends that may start within one second. */
  perSecond: number;
  clock: Clock;
}

interface Waiting {
  conversationId: string;
  replaceKey: string | undefined;
  /** Runs the send and settles the caller; gives the fault when it is to be tried again. */
  attempt(): Promise<{ retryInMs: number } | undefined>;
  replace(): void;
  notBefore: number;
}

const mostAttempts = 5;

/** A plain queue for one process: first come, first sent; a conversation that Teams holds back waits alone. */
export function createSendQueue({ perSecond, clock }: SendQueueOptions): SendBudget {
  let waiting: Waiting[] = [];
  let started: number[] = [];
  const heldUntil = new Map<string, number>();
  let wake: AbortController | undefined;
  let pumping = false;

  return {
    run(_priority, conversationId, send, options = {}) {
      return new Promise((resolve, reject) => {
        const { replaceKey } = options;
        if (replaceKey !== undefined) dropReplaced(replaceKey);
        const again = createAttempts(send, replaceKey !== undefined);
        waiting.push({
          conversationId,
          replaceKey,
          notBefore: 0,
          replace: () => {
            resolve('replaced');
          },
          attempt: async () => {
            const outcome = await again();
            if (outcome.kind === 'retry') return outcome;
            if (outcome.kind === 'sent') resolve(outcome.value);
            // The caller reads the error itself, whatever was thrown.
            else reject(outcome.error as Error);
            return undefined;
          },
        });
        if (pumping) wake?.abort();
        else void pump();
      });
    },
  };

  async function pump(): Promise<void> {
    pumping = true;
    while (waiting.length > 0) {
      const pauseMs = pauseBeforeNext();
      if (pauseMs > 0) {
        wake = new AbortController();
        await clock.wait(pauseMs, wake.signal);
        continue;
      }
      const index = waiting.findIndex((item) => readyAt(item) <= clock.now());
      const [item] = waiting.splice(index, 1);
      if (item === undefined) continue;
      started.push(clock.now());
      void start(item);
    }
    pumping = false;
  }

  async function start(item: Waiting): Promise<void> {
    const again = await item.attempt();
    if (again === undefined) return;
    item.notBefore = clock.now() + again.retryInMs;
    heldUntil.set(item.conversationId, item.notBefore);
    const newer =
      item.replaceKey !== undefined && waiting.some(({ replaceKey }) => replaceKey === item.replaceKey);
    if (newer) {
      item.replace();
      return;
    }
    waiting.unshift(item);
    if (pumping) wake?.abort();
    else void pump();
  }

  /** Milliseconds until a slot is free and somebody may use it; 0 when that is now. */
  function pauseBeforeNext(): number {
    const now = clock.now();
    started = started.filter((time) => time > now - 1_000);
    for (const [id, until] of heldUntil) if (until <= now) heldUntil.delete(id);
    const slotAt = started[started.length - perSecond];
    const slotIn = slotAt === undefined ? 0 : slotAt + 1_000 - now;
    const readyIn = Math.min(...waiting.map(readyAt)) - now;
    return Math.max(slotIn, readyIn, 0);
  }

  function readyAt(item: Waiting): number {
    return Math.max(item.notBefore, heldUntil.get(item.conversationId) ?? 0);
  }

  function dropReplaced(key: string): void {
    for (const item of waiting) if (item.replaceKey === key) item.replace();
    waiting = waiting.filter(({ replaceKey }) => replaceKey !== key);
  }
}

type Outcome<T> =
  { kind: 'sent'; value: T } | { kind: 'failed'; error: unknown } | { kind: 'retry'; retryInMs: number };

/** Counts the attempts of one send: 429 and passing faults are tried again, a progress update only after 429. */
function createAttempts<T>(send: () => Promise<T>, replaceable: boolean): () => Promise<Outcome<T>> {
  let attempts = 0;
  return async () => {
    attempts += 1;
    try {
      return { kind: 'sent', value: await send() };
    } catch (error) {
      const fault = readSendFault(error);
      const backoffMs = 500 * 2 ** attempts;
      if (attempts >= mostAttempts) return { kind: 'failed', error };
      if (fault.kind === 'limited') return { kind: 'retry', retryInMs: fault.retryAfterMs ?? backoffMs };
      if (fault.kind === 'transient' && !replaceable) return { kind: 'retry', retryInMs: backoffMs };
      return { kind: 'failed', error };
    }
  };
}
