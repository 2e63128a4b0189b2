import type { Mode } from '../../contract/turnEvents.ts';
import type { Material } from '../../domain/material.ts';
import type { Knowledge } from '../../knowledge/createKnowledge.ts';
import type { OpenConversation } from '../../records/postgresConversations.ts';
import { followUp, type ChosenMaterial } from '../followUp/followUp.ts';
import type { TurnInput } from '../turns.ts';
import { bringsOwnText, understandRequest, type UnderstoodRequest } from './understandRequest.ts';

export interface UnderstoodTurn extends UnderstoodRequest {
  /** The employee's own words, for the rules about what they may ask. */
  said: string;
  /** The text that a follow-up works on instead of material. */
  base: string | undefined;
  choose(given: readonly Material[]): Promise<ChosenMaterial>;
}

/**
 * What a message means, for every channel alike: a follow-up of the last answer, or a request of its own, with the skill
 * that does it.
 */
export async function understandTurn(turn: {
  input: TurnInput;
  conversation: OpenConversation;
  mode: Mode;
  knowledge: Knowledge;
}): Promise<UnderstoodTurn> {
  const followed = await followUp(turn);
  // Only short messages lean: a long text is read once, below.
  const standsAlone = followed.leans && turn.input.skill === 'ask' && bringsOwnText(turn.input.text);
  if (followed.leans && !standsAlone) return followed;
  const understood = understandRequest(turn.input, { ...turn, kept: followed.kept });
  const { pages, input, aboutKept } = understood;
  return {
    ...understood,
    said: understood.said ?? input.text,
    base: undefined,
    choose: async (given) =>
      pages === undefined
        ? followed.choose(given, aboutKept === true ? { skill: 'ask', text: '' } : input)
        : { kind: 'chosen', materials: pages, toKeep: undefined, isKept: false, notices: [] },
  };
}
