import type { Citation } from '../../contract/results.ts';
import type { ClearedMaterial } from '../../domain/material.ts';

const leastShared = 4;
const leastShare = 0.7;
const longestQuote = 300;
/** Words that say nothing about which sentence is meant. */
const common = new Set(
  'the and for that this with from have has had are was were will would shall should can could may might must not but its their they them his her she you your our who what when where which been being than then into over under about after before also all any each'.split(
    ' ',
  ),
);

/**
 * Finds the sentence of the material that a statement without a source mark rests on: most of the statement's words
 * must stand in it. Models that do not write marks get sources this way, and what finds none shows that it has none.
 */
export function createSentenceFinder(
  materials: readonly ClearedMaterial[],
  placeOf: (material: ClearedMaterial, place: string) => string,
): (statement: string) => Citation | undefined {
  let index: { sentences: Citation[]; byWord: Map<string, number[]> } | undefined;

  return (statement) => {
    const words = contentWords(statement);
    if (words.size < leastShared) return undefined;
    index ??= indexOf(materials, placeOf);
    const shared = new Map<number, number>();
    for (const word of words) {
      for (const id of index.byWord.get(word) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
    }
    let best: { id: number; count: number } | undefined;
    for (const [id, count] of shared) if (count > (best?.count ?? 0)) best = { id, count };
    if (best === undefined || best.count < leastShared || best.count / words.size < leastShare)
      return undefined;
    const sentence = index.sentences[best.id];
    // "was approved" does not rest on "was not approved".
    return sentence !== undefined && negates(sentence.quote) === negates(statement) ? sentence : undefined;
  };
}

function negates(text: string): boolean {
  return /\b(?:not|no|never|none|nobody|nothing|without|cannot|neither|nor)\b|n['’]t\b/i.test(text);
}

function indexOf(
  materials: readonly ClearedMaterial[],
  placeOf: (material: ClearedMaterial, place: string) => string,
): { sentences: Citation[]; byWord: Map<string, number[]> } {
  const sentences: Citation[] = [];
  const byWord = new Map<string, number[]>();
  for (const material of materials) {
    for (const part of material.parts) {
      for (const sentence of part.text.split(/(?<=[.!?])\s+|\n+/)) {
        const quote = sentence.trim();
        if (quote.length < 15 || quote.length > longestQuote) continue;
        const id =
          sentences.push({ materialId: material.id, place: placeOf(material, part.place), quote }) - 1;
        for (const word of contentWords(quote)) {
          const ids = byWord.get(word);
          if (ids === undefined) byWord.set(word, [id]);
          else ids.push(id);
        }
      }
    }
  }
  return { sentences, byWord };
}

function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? [];
  return new Set(words.filter((word) => (word.length > 2 || /\d/.test(word)) && !common.has(word)));
}
