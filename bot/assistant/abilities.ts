import type { Session } from '../contract/session.ts';
import type { Mode } from '../contract/turnEvents.ts';
import { skillIds } from '../contract/skills.ts';
import { basicRewriteStyles, basicSkills } from '../models/basic/createBasic.ts';
import { rewriteStyles } from './skills/rewrite.ts';
import { skills } from './skills/index.ts';

/** What panes and the bot offer to an employee; the gates decide again at each turn. */
export function abilitiesOf(
  allowedSkills: readonly string[],
  mode: Mode,
  /** What to do about a skill that needs a model. */
  modelNeededNext: string,
): Session['abilities'] {
  const built = skillIds.filter((id) => skills[id] !== undefined);
  const available = built.filter(
    (id) => allowedSkills.includes(id) && (mode === 'model' || basicSkills.some((basic) => basic === id)),
  );
  return {
    skills: available,
    unavailable: built
      .filter((id) => !available.includes(id))
      .map((skill) =>
        allowedSkills.includes(skill)
          ? { skill, reason: 'This needs an AI model, and none is connected.', next: modelNeededNext }
          : { skill, reason: 'Not open to you.', next: 'Ask your agency contact if you need it.' },
      ),
    rewriteStyles: mode === 'model' ? [...rewriteStyles] : [...basicRewriteStyles],
  };
}
