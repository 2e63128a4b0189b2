import type { Clock } from '../clock.ts';

export interface LifeLimits {
  /** Until the first text of a model that does not reason, counted from its last sign of life. */
  firstTextMs: number;
  /** Until the first text of any model, from the start; one that reasons may be silent all that time. */
  reasoningFirstTextMs: number;
  /** Between two signs of life once there is text. */
  idleMs: number;
  /** For one whole answer, however lively. */
  answerMs: number;
}

export const defaultLifeLimits: LifeLimits = {
  firstTextMs: 30_000,
  reasoningFirstTextMs: 120_000,
  idleMs: 30_000,
  answerMs: 600_000,
};

export interface LifeWatch {
  /** Anything came: an event, a comment that keeps the connection open. */
  sawLife(): void;
  /** The model reported that it reasons. */
  sawThinking(): void;
  sawText(): void;
  /** We are the slow ones: the model's silence does not count until `resume`. */
  pause(): void;
  resume(): void;
  stop(): void;
}

/** Calls `onStall` once when a model is silent for longer than `limits` allow. Costs no timer per event. */
export function watchLife(options: {
  clock: Clock;
  limits: LifeLimits;
  /** Asked late: whether a model reasons may be learnt while it answers. */
  reasons: () => boolean;
  onStall: () => void;
}): LifeWatch {
  const { clock, limits, reasons, onStall } = options;
  const startedAt = clock.now();
  let thinks = false;
  let hasSpoken = false;
  let livedAt = startedAt;
  let callOff = arm();

  function arm(): () => void {
    return clock.after(Math.max(0, deadline() - clock.now()), () => {
      if (clock.now() >= deadline()) onStall();
      else callOff = arm();
    });
  }

  function deadline(): number {
    if (hasSpoken) return Math.min(livedAt + limits.idleMs, startedAt + limits.answerMs);
    const longest = startedAt + limits.reasoningFirstTextMs;
    return thinks || reasons() ? longest : Math.min(livedAt + limits.firstTextMs, longest);
  }

  return {
    sawLife() {
      livedAt = clock.now();
    },
    sawThinking() {
      thinks = true;
      livedAt = clock.now();
    },
    sawText() {
      livedAt = clock.now();
      if (hasSpoken) return;
      hasSpoken = true;
      callOff();
      callOff = arm();
    },
    pause() {
      callOff();
    },
    resume() {
      livedAt = clock.now();
      callOff();
      callOff = arm();
    },
    stop() {
      callOff();
    },
  };
}
