import type { Material } from '../../../domain/material.ts';
import type { Pace } from '../pace.ts';
import { askMaterial, type Answer } from './askMaterial.ts';

/**
 * Answers a question from material. With the option `place` the material is one place of a document: when that place
 * does not answer, its main sentences are shown. `passages` is how many passages an answer has at most.
 */
export async function askPlace(asked: {
  question: string;
  material: readonly Material[];
  options: Readonly<Record<string, unknown>>;
  pace: Pace;
}): Promise<Answer> {
  const { question, material, options, pace } = asked;
  const { place, passages } = options;
  const most = typeof passages === 'number' ? passages : undefined;
  const answer = await askMaterial(question, material, pace, most);
  if (typeof place !== 'string' || !answer.result.abstained || question === '') return answer;
  const overview = await askMaterial('', material, pace);
  if (overview.result.abstained) return answer;
  const blocks = [`Nothing on ${place} answers that. It says:\n\n`, ...overview.blocks];
  return { blocks, result: { ...overview.result, answer: blocks.join('') } };
}
