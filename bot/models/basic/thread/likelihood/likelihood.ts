/** Weights of a logistic model by cue; `bias` for none. */
export interface Weights {
  bias: number;
  cues: Readonly<Record<string, number>>;
}

/** How likely a sentence with these cues is of a kind, 0 to 1. */
export function likelihood(cues: readonly string[], { bias, cues: weights }: Weights): number {
  let sum = bias;
  for (const cue of cues) sum += Object.hasOwn(weights, cue) ? (weights[cue] ?? 0) : 0;
  return 1 / (1 + Math.exp(-sum));
}

/** One model for each kind of item. */
export interface ThreadWeights {
  action: Weights;
  decision: Weights;
  question: Weights;
}

/** Weights as `npm run bench -- digests --train` writes them: "cue=0.31;cue=-0.2". */
export function readCues(written: string): Record<string, number> {
  const cues = written.split(';').map((entry) => entry.split('=') as [string, string]);
  return Object.fromEntries(cues.map(([cue, weight]) => [cue, Number(weight)]));
}
