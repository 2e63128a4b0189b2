import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ThreadResult } from '../../bot/contract/results.ts';
import { loadThreads, readThread } from '../evaluation/threads/labelledThread.ts';
import type { LabelledThread } from '../evaluation/threads/labelledThread.ts';
import { measures, poolCounts, ratesOf, scoreDigest } from '../evaluation/threads/scoreDigest.ts';
import type { ThreadWeights } from '../../bot/models/basic/thread/likelihood/likelihood.ts';
import { missesOf } from './digests/missesOf.ts';
import { digestOf } from './digests/digestOf.ts';
import { leaveOut, rowsOf, trainThreads, writeWeights } from './digests/trainThreads.ts';
import { timeLongThread } from './digests/timeLongThread.ts';

const names: Readonly<Record<(typeof measures)[number], string>> = {
  actionPrecision: 'action items: right of those shown',
  actionRecall: 'action items: found of those labeled',
  owner: 'owner right, of found action items',
  due: 'date right, of found action items',
  dueWhereDated: 'date right, of those with a date',
  done: 'done or not right, of found action items',
  decisionPrecision: 'decisions: right of those shown',
  decisionRecall: 'decisions: found of those labeled',
  openQuestionPrecision: 'open questions: right of those shown',
  openQuestionRecall: 'open questions: found of those labeled',
  answeredFound: 'answered questions: found, and as answered',
  peoplePrecision: 'people: right of those shown',
  peopleRecall: 'people: found of all named',
  correspondentRecall: 'people: found of those in headers',
};

const nothing: ThreadResult = {
  ...{ messageCount: 0, participants: [], overview: [], decisions: [], actions: [], questions: [] },
  ...{ coverage: { read: 0, of: 0, notRead: [] }, unverified: [] },
};

/**
 * `npm run bench -- digests [--misses] [--train] [--data <folder>]`: what Basic mode finds in labelled mail threads, through the
 * masks of a real turn; with a folder, in the labelled threads (`*.yaml`) there. `--misses` lists what was wrong in
 * threads that may be read while rules are written; never in the held-out half. `--train` learns the weights anew from
 * them and does not touch the held-out half.
 */
export async function benchDigests({
  data,
  misses,
  train,
}: { data?: string; misses?: boolean; train?: boolean } = {}): Promise<void> {
  if (train === true) return trainAndCheck(misses === true);
  const development = data === undefined ? loadThreads('development') : threadsIn(data);
  const halves =
    data === undefined
      ? { development, 'held out': loadThreads('heldOut') }
      : ({ [data]: development } as Record<string, LabelledThread[]>);
  const columns: Record<string, Record<string, string>> = {};
  for (const [name, threads] of Object.entries(halves)) columns[name] = await measure(threads);
  printTable(columns);
  if (misses === true) for (const thread of development) await printMisses(thread);
  await timeLongThread(development);
}

/** Writes new weights, and prints what they find in threads that they did not learn from: seven parts, each left out once. */
async function trainAndCheck(misses: boolean): Promise<void> {
  const threads = loadThreads('development');
  const rows = await rowsOf(threads);
  writeWeights(trainThreads(rows));
  const learnt = leaveOut(rows, threads);
  printTable({ 'cross-validated': await measure(threads, learnt) });
  if (misses) for (const thread of threads) await printMisses(thread, learnt.get(thread.name));
}

function threadsIn(folder: string): LabelledThread[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return files.toSorted().map((file) => readThread(readFileSync(join(folder, file), 'utf8'), file));
}

async function printMisses(thread: LabelledThread, weights?: ThreadWeights): Promise<void> {
  const digest = await digestOf(thread, weights);
  const lines = digest === 'held back' ? [digest] : missesOf(thread, digest);
  for (const line of lines) console.log(`${thread.name} ${line}`);
}

/** A thread that the first policy holds back gives people nothing, and counts so. Each measure as "0.87 (0.81 to 0.91), 128 of 147". */
async function measure(
  threads: readonly LabelledThread[],
  learnt?: ReadonlyMap<string, ThreadWeights>,
): Promise<Record<string, string>> {
  const counts = [];
  let heldBack = 0;
  for (const thread of threads) {
    const digest = await digestOf(thread, learnt?.get(thread.name));
    if (digest === 'held back') heldBack += 1;
    counts.push(scoreDigest(thread, digest === 'held back' ? nothing : digest));
  }
  const rates = ratesOf(poolCounts(counts));
  const cell = (name: (typeof measures)[number]): string => {
    const { hits, of, rate, low, high } = rates[name];
    return `${rate?.toFixed(2) ?? '-'} (${low.toFixed(2)} to ${high.toFixed(2)}), ${hits} of ${of}`;
  };
  return {
    threads: String(threads.length),
    'threads held back by the safeguards': String(heldBack),
    messages: String(threads.reduce((sum, { messages }) => sum + messages.length, 0)),
    ...Object.fromEntries(measures.map((name) => [names[name], cell(name)])),
  };
}

/** As Markdown, so that it can be put into docs/basic-mode.md as it is. */
function printTable(columns: Readonly<Record<string, Record<string, string>>>): void {
  const heads = Object.keys(columns);
  console.log(`| | ${heads.join(' | ')} |\n|---|${heads.map(() => '---|').join('')}`);
  for (const row of Object.keys(Object.values(columns)[0] ?? {}))
    console.log(`| ${row} | ${heads.map((head) => columns[head]?.[row] ?? '').join(' | ')} |`);
}
