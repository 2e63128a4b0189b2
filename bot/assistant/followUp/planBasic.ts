import type { KeptState } from '../../records/postgresKeptContext.ts';
import { plainAnswer, pointsOf } from './answerPoints.ts';
import { isWriting, otherLength, type Plan } from './plan.ts';
import type { Wish } from './readWish.ts';
import { followUpTexts } from './texts.ts';

type Answered = NonNullable<KeptState['answered']>;
type Wanted<K extends Wish['kind']> = Extract<Wish, { kind: K }>;

/** How many passages a longer answer shows. */
const morePassages = 8;
const pastedLengths = { shorter: 'short', longer: 'long' } as const;

/** By rules: another selection from the same material, plainer words, or one honest next step. */
export function planBasic(asTyped: Plan, wish: Wish, state: KeptState): Plan {
  const { answered } = state;
  if (wish.kind === 'place') return atPlace(asTyped, wish, state);
  if (answered === undefined || answered.answer === '') return asTyped;
  const base = plainAnswer(answered.answer);
  switch (wish.kind) {
    case 'shorter':
    case 'longer':
      return otherSize(asTyped, wish.kind, answered, state.materials.length > 0);
    case 'friendlier':
      return answered.skill === 'draft' || answered.skill === 'reply'
        ? again(answered, { tone: 'warm' })
        : refused(asTyped, wish.kind);
    case 'formal':
      return refused(asTyped, wish.kind);
    case 'public':
      return answered.skill === 'draft' && answered.options['audience'] !== 'public'
        ? again(answered, { audience: 'public' })
        : { skill: 'rewrite', options: { style: 'plain', targetGrade: 8 }, text: '', base };
    case 'plain':
    case 'correct':
      return { skill: 'rewrite', options: { style: wish.kind }, text: '', base };
    case 'translate':
      return refused(asTyped, wish.kind);
    case 'change':
      return isWriting(answered.skill) ? refused(asTyped, wish.kind) : asTyped;
    case 'why':
      return isWriting(answered.skill) ? asTyped : { ...asTyped, text: `Why: ${answered.text}` };
    case 'point':
      return aboutPoint(asTyped, wish, answered);
    case 'again':
      return asTyped;
  }
}

/** The question that was asked before, or one of its own, at one place of the material. */
function atPlace(asTyped: Plan, { place, question }: Wanted<'place'>, { answered }: KeptState): Plan {
  const before = answered?.skill === 'ask' ? answered.text : '';
  const options = { place: `${place.unit} ${String(place.from)}` };
  return { ...asTyped, options, text: question === '' ? before : question };
}

function otherSize(
  asTyped: Plan,
  wish: 'shorter' | 'longer',
  answered: Answered,
  hasMaterial: boolean,
): Plan {
  const step = wish === 'shorter' ? -1 : 1;
  const atEnd = wish === 'shorter' ? followUpTexts.shortest : followUpTexts.longest;
  switch (answered.skill) {
    case 'summarize':
    case 'draft': {
      const shortest = answered.skill === 'draft' ? 'short' : 'brief';
      const length = otherLength(answered.options['length'], step, shortest);
      return length === undefined
        ? { ...asTyped, refusal: { reason: 'modelNeeded', ...atEnd } }
        : again(answered, { length });
    }
    case 'summarizeThread':
      // The digest lists all there is; its main sentences are the shorter form.
      if (wish === 'longer') return { ...asTyped, refusal: { reason: 'modelNeeded', ...atEnd } };
      return { skill: 'summarize', options: { length: 'short' }, text: answered.text, base: answered.base };
    case 'ask':
      // A text that was pasted into the message is summarized anew.
      if (!hasMaterial)
        return { skill: 'summarize', options: { length: pastedLengths[wish] }, text: answered.text };
      return {
        ...asTyped,
        text: answered.text,
        options: { passages: wish === 'shorter' ? 1 : morePassages },
      };
    case 'rewrite':
    case 'reply':
    case 'translate':
    case 'summarizeTable':
    case 'compare':
    case 'commitments':
    case 'minutes':
      return refused(asTyped, wish);
  }
}

function aboutPoint(asTyped: Plan, { n }: Wanted<'point'>, answered: Answered): Plan {
  const points = pointsOf(answered.answer);
  const text = points.at(n < 0 ? n : n - 1);
  if (text !== undefined) return { ...asTyped, text };
  return { ...asTyped, refusal: { reason: 'unreadable', ...followUpTexts.noPoint(n, points.length) } };
}

/** The same request once more with other options. */
function again({ skill, options, text, base }: Answered, other: Record<string, unknown>): Plan {
  return { skill, options: { ...options, ...other }, text, base };
}

function refused(asTyped: Plan, wish: keyof typeof followUpTexts.wishes): Plan {
  const text = followUpTexts.needsModel(followUpTexts.wishes[wish]);
  return { ...asTyped, refusal: { reason: 'modelNeeded', text, next: followUpTexts.rulesCan } };
}
