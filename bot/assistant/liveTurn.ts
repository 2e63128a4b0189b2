import type { LastTurnEvent, TurnEvent } from '../contract/turnEvents.ts';
import type { LiveTurn } from './turns.ts';

/** A turn's events from the first to the last, for any number of readers that come and go. */
export interface TurnStream extends LiveTurn {
  readonly signal: AbortSignal;
  readonly ended: Promise<void>;
  push(event: TurnEvent): void;
}

/** @param abandonedAfterMs with no reader for this long the turn is stopped */
export function createTurnStream(turnId: string, abandonedAfterMs: number): TurnStream {
  const events: TurnEvent[] = [];
  const wake = new Set<() => void>();
  const abort = new AbortController();
  let readers = 0;
  let finished = false;
  let abandoned: NodeJS.Timeout | undefined;
  const { promise: ended, resolve: end } = Promise.withResolvers<undefined>();

  function awaitReaders(): void {
    clearTimeout(abandoned);
    if (readers > 0 || finished) return;
    abandoned = setTimeout(() => {
      abort.abort();
    }, abandonedAfterMs);
    abandoned.unref();
  }

  return {
    turnId,
    signal: abort.signal,
    ended,
    stop: () => {
      abort.abort();
    },
    push(event) {
      if (finished) return;
      events.push(event);
      finished = isLast(event);
      for (const resolve of wake) resolve();
      wake.clear();
      if (!finished) return;
      clearTimeout(abandoned);
      end(undefined);
    },
    async *events() {
      readers++;
      awaitReaders();
      try {
        for (let index = 0; ; index++) {
          while (index >= events.length) {
            if (finished) return;
            await new Promise<void>((resolve) => wake.add(resolve));
          }
          const event = events[index];
          if (event === undefined) return;
          yield event;
          if (isLast(event)) return;
        }
      } finally {
        readers--;
        awaitReaders();
      }
    },
  };
}

/** A turn that ended earlier, read back from its record. */
export function replayTurn(turnId: string, events: readonly TurnEvent[]): LiveTurn {
  return {
    turnId,
    stop: () => undefined,
    async *events() {
      yield* events;
    },
  };
}

export function isLast(event: TurnEvent): event is LastTurnEvent {
  return event.type === 'done' || event.type === 'refused' || event.type === 'failed';
}
