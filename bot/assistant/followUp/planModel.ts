import type { KeptState } from '../../records/postgresKeptContext.ts';
import { plainAnswer } from './answerPoints.ts';
import { isWriting, otherLength, type Plan } from './plan.ts';
import type { Wish } from './readWish.ts';

/**
 * With a model: a text that was written is rewritten; a summary is made anew in the other length; everything else is
 * asked as it was typed, over the same material and with what was said before.
 */
export function planModel(asTyped: Plan, wish: Wish, { answered }: KeptState): Plan {
  if (answered === undefined || answered.answer === '') return asTyped;
  const base = plainAnswer(answered.answer);
  if (wish.kind === 'translate') {
    return { skill: 'translate', options: { language: wish.language }, text: '', base };
  }
  if (isWriting(answered.skill)) {
    const options = rewriting(wish);
    return options === undefined ? asTyped : { skill: 'rewrite', options, text: asTyped.text, base };
  }
  if (answered.skill === 'summarize' && (wish.kind === 'shorter' || wish.kind === 'longer')) {
    const length = otherLength(answered.options['length'], wish.kind === 'shorter' ? -1 : 1);
    if (length !== undefined && answered.base === undefined) {
      return { skill: 'summarize', options: { ...answered.options, length }, text: answered.text };
    }
  }
  return asTyped;
}

function rewriting(wish: Wish): Record<string, unknown> | undefined {
  switch (wish.kind) {
    case 'shorter':
      return { style: 'shorten' };
    case 'friendlier':
      return { style: 'friendly' };
    case 'formal':
    case 'plain':
    case 'correct':
      return { style: wish.kind };
    case 'public':
      return { style: 'plain', targetGrade: 8 };
    case 'longer':
    case 'change':
      return { style: 'asked' };
    case 'why':
    case 'again':
    case 'translate':
    case 'place':
    case 'point':
      return undefined;
  }
}
