import type { Clock } from '../clock.ts';

export interface LifeLimits {
  /** Until the first text of a model that does not reason. */
  firstTextMs: number;
  /** Until the first text of a model that reasons. */
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
  /** The model reported that it reasons or works. */
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
  let livedAt: number | undefined;
  let callOff = arm();

  function arm(): () => void {
    return clock.after(Math.max(0, deadline() - clock.now()), () => {
      if (clock.now() >= deadline()) onStall();
      else callOff = arm();
    });
  }

  function deadline(): number {
    const firstTextMs = thinks || reasons() ? limits.reasoningFirstTextMs : limits.firstTextMs;
    const next = livedAt === undefined ? startedAt + firstTextMs : livedAt + limits.idleMs;
    return Math.min(next, startedAt + limits.answerMs);
  }

  return {
    sawThinking() {
      thinks = true;
      if (livedAt !== undefined) livedAt = clock.now();
    },
    sawText() {
      const isFirst = livedAt === undefined;
      livedAt = clock.now();
      if (!isFirst) return;
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
