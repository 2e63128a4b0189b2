import type { SkillId } from '../../contract/skills.ts';

/** What Basic mode does; anything else needs a model. */
export const basicSkills = [
  'ask',
  'summarize',
  'summarizeThread',
  'summarizeTable',
  'draft',
  'rewrite',
  'reply',
] as const satisfies readonly SkillId[];

/** Rewriting styles that rules can do safely. */
export const basicRewriteStyles = ['plain', 'correct'] as const;
