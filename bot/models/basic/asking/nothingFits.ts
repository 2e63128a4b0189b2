import type { Material } from '../../../domain/material.ts';
import { asMarkdown } from '../cite.ts';
import type { ReadDocument } from '../documents/passages.ts';
import { readsAsText } from '../documents/summarizeDocument.ts';
import { contentStems, wordsOf } from '../language/words.ts';

/** Says that nothing fits and what the material does speak of, so that the next question can. */
export function nothingFits(material: readonly Material[], read: ReadDocument): string {
  const isMail = material.every((one) => one.mail !== undefined);
  const what =
    material.length === 1
      ? isMail
        ? 'this message'
        : 'this document'
      : `these ${material.length} ${isMail ? 'messages' : 'documents'}`;
  if (!readsAsText(material))
    return `This does not read as text, so there is nothing to answer from. Open it in its own program and copy the text.\n`;
  if (read.sentences.length === 0)
    return `There is no text in ${what} to answer from. Check that the file holds text and not only pictures.\n`;
  const topics = topicsOf(read);
  const speaksOf = topics.length === 0 ? '' : ` It speaks of: ${topics.map(asMarkdown).join('; ')}.`;
  const next =
    topics.length === 0
      ? 'Try the words the text itself uses, and ask about one thing at a time.'
      : `Ask about one of these, in the words of the text.`;
  return `Nothing in ${what} answers that.\n\n${material.length > 1 ? speaksOf.replace(' It speaks', 'They speak') : speaksOf.trimStart()}${speaksOf === '' ? '' : ' '}${next}\n`;
}

/** Headings, else the words that most sentences share. */
function topicsOf({ sections, sentences }: ReadDocument): string[] {
  const titles = [
    ...new Set(sections.map(({ title }) => title.replace(/^(?:\S{1,5}[.)]|[IVX\d.]+) +/, '').trim())),
  ].filter((title) => title.length > 2 && title.length <= 60);
  if (titles.length >= 3) return titles.slice(0, 6);
  const seen = new Map<string, { word: string; count: number }>();
  for (const { text, furniture } of sentences) {
    if (furniture) continue;
    const inSentence = new Set<string>();
    for (const word of wordsOf(text.slice(0, 1_000))) {
      const [stem] = contentStems(word);
      if (
        stem === undefined ||
        word.length < 5 ||
        word.length > 30 ||
        /[\d[@]/.test(word) ||
        inSentence.has(stem)
      )
        continue;
      if (/(?:ed|ing|ly)$/.test(word)) continue;
      inSentence.add(stem);
      const known = seen.get(stem);
      seen.set(stem, { word: known?.word ?? word, count: (known?.count ?? 0) + 1 });
    }
  }
  return [...seen.values()]
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count)
    .slice(0, 5)
    .map(({ word }) => word);
}
