import type { Clock } from '../clock.ts';
import type { TurnEvent } from '../contract/turnEvents.ts';

type Progress = Extract<TurnEvent, { type: 'progress' }>;

export interface ThinkingTicks {
  /** A named step of long work: the seconds are counted from here, behind its name. */
  step(progress: Progress): void;
  /** People see text: nothing more is said about waiting. */
  stop(): void;
}

/** Nobody needs to be told about a wait that is over before they have read it. */
const quietMs = 2_000;
const tickMs = 1_000;

/** Says about once a second how long the model has been at it, from the third second on: "Thinking, 14 s". */
export function createThinkingTicks(clock: Clock, emit: (event: Progress) => void): ThinkingTicks {
  let named: Progress = { type: 'progress', done: 0, total: 0, text: 'Thinking' };
  let startedAt = clock.now();
  let callOff = clock.after(quietMs, tick);
  let isOver = false;
  let hasTold = false;

  function tick(): void {
    const seconds = Math.round((clock.now() - startedAt) / 1_000);
    hasTold = true;
    emit({ ...named, text: `${named.text}, ${seconds} s` });
    callOff = clock.after(tickMs, tick);
  }

  return {
    step(progress) {
      if (isOver) return;
      named = progress;
      startedAt = clock.now();
      callOff();
      callOff = clock.after(quietMs, tick);
      emit(progress);
    },
    stop() {
      if (isOver) return;
      isOver = true;
      callOff();
      if (hasTold) emit({ type: 'progress', done: 0, total: 0, text: 'Writing' });
    },
  };
}
