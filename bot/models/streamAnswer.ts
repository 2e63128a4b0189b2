import type { IncomingMessage } from 'node:http';
import type { AnswerReader, Signal } from './answerReader.ts';
import type { Clock } from '../clock.ts';
import { estimateTokens } from './estimateTokens.ts';
import { ModelError } from './modelError.ts';
import type { ModelEvent, ModelRequest } from './modelProvider.ts';
import { readAnswer } from './readAnswer.ts';
import { retryDelay, waitFor, type RetryLimits } from './retries.ts';
import { watchLife, type LifeLimits } from './timers.ts';
import { modelError, translateFailure } from './translateFailure.ts';

export interface Patience {
  clock: Clock;
  life: LifeLimits;
  retries: RetryLimits;
  /** 0 to 1; spreads the retries of many clients. */
  random: () => number;
}

/** One API of a provider: how a request is sent, and how its events are understood. */
export interface ModelApi {
  /** Sends the request; resolves with the body of the answer as soon as the headers are here. */
  send(request: ModelRequest, signal: AbortSignal): Promise<IncomingMessage>;
  createReader(): AnswerReader;
  /** Whether the model is known to think before it speaks. */
  reasons(): boolean;
  /** The model was seen to think. */
  sawThinking(): void;
}

/**
 * Streams one answer. A passing failure is tried again as long as no text was yielded; then never, because the
 * employee has read it.
 * @throws ModelError as described at `ModelProvider.stream`
 */
export async function* streamAnswer(
  call: { api: ModelApi; request: ModelRequest; patience: Patience },
  signal: AbortSignal,
): AsyncGenerator<ModelEvent, void> {
  const { clock, retries: limits, random } = call.patience;
  const startedAt = clock.now();
  for (let retries = 0; ; retries += 1) {
    let hasSpoken = false;
    let failure: ModelError;
    try {
      for await (const event of attempt(call, signal)) {
        if (event.type === 'delta') hasSpoken = true;
        yield event;
      }
      return;
    } catch (error) {
      failure = translateFailure(error);
    }
    const done = { retries, elapsedMs: clock.now() - startedAt };
    const delayMs = hasSpoken ? undefined : retryDelay(failure, done, { limits, random });
    if (delayMs === undefined) throw failure;
    await waitFor(delayMs, clock, signal);
  }
}

async function* attempt(
  { api, request, patience }: { api: ModelApi; request: ModelRequest; patience: Patience },
  signal: AbortSignal,
): AsyncGenerator<ModelEvent, void> {
  const connection = new AbortController();
  const interruption = interruptible(connection, signal);
  const { clock, life: limits } = patience;
  const watch = watchLife({ clock, limits, reasons: () => api.reasons(), onStall: interruption.stall });
  let signals: AsyncGenerator<Signal, void> | undefined;
  let outputBytes = 0;
  try {
    const body = await interruption.race(api.send(request, connection.signal));
    signals = readAnswer({ body, reader: api.createReader(), watch, clock });
    for (;;) {
      const next = await interruption.race(signals.next());
      if (next.done === true) return;
      if (next.value.type === 'thinking') api.sawThinking();
      if (next.value.type === 'text') outputBytes += Buffer.byteLength(next.value.text);
      yield toModelEvent(next.value, request, outputBytes);
    }
  } finally {
    watch.stop();
    interruption.release();
    // Closes the connection of a consumer that left early; not awaited, so that a stop is never kept waiting.
    void signals?.return().catch(() => undefined);
  }
}

function toModelEvent(signal: Signal, request: ModelRequest, outputBytes: number): ModelEvent {
  if (signal.type === 'thinking') return signal;
  if (signal.type === 'text') return { type: 'delta', text: signal.text };
  // A model that spent its limit on reasoning ends with "length" and says nothing.
  if (outputBytes === 0) throw modelError('modelInvalid', 'emptyAnswer');
  const usage = signal.usage ?? estimateTokens(request, outputBytes);
  return { type: 'end', finish: signal.finish, ...usage };
}

interface Interruption {
  /** The promise, or the interruption if it comes first. */
  race<T>(promise: Promise<T>): Promise<T>;
  stall: () => void;
  release(): void;
}

/** Stop button and life watch: both close the connection, and both win over whatever is being waited for. */
function interruptible(connection: AbortController, signal: AbortSignal): Interruption {
  let reason: ModelError | undefined;
  let rejectWaiting: ((reason: ModelError) => void) | undefined;
  const interrupt = (error: ModelError): void => {
    reason ??= error;
    rejectWaiting?.(reason);
    connection.abort();
  };
  const stop = (): void => {
    interrupt(new ModelError('stopped'));
  };
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  return {
    race(promise) {
      return new Promise((resolve, reject) => {
        promise.then(resolve, reject);
        rejectWaiting = reject;
        if (reason !== undefined) reject(reason);
      });
    },
    stall() {
      interrupt(modelError('modelStalled', 'stalled'));
    },
    release() {
      signal.removeEventListener('abort', stop);
    },
  };
}
