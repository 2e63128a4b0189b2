import type { Pace } from '../pace.ts';
import { contentStems } from './words.ts';

export interface Ranked {
  /** Centrality from 0 to 1 */
  score: number;
  stems: ReadonlySet<string>;
}

/** The graph of sentences is quadratic: only so many, the nearest to the centre, enter it. */
const graphSize = 160;
const rounds = 12;
const damping = 0.85;

/**
 * How central each text is among all: similarity to the centre for every one (linear), then TextRank
 * (Mihalcea and Tarau, 2004) among the best.
 */
export async function rankSentences(texts: readonly string[], pace: Pace): Promise<Ranked[]> {
  const bags: Set<string>[] = [];
  const frequency = new Map<string, number>();
  for (const text of texts) {
    const bag = new Set(contentStems(text));
    bags.push(bag);
    for (const stem of bag) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
    await pace(text.length);
  }
  const scores = bags.map((bag) => nearness(bag, frequency, texts.length));
  const best = scores
    .map((score, index) => ({ score, index }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, graphSize);
  const graph = await textRank(
    best.map(({ index }) => bags[index] ?? new Set()),
    pace,
  );
  best.forEach(({ index, score }, at) => {
    scores[index] = score / 2 + (graph[at] ?? 0) / 2;
  });
  const highest = Math.max(...best.map(({ index }) => scores[index] ?? 0), 1e-9);
  return bags.map((stems, index) => ({ stems, score: (scores[index] ?? 0) / highest }));
}

/** Mean weight of its words; words that many sentences share weigh most, those in nearly all of them nothing. */
function nearness(bag: ReadonlySet<string>, frequency: ReadonlyMap<string, number>, total: number): number {
  if (bag.size === 0) return 0;
  let sum = 0;
  for (const stem of bag) {
    const count = frequency.get(stem) ?? 1;
    if (count > 1) sum += Math.log(count) * Math.log(1 + total / count);
  }
  return sum / (bag.size + 4);
}

async function textRank(bags: readonly ReadonlySet<string>[], pace: Pace): Promise<number[]> {
  const size = bags.length;
  const weights = bags.map((a, row) => bags.map((b, column) => (row === column ? 0 : similarity(a, b))));
  await pace(size * size);
  const totals = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  let ranks = new Array<number>(size).fill(1);
  for (let round = 0; round < rounds; round += 1) {
    const next = ranks.map((_, column) => {
      let sum = 0;
      for (let row = 0; row < size; row += 1) {
        const total = totals[row] ?? 0;
        if (total > 0) sum += ((weights[row]?.[column] ?? 0) / total) * (ranks[row] ?? 0);
      }
      return 1 - damping + damping * sum;
    });
    ranks = next;
    await pace(size * size);
  }
  const highest = Math.max(...ranks, 1e-9);
  return ranks.map((rank) => rank / highest);
}

export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const stem of small) if (large.has(stem)) shared += 1;
  return shared / Math.sqrt(a.size * b.size);
}
