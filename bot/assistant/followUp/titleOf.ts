import type { SkillId } from '../../contract/skills.ts';
import type { Material } from '../../domain/material.ts';

const longestTitle = 80;

const kinds = {
  ask: 'Question',
  summarize: 'Summary',
  summarizeThread: 'Summary of a thread',
  summarizeTable: 'Table',
  draft: 'Draft',
  rewrite: 'Text improved',
  reply: 'Reply',
  translate: 'Translation',
  compare: 'Comparison',
  commitments: 'Commitments',
  minutes: 'Minutes',
} as const satisfies Record<SkillId, string>;

/** The title of a conversation that nobody has named: its first question, else what it was about. */
export function titleOf(typed: string, skill: SkillId, materials: readonly Pick<Material, 'name'>[]): string {
  const line = typed
    .split('\n')
    .map((one) => one.trim())
    .find((one) => one !== '');
  if (line !== undefined) return shortened(line.replace(/\s+/g, ' '));
  const name = materials.find((one) => one.name.trim() !== '')?.name;
  return shortened(name === undefined ? kinds[skill] : `${kinds[skill]}: ${name}`);
}

function shortened(text: string): string {
  if (text.length <= longestTitle) return text;
  const cut = text.slice(0, longestTitle - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > longestTitle / 2 ? space : cut.length).toWellFormed()}…`;
}
