import { askResultSchema } from '../../../bot/contract/results.ts';
import { askBasic } from '../../bot/models/basic/fixtures/askBasic.ts';
import { flat, type LabelledQuestions } from './labelledQuestions.ts';

export interface AskingCounts {
  answerable: number;
  /** The first citation answers. */
  first: number;
  /** One of the first three citations answers. */
  three: number;
  /** Said nothing although the material answers. */
  wronglySilent: number;
  /** Of those: a passage that is shown as nearest answers. */
  nearestAnswers: number;
  unanswerable: number;
  rightlySilent: number;
}

export interface Miss {
  name: string;
  ask: string;
  /** null: it should have said that nothing fits */
  wanted: string | null;
  got: string[];
}

/** Asks Basic mode every question and counts where the labelled passage stands among the citations. */
export async function scoreAsking(
  sets: readonly LabelledQuestions[],
): Promise<{ counts: AskingCounts; misses: Miss[] }> {
  const counts: AskingCounts = {
    ...{
      answerable: 0,
      first: 0,
      three: 0,
      wronglySilent: 0,
      nearestAnswers: 0,
      unanswerable: 0,
      rightlySilent: 0,
    },
  };
  const misses: Miss[] = [];
  for (const { name, material, questions } of sets)
    for (const { ask, answer, also = [] } of questions) {
      const { result, markdown } = await askBasic({ skill: 'ask', request: ask, material });
      const { abstained, citations } = askResultSchema.parse(result);
      const got = citations.map(({ quote }) => flat(quote));
      if (answer === null) {
        counts.unanswerable += 1;
        if (abstained) counts.rightlySilent += 1;
        else misses.push({ name, ask, wanted: null, got });
        continue;
      }
      const labels = [answer, ...also].map(flat);
      const at = got.findIndex((quote) => labels.some((label) => quote.includes(label)));
      counts.answerable += 1;
      if (at === 0) counts.first += 1;
      if (at >= 0 && at < 3) counts.three += 1;
      if (abstained) {
        counts.wronglySilent += 1;
        if (labels.some((label) => flat(markdown).includes(label))) counts.nearestAnswers += 1;
      }
      if (at !== 0) misses.push({ name, ask, wanted: answer, got });
    }
  return { counts, misses };
}
