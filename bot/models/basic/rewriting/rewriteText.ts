import type { WritingResult } from '../../../contract/results.ts';
import type { Material } from '../../../domain/material.ts';
import { ModelError } from '../../modelError.ts';
import type { Pace } from '../pace.ts';
import { corrections } from './corrections.ts';
import { applyEdits, withoutOverlaps } from './edits.ts';
import type { Edit } from './edits.ts';
import { findFlags } from './findFlags.ts';
import type { Flag } from './findFlags.ts';
import { gradeOf } from './gradeOf.ts';
import { plainWords } from './plainWords.ts';

/**
 * The safe part of a rewrite: curated replacements as edits into the given text, and flags for the rest.
 * @throws ModelError `modelInvalid` for a style that needs a model
 */
export async function rewriteText(asked: {
  material: readonly Material[];
  request: string;
  options: Readonly<Record<string, unknown>>;
  pace: Pace;
}): Promise<{ blocks: string[]; result: WritingResult }> {
  const style = asked.options['style'] ?? 'plain';
  if (style !== 'plain' && style !== 'correct') throw new ModelError('modelInvalid');
  const text = textOf(asked.material) ?? asked.request;
  await asked.pace(text.length);
  const edits = withoutOverlaps(style === 'plain' ? plainWords(text) : corrections(text));
  await asked.pace(text.length);
  const markdown = applyEdits(text, edits);
  const flags =
    style === 'plain' ? stillThere(findFlags(text, sentenceLimit(asked.options['targetGrade'])), edits) : [];
  await asked.pace(text.length);
  const grade = { before: gradeOf(text), after: gradeOf(markdown) };
  return { blocks: paragraphsOf(markdown), result: { markdown, grade, edits, flags, unverified: [] } };
}

/** A flag on words that an edit replaces has done its work; long sentences stay flagged. */
function stillThere(flags: readonly Flag[], edits: readonly Edit[]): Flag[] {
  let at = 0;
  return flags.filter(({ start, text }) => {
    while (at < edits.length && endOf(edits[at]) <= start) at += 1;
    const edit = edits[at];
    return edit === undefined || edit.start >= start + text.length || text.length > edit.before.length + 20;
  });
}

function endOf(edit: Edit | undefined): number {
  return edit === undefined ? Infinity : edit.start + edit.before.length;
}

function textOf(material: readonly Material[]): string | undefined {
  const texts = material.flatMap((one) => one.parts.map((part) => part.text));
  return texts.length === 0 ? undefined : texts.join('\n\n');
}

/** Words a sentence may have before it is flagged: fewer for a text that everybody should read. */
function sentenceLimit(targetGrade: unknown): number {
  return typeof targetGrade === 'number' && targetGrade <= 8 ? 25 : 30;
}

function paragraphsOf(markdown: string): string[] {
  return markdown.split(/(?<=\n)(?=\n*[^\n])/);
}
