import type { WritingResult } from '../../../contract/results.ts';
import type { Material } from '../../../domain/material.ts';
import { ModelError } from '../../modelError.ts';
import type { Pace } from '../pace.ts';
import { undefinedAbbreviations } from './abbreviations.ts';
import { corrections } from './corrections.ts';
import { applyEdits, withoutOverlaps } from './edits.ts';
import type { Edit } from './edits.ts';
import { findFlags } from './findFlags.ts';
import type { Flag } from './findFlags.ts';
import { gradeOf } from './gradeOf.ts';
import { plainWords } from './plainWords.ts';
import { definedTerms } from './protectedSpans.ts';

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
  const longest = sentenceLimit(asked.options['targetGrade']);
  const terms = definedTerms(text);
  const edits: Edit[] = [];
  const flags: Flag[] = [];
  for (const { start, stretch } of stretchesOf(text)) {
    const found = withoutOverlaps(style === 'plain' ? plainWords(stretch, terms) : corrections(stretch));
    const open = style === 'plain' ? stillThere(findFlags(stretch, longest), found) : [];
    edits.push(...found.map((edit) => ({ ...edit, start: edit.start + start })));
    flags.push(...open.map((flag) => ({ ...flag, start: flag.start + start })));
    await asked.pace(stretch.length * 3);
  }
  if (style === 'plain') flags.push(...undefinedAbbreviations(text));
  flags.sort((a, b) => a.start - b.start);
  const markdown = applyEdits(text, edits);
  const grade = { before: gradeOf(text), after: gradeOf(markdown) };
  return {
    blocks: paragraphsOf(markdown),
    result: { markdown, grade, edits, flags: flags.slice(0, mostFlags), unverified: [] },
  };
}

/** More flags than this help nobody. */
const mostFlags = 100;
/** Long text is worked on in stretches of about this many characters, cut between paragraphs. */
const stretchLength = 20_000;

function* stretchesOf(text: string): Generator<{ start: number; stretch: string }> {
  for (let start = 0; start < text.length;) {
    const gap = text.length - start <= stretchLength ? -1 : text.indexOf('\n\n', start + stretchLength);
    const end = gap < 0 || text.length - start <= stretchLength ? text.length : gap + 2;
    yield { start, stretch: text.slice(start, end) };
    start = end;
  }
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
