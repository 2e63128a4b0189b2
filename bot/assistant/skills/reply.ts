import { z } from 'zod';
import { replyInstructions } from '../prompts/skills.ts';
import { defineSkill } from './skill.ts';
import { words, writingResult } from './writing.ts';

const stances = {
  agree: 'It agrees.',
  decline: 'It declines.',
  ask: 'It asks back.',
  acknowledge: 'It acknowledges receipt.',
} as const;

export const reply = defineSkill({
  id: 'reply',
  channels: ['teams', 'word', 'outlook'],
  options: z.object({
    stance: z.enum(['agree', 'decline', 'ask', 'acknowledge']).catch('acknowledge'),
    tone: z.enum(['neutral', 'warm', 'firm']).catch('neutral'),
  }),
  needsMaterial: true,
  needsModel: () => false,
  instructions: replyInstructions,
  task: ({ stance, tone }) =>
    `Write the reply. ${words(stance, stances)} Tone: ${words(tone, { neutral: 'neutral', warm: 'warm', firm: 'firm' })}.`,
  grounded: false,
  maxOutputTokens: 1_500,
  effort: 'low',
  finish: writingResult,
});
