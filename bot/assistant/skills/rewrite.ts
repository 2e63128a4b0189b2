import { z } from 'zod';
import { basicRewriteStyles } from '../../models/basic/createBasic.ts';
import { gradeOf } from '../../models/basic/rewriting/gradeOf.ts';
import { rewriteInstructions } from '../prompts/skills.ts';
import { defineSkill } from './skill.ts';
import { words, writingResult } from './writing.ts';

export const rewriteStyles = ['plain', 'shorten', 'formal', 'friendly', 'correct'] as const;

const styles = {
  plain: 'Rewrite the material in plain language',
  shorten: 'Shorten the material to half its length and keep every fact',
  formal: 'Rewrite the material in a formal tone',
  friendly: 'Rewrite the material in a friendly tone',
  correct: 'Correct spelling, grammar and punctuation of the material and change nothing else',
  // For follow-ups: "add a line about parking".
  asked: 'Change the material as the request says and keep everything else',
} as const;

export const rewrite = defineSkill({
  id: 'rewrite',
  channels: ['teams', 'word', 'outlook'],
  options: z.object({
    style: z.enum([...rewriteStyles, 'asked']).catch('plain'),
    targetGrade: z.coerce.number().min(3).max(16).optional().catch(undefined),
  }),
  needsMaterial: false,
  needsModel: ({ style }) => !basicRewriteStyles.some((basic) => basic === style),
  instructions: rewriteInstructions,
  task: ({ style, targetGrade }) =>
    words(style, styles) +
    (typeof targetGrade === 'number' ? `, for school grade ${targetGrade} or lower.` : '.'),
  grounded: false,
  maxOutputTokens: 6_000,
  effort: 'low',
  finish: (answer) => {
    const before = answer.materials
      .flatMap((material) => material.parts.map((part) => part.text))
      .join('\n\n');
    const given = before === '' ? answer.request : before;
    return {
      ...writingResult(answer),
      grade: { before: gradeOf(given), after: gradeOf(answer.markdown) },
      edits: [{ before: given, after: answer.markdown.trim() }],
    };
  },
});
