import type { ChannelId } from '../contract/skills.ts';
import type { TurnEvent } from '../contract/turnEvents.ts';
import type { Material } from '../domain/material.ts';
import type { Permit } from '../policy/authorise.ts';
import { basicSkills } from '../models/basic/createBasic.ts';
import type { Answer } from './answerTurn.ts';
import type { Guidance } from './guidance/guidance.ts';
import { writeGuidance } from './guidance/writeGuidance.ts';

/** Says what the assistant knows by itself: our own words and passages of our own pages, so nothing is left to check. */
export function answerFromGuidance(guidance: Guidance) {
  return async (turn: {
    input: { channel: ChannelId };
    materials: readonly Material[];
    permit: Permit;
    emit: (event: TurnEvent) => void;
  }): Promise<Answer> => {
    const skills = turn.permit.skills.filter((id) => basicSkills.some((basic) => basic === id));
    const result = writeGuidance(guidance, { channel: turn.input.channel, skills });
    const pages = turn.materials.length;
    const coverage = { read: pages, of: pages, unit: pages === 1 ? 'help page' : 'help pages', notRead: [] };
    turn.emit({ type: 'text', delta: result.answer });
    return {
      ...{ kind: 'answered', shown: result.answer, result: { ...result, coverage }, coverage },
      ...{ unverified: 0, inputTokens: 0, outputTokens: 0 },
    };
  };
}
