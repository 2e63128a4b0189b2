import { z } from 'zod';
import { askInstructions } from '../prompts/skills.ts';
import { defineSkill } from './skill.ts';

export const ask = defineSkill({
  id: 'ask',
  channels: ['teams', 'word', 'outlook'],
  // Both come from follow-ups and are for Basic mode.
  options: z.object({
    passages: z.number().int().min(1).max(8).optional().catch(undefined),
    place: z.string().max(40).optional().catch(undefined),
  }),
  needsMaterial: false,
  needsModel: () => false,
  instructions: askInstructions,
  task: () => 'Answer the request.',
  grounded: true,
  maxOutputTokens: 2_000,
  effort: 'low',
  finish: ({ markdown, citations, unverified, coverage, materials }) => ({
    answer: markdown,
    citations,
    abstained: materials.length > 0 && citations.length === 0,
    coverage,
    unverified,
  }),
});
