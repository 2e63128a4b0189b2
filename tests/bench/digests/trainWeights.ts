import type { Weights } from '../../../bot/models/basic/thread/likelihood/likelihood.ts';

/** One sentence to learn from. */
export interface Example {
  thread: string;
  cues: readonly string[];
  isTrue: boolean;
  /** How much it counts: 0 leaves it out. */
  weight: number;
}

interface Settings {
  /** A cue counts when it stands in so many threads. */
  leastThreads: number;
  /** Strength of the pull towards 0. */
  pull: number;
  rounds: number;
}

/** Logistic regression with an L2 pull, full batches, per-weight steps (Adagrad): the same input gives the same weights. */
export function trainWeights(examples: readonly Example[], settings: Settings): Weights {
  const used = examples.filter(({ weight }) => weight > 0);
  const names = cuesIn(used, settings.leastThreads);
  const index = new Map(names.map((name, at) => [name, at]));
  const rows = used.map(({ cues, isTrue, weight }) => ({
    at: cues.flatMap((cue) => index.get(cue) ?? []),
    isTrue: isTrue ? 1 : 0,
    weight,
  }));
  const size = names.length;
  const values = new Float64Array(size + 1);
  const squares = new Float64Array(size + 1).fill(1e-8);
  for (let round = 0; round < settings.rounds; round += 1) {
    const slope = new Float64Array(size + 1);
    for (const { at, isTrue, weight } of rows) {
      let sum = values[size] ?? 0;
      for (const one of at) sum += values[one] ?? 0;
      const error = weight * (1 / (1 + Math.exp(-sum)) - isTrue);
      for (const one of at) slope[one] = (slope[one] ?? 0) + error;
      slope[size] = (slope[size] ?? 0) + error;
    }
    for (let one = 0; one <= size; one += 1) {
      const pull = one === size ? 0 : settings.pull * (values[one] ?? 0);
      const step = (slope[one] ?? 0) + pull;
      squares[one] = (squares[one] ?? 0) + step * step;
      values[one] = (values[one] ?? 0) - (0.3 * step) / Math.sqrt(squares[one] ?? 1);
    }
  }
  return {
    bias: rounded(values[size] ?? 0),
    cues: Object.fromEntries(
      names
        .map((name, at) => [name, rounded(values[at] ?? 0)] as const)
        .filter(([, value]) => Math.abs(value) >= 0.04),
    ),
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function cuesIn(examples: readonly Example[], leastThreads: number): string[] {
  const threads = new Map<string, Set<string>>();
  for (const { cues, thread } of examples)
    for (const cue of cues) threads.set(cue, (threads.get(cue) ?? new Set()).add(thread));
  return [...threads]
    .filter(([, seen]) => seen.size >= leastThreads)
    .map(([cue]) => cue)
    .toSorted();
}
