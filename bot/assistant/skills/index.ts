import type { SkillId } from '../../contract/skills.ts';
import { ask } from './ask.ts';
import { draft } from './draft.ts';
import { reply } from './reply.ts';
import { rewrite } from './rewrite.ts';
import type { Skill } from './skill.ts';
import { summarize } from './summarize.ts';
import { summarizeTable } from './summarizeTable.ts';
import { summarizeThread } from './summarizeThread.ts';
import { translate } from './translate.ts';

/** Every skill that exists. The contract names more; those are refused until they stand here. */
export const skills: Partial<Record<SkillId, Skill>> = {
  ask,
  summarize,
  summarizeThread,
  summarizeTable,
  draft,
  rewrite,
  reply,
  translate,
};
