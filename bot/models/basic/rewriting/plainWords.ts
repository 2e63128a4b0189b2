import { beginsWithVowelSound } from './articles.ts';
import type { Edit } from './edits.ts';
import { isSafe } from './guardedReplacements.ts';
import { createTouchTest, definedTerms, protectedSpans } from './protectedSpans.ts';
import { replacements } from './replacements.ts';

const alternatives = [...replacements.keys()]
  .sort((a, b) => b.length - a.length)
  .map((phrase) => phrase.replace(/ /g, '\\s+'))
  .join('|');
const wordy = new RegExp(`(?<![\\w'’-])(?:${alternatives})(?![\\w'’-])`, 'gi');

/**
 * Curated plain words for wordy phrases, with capital and article kept right; names, quotations and defined terms stay.
 * @param terms what the whole document defines
 */
export function plainWords(text: string, terms: readonly string[] = definedTerms(text)): Edit[] {
  const touches = createTouchTest(protectedSpans(text, terms));
  const edits: Edit[] = [];
  for (const found of text.matchAll(wordy)) {
    const start = found.index;
    const before = found[0];
    const end = start + before.length;
    const entry = replacements.get(before.toLowerCase().replace(/\s+/g, ' '));
    if (!entry || /\n\s*\n/.test(before) || touches(start, end)) continue;
    const lead = text.slice(Math.max(0, start - 60), start);
    const rest = text.slice(end, end + 60);
    if (!isSafe(entry, lead, rest)) continue;
    if (isPartOfName(before, lead, rest)) continue;
    edits.push(
      withArticle(
        { start, before, after: inCase(before, entry.plain), why: `"${entry.plain}" is plainer.` },
        lead,
      ),
    );
  }
  return edits;
}

/** A capital inside a sentence marks a name or title; so does one right behind. */
function isPartOfName(before: string, lead: string, rest: string): boolean {
  const startsSentence =
    /(?:^|[.!?:]["'”’)\]]*\s+|\n\s*(?:[-*•\d.)]+\s*)?|^\s*[-*•]\s*)$/.test(lead) || lead.trim() === '';
  if (
    before
      .split(/\s+/)
      .slice(1)
      .some((word) => /^\p{Lu}/u.test(word))
  )
    return true;
  return (
    /^\p{Lu}/u.test(before) && (!startsSentence || (/^\s+(?!I\b)\p{Lu}/u.test(rest) && !before.includes(' ')))
  );
}

function inCase(before: string, plain: string): string {
  return /^\p{Lu}/u.test(before) ? plain.slice(0, 1).toUpperCase() + plain.slice(1) : plain;
}

/** "an additional" must not become "an more": the article in front changes along. */
function withArticle(edit: Edit, lead: string): Edit {
  const article = /\b(a|an)(\s+)$/i.exec(lead);
  if (!article?.[1] || article[2] === undefined) return edit;
  const isVowel = beginsWithVowelSound(edit.after);
  const needed = isVowel ? 'an' : 'a';
  if (isVowel === undefined || article[1].toLowerCase() === needed) return edit;
  const shown = /^A/.test(article[1]) ? needed.replace('a', 'A') : needed;
  return {
    ...edit,
    start: edit.start - article[0].length,
    before: article[0] + edit.before,
    after: shown + article[2] + edit.after,
  };
}
