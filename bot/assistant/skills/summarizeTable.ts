import { z } from 'zod';
import { summarizeTableInstructions } from '../prompts/tables.ts';
import { prepareTables } from '../tables/prepareTables.ts';
import { defineSkill } from './skill.ts';

export const summarizeTable = defineSkill({
  id: 'summarizeTable',
  channels: ['teams', 'word', 'outlook'],
  options: z.object({}),
  needsMaterial: true,
  needsModel: () => false,
  instructions: summarizeTableInstructions,
  task: () => 'Word the computed statements about the table.',
  grounded: true,
  maxOutputTokens: 2_000,
  effort: 'low',
  prepare: prepareTables,
  finish: ({ markdown, citations, unverified, coverage }) => ({
    answer: markdown,
    citations,
    abstained: false,
    coverage,
    unverified,
  }),
});
