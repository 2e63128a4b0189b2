import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ThreadWeights, Weights } from '../../../bot/models/basic/thread/likelihood/likelihood.ts';
import type { LabelledThread } from '../../evaluation/threads/labelledThread.ts';
import { examplesOf, fixtureExamples, kinds, sentenceExamples } from './examplesOf.ts';
import type { Kind, Row } from './examplesOf.ts';
import { trainWeights } from './trainWeights.ts';

const settings = { leastThreads: 3, pull: 3, rounds: 120 };
const parts = 7;

/** Every sentence of the threads, the single sentences, and the small threads of the unit tests. */
export async function rowsOf(threads: readonly LabelledThread[]): Promise<Row[]> {
  const rows: Row[] = [...(await sentenceExamples()), ...(await fixtureExamples())];
  for (const thread of threads) rows.push(...(await examplesOf(thread)));
  return rows;
}

export function trainThreads(rows: readonly Row[]): ThreadWeights {
  const learn = (kind: Kind): Weights =>
    trainWeights(
      rows.map(({ thread, cues, is }) => ({ thread, cues, ...is[kind] })),
      settings,
    );
  return { action: learn('action'), decision: learn('decision'), question: learn('question') };
}

/** For each thread weights that were learned without it. */
export function leaveOut(
  rows: readonly Row[],
  threads: readonly LabelledThread[],
): ReadonlyMap<string, ThreadWeights> {
  const learnt = new Map<string, ThreadWeights>();
  for (let part = 0; part < parts; part += 1) {
    const out = new Set(threads.filter((_, at) => at % parts === part).map(({ name }) => name));
    const weights = trainThreads(rows.filter(({ thread }) => !out.has(thread)));
    for (const name of out) learnt.set(name, weights);
  }
  return learnt;
}

const file = join(import.meta.dirname, '../../../bot/models/basic/thread/likelihood/threadWeights.ts');

export function writeWeights(weights: ThreadWeights): void {
  const kind = (name: Kind): string => {
    const { bias, cues } = weights[name];
    const written = Object.entries(cues).map(([cue, weight]) => `${cue}=${weight}`);
    return `  ${name}: {\n    bias: ${bias},\n    cues: readCues(\n      ${JSON.stringify(written.join(';'))},\n    ),\n  },\n`;
  };
  writeFileSync(
    file,
    `import { readCues } from './likelihood.ts';
import type { ThreadWeights } from './likelihood.ts';

/** Learned from the labelled threads in tests/evaluation/threads/development by \`npm run bench -- digests --train\`. */
export const threadWeights: ThreadWeights = {
${kinds.map(kind).join('')}};
`,
  );
}
