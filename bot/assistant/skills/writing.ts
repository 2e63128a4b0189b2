import type { WritingResult } from '../../contract/results.ts';
import type { FinishedAnswer } from './skill.ts';

/** What somebody must fill in: "[date]", "[name of contact]". Masks and chips are no placeholders. */
export function placeholdersOf(markdown: string): string[] {
  const found = markdown.replace(/\\([[\]])/g, '$1').match(/\[[a-z][^[\]\n]{1,60}\](?!\()/g) ?? [];
  return [...new Set(found)];
}

export function writingResult({ markdown, unverified }: FinishedAnswer): WritingResult {
  return { markdown, placeholders: placeholdersOf(markdown), unverified };
}

/** One of a closed list, in words for the prompt. */
export function words(value: unknown, table: Readonly<Record<string, string>>): string {
  return typeof value === 'string' ? (table[value] ?? '') : '';
}
