import { z } from 'zod';
import { summarizeInstructions } from '../prompts/skills.ts';
import { withoutListMark } from '../grounding/answerLines.ts';
import { defineSection, defineStructure } from '../structure/answerStructure.ts';
import { defineSkill } from './skill.ts';

const structure = defineStructure('summary', {
  about: defineSection({ heading: '', isList: false }),
  points: defineSection({ heading: '', isList: true }),
});

export const summarize = defineSkill({
  id: 'summarize',
  channels: ['teams', 'word', 'outlook'],
  options: z.object({ length: z.enum(['brief', 'short', 'medium', 'long']).default('medium') }),
  needsMaterial: true,
  needsModel: () => false,
  instructions: summarizeInstructions,
  task: ({ length }) => `Summarize the material. Length: ${String(length)}.`,
  grounded: true,
  structure,
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
