import type { Mode } from '../../contract/turnEvents.ts';
import type { Material } from '../../domain/material.ts';
import type { OpenConversation } from '../../records/postgresConversations.ts';
import { keptCharacters } from '../../records/cutToKeep.ts';
import type { KeptState } from '../../records/postgresKeptContext.ts';
import type { Refusal } from '../turnClosing.ts';
import type { TurnInput } from '../turns.ts';
import { choosePlace } from './choosePlace.ts';
import { planBasic } from './planBasic.ts';
import { planModel } from './planModel.ts';
import { isWriting, type Plan } from './plan.ts';
import { readWish, type Wish } from './readWish.ts';
import { followUpTexts } from './texts.ts';

export interface FollowedTurn {
  /** The request that runs: the employee's own, or what a follow-up such as "shorter" means here. */
  input: TurnInput;
  /** The employee's own words: what was typed now, or the request that runs again. */
  said: string;
  /** The text that a follow-up works on instead of material: the last answer, or an earlier selection. */
  base: string | undefined;
  /** The message leans on the last answer or on a place of the material; by itself it would mean nothing. */
  leans: boolean;
  /** What the conversation keeps of its material. */
  kept: KeptState['materials'];
  /**
   * What the turn works on: what was given, else what the conversation keeps, or only the place that was named.
   * @param given the turn's own material, read
   * @param runs what runs in the end, when that is not the request as it came back
   */
  choose(given: readonly Material[], runs?: Pick<Plan, 'skill' | 'text'>): Promise<ChosenMaterial>;
}

export type ChosenMaterial =
  | {
      kind: 'chosen';
      materials: Material[];
      /** All that came with the turn, to be kept for the next; undefined: what is kept stays. */
      toKeep: readonly Material[] | undefined;
      /** The materials are what the conversation keeps, or a part of it. */
      isKept: boolean;
      notices: { code: string; text: string }[];
    }
  | { kind: 'refused'; refusal: Refusal };

/**
 * Follow-ups for every channel: what a message means that leans on the last answer, and which material it is about.
 * A message that stands on its own comes back as it was.
 */
export async function followUp(turn: {
  input: TurnInput;
  conversation: OpenConversation;
  mode: Mode;
}): Promise<FollowedTurn> {
  const { input, conversation, mode } = turn;
  const state = await conversation.kept.state();
  const wish = input.skill === 'ask' && isAboutTheSame(input, state) ? readWish(input.text) : undefined;
  const plan = planOf(input, { wish, state, mode });
  return {
    input: { ...input, skill: plan.skill, options: plan.options, text: plan.text },
    said: wish?.kind === 'again' ? plan.text : input.text,
    base: plan.base,
    leans: leansOn(wish, state),
    kept: state?.materials ?? [],
    async choose(given, runs = plan) {
      if (plan.refusal !== undefined) return { kind: 'refused', refusal: plan.refusal };
      if (plan.base !== undefined)
        return {
          ...{ kind: 'chosen', materials: [asMaterial(plan.base)] },
          ...{ toKeep: undefined, isKept: false, notices: [] },
        };
      const isKept = given.length === 0 && usesKept(runs, state);
      const materials = isKept ? await conversation.kept.material() : [...given];
      const notices = isKept && state?.isCut === true ? [cutNotice()] : [];
      const toKeep = isKept ? undefined : given;
      if (wish?.kind !== 'place' || materials.length === 0) {
        return { kind: 'chosen', materials, toKeep, isKept, notices };
      }
      const found = choosePlace(materials, wish.place);
      if (found.kind === 'refused') return found;
      const text = followUpTexts.place(found.words);
      return {
        ...{ kind: 'chosen', materials: found.materials, toKeep, isKept },
        notices: [...notices, { code: 'place', text }],
      };
    },
  };
}

/** A change that nothing was written for, and a wish before the first answer, stand on their own. */
function leansOn(wish: Wish | undefined, state: KeptState | undefined): boolean {
  if (wish === undefined) return false;
  if (wish.kind === 'place' || (wish.kind === 'again' && state !== undefined)) return true;
  const answered = state?.answered;
  return answered !== undefined && (wish.kind !== 'change' || isWriting(answered.skill));
}

function planOf(
  { skill, options, text }: TurnInput,
  { wish, state, mode }: { wish: Wish | undefined; state: KeptState | undefined; mode: Mode },
): Plan {
  const asTyped: Plan = { skill, options, text };
  if (wish === undefined) return asTyped;
  if (state === undefined)
    return wish.kind === 'place' && mode === 'basic' ? { ...asTyped, text: wish.question } : asTyped;
  if (wish.kind === 'again') return state.asked;
  return mode === 'model' ? planModel(asTyped, wish, state) : planBasic(asTyped, wish, state);
}

/** Panes send the open document with each question: that is the same material again. */
function isAboutTheSame({ materials }: TurnInput, state: KeptState | undefined): boolean {
  if (materials.length === 0 || state === undefined) return true;
  const known = new Set(state.materials.map(({ id }) => id));
  return known.size === 0 || materials.every(({ id }) => known.has(id));
}

/** Texts that come with the message itself are worked on alone; a draft begins from its own words. */
function usesKept({ skill, text }: Pick<Plan, 'skill' | 'text'>, state: KeptState | undefined): boolean {
  if (state === undefined || state.materials.length === 0) return false;
  switch (skill) {
    case 'draft':
      return false;
    case 'rewrite':
    case 'translate':
      return text.trim() === '';
    case 'summarize':
    case 'summarizeThread':
    case 'summarizeTable':
      return text.trim().length < pastedCharacters;
    case 'ask':
    case 'reply':
    case 'compare':
    case 'commitments':
    case 'minutes':
      return true;
  }
}

/** As in `pasted` of runTurn.ts: from here on a message carries the text to work on. */
const pastedCharacters = 200;

function asMaterial(text: string): Material {
  return {
    id: 'answer',
    kind: 'selection',
    name: 'the last answer',
    parts: [{ place: 'the last answer', text }],
  };
}

function cutNotice(): { code: string; text: string } {
  return { code: 'materialCut', text: followUpTexts.cut(keptCharacters.toLocaleString('en-US')) };
}
