import { z } from 'zod';
import { summarizeInstructions } from '../prompts/skills.ts';
import { withoutListMark } from '../grounding/answerLines.ts';
import { defineSkill } from './skill.ts';

export const summarize = defineSkill({
  id: 'summarize',
  channels: ['teams', 'word', 'outlook'],
  options: z.object({ length: z.enum(['brief', 'short', 'medium', 'long']).default('medium') }),
  needsMaterial: true,
  needsModel: () => false,
  instructions: summarizeInstructions,
  task: ({ length }) => `Summarize the material. Length: ${String(length)}.`,
  grounded: true,
  maxOutputTokens: 2_500,
  effort: 'low',
  finish: ({ lines, coverage, unverified }) => ({
    points: lines
      .filter((line) => !line.text.startsWith('#'))
      .map((line) => ({ text: withoutListMark(line.text), citations: line.citations })),
    coverage,
    unverified,
  }),
});
