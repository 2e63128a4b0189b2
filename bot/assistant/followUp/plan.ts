import type { SkillId } from '../../contract/skills.ts';
import type { Refusal } from '../turnClosing.ts';

/** What a turn does in the end. */
export interface Plan {
  skill: SkillId;
  options: Record<string, unknown>;
  text: string;
  /** The text to work on in place of material. */
  base?: string | undefined;
  refusal?: Refusal;
}

/** Skills whose answer is a text to be used; the others tell what is in material. */
export function isWriting(skill: SkillId): boolean {
  return skill === 'draft' || skill === 'rewrite' || skill === 'reply' || skill === 'translate';
}

const lengths = ['brief', 'short', 'medium', 'long'];

/** The next shorter (-1) or longer (1) length; undefined at the end. */
export function otherLength(length: unknown, step: -1 | 1, shortest = 'brief'): string | undefined {
  const usable = lengths.slice(lengths.indexOf(shortest));
  const at = usable.indexOf(typeof length === 'string' ? length : 'medium');
  return usable[(at < 0 ? usable.indexOf('medium') : at) + step];
}
