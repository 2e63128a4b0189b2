import { readLabelledQuestions } from '../evaluation/asking/labelledQuestions.ts';
import { scoreAsking, type AskingCounts } from '../evaluation/asking/scoreAsking.ts';
import { wilson } from '../evaluation/threads/wilson.ts';

/**
 * `npm run bench -- asking [--misses]`: how often Basic mode finds the passage that answers a question, and how often
 * it says nothing when the material does not answer. `--misses` lists what was wrong in the development half.
 */
export async function benchAsking({ misses }: { misses?: boolean } = {}): Promise<void> {
  const development = await scoreAsking(readLabelledQuestions('development'));
  const heldOut = await scoreAsking(readLabelledQuestions('heldOut'));
  console.log('|                                           | development | held out |');
  console.log('| ----------------------------------------- | ----------- | -------- |');
  for (const [name, figure] of rows)
    console.log(`| ${name} | ${figure(development.counts)} | ${figure(heldOut.counts)} |`);
  if (misses !== true) return;
  for (const { name, ask, wanted, got } of development.misses)
    console.log(`\n${name}: ${ask}\n  wanted ${wanted ?? 'nothing'}\n  got    ${got.join('\n         ')}`);
}

const rows: readonly (readonly [string, (counts: AskingCounts) => string])[] = [
  ['questions that the material answers', ({ answerable }) => String(answerable)],
  ['the first passage shown answers', ({ first, answerable }) => rate(first, answerable)],
  ['one of the three passages shown answers', ({ three, answerable }) => rate(three, answerable)],
  [
    'said that nothing answers, though it is there',
    ({ wronglySilent, answerable }) => rate(wronglySilent, answerable),
  ],
  [
    'of those: a passage shown as nearest answers',
    ({ nearestAnswers, wronglySilent }) => `${nearestAnswers} of ${wronglySilent}`,
  ],
  ['questions that the material does not answer', ({ unanswerable }) => String(unanswerable)],
  [
    'rightly said that nothing answers',
    ({ rightlySilent, unanswerable }) => rate(rightlySilent, unanswerable),
  ],
];

function rate(hits: number, of: number): string {
  const { rate: value, low, high } = wilson(hits, of);
  return `${(value ?? 0).toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)}), ${hits} of ${of}`;
}
