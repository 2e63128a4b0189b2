import type { SummaryResult } from '../../../contract/results.ts';
import type { Material } from '../../../domain/material.ts';
import { resultQuote } from '../cite.ts';
import { rankSentences, similarity } from '../language/rankSentences.ts';
import type { Ranked } from '../language/rankSentences.ts';
import { wordsOf } from '../language/words.ts';
import type { Pace } from '../pace.ts';
import { readPassages } from './passages.ts';
import type { PlacedSentence, ReadDocument } from './passages.ts';

export interface DocumentSummary extends ReadDocument {
  /** The central sentences in reading order. */
  points: PlacedSentence[];
  result: SummaryResult;
}

const sizes: Record<string, number> = { brief: 1, short: 3, medium: 6, long: 10 };

/** Picks the sentences that carry a document: central, cued, well placed and unlike each other. */
export async function summarizeDocument(
  material: readonly Material[],
  length: unknown,
  pace: Pace,
): Promise<DocumentSummary> {
  const read = await readPassages(material, pace);
  const seen = new Set<string>();
  const distinct = read.sentences.filter(({ text }) => !seen.has(text) && seen.add(text));
  const candidates = distinct.filter(isTelling);
  const usable = candidates.length > 0 ? candidates : distinct;
  const ranked = await rankSentences(
    usable.map(({ text }) => text),
    pace,
  );
  const wanted = Math.min(
    typeof length === 'string' ? (sizes[length] ?? 6) : 6,
    Math.max(1, Math.ceil(usable.length / 2)),
  );
  const points = choose(usable, ranked, wanted);
  return {
    ...read,
    points,
    result: { points: points.map(asPoint), coverage: coverageOf(material), unverified: [] },
  };
}

function isTelling({ text }: PlacedSentence): boolean {
  const words = wordsOf(text).length;
  const digits = text.replace(/[^\d|\t]/g, '').length;
  return (
    words >= 6 && words <= 60 && digits < text.length / 4 && /\p{Ll}{2}/u.test(text) && !/[?:]$/.test(text)
  );
}

const cue =
  /\b(?:in summary|in conclusion|overall|therefore|as a result|purpose|recommend\w*|conclude\w*|found that|findings?|must|required|shall|deadline|effective|approved|decided|increase[ds]?|decrease[ds]?|cost|total|important|key|main|goal|will (?:begin|end|start|replace|apply))\b/i;
const weak =
  /^(?:for example|for instance|however|but|and|also|this (?:page|document|section|table|figure)|see |note that|figure|table|source|copyright|all rights reserved|it |they |he |she |these |those |that )/i;

function choose(
  sentences: readonly PlacedSentence[],
  ranked: readonly Ranked[],
  wanted: number,
): PlacedSentence[] {
  const total = sentences.length;
  const scored = sentences.map((sentence, index) => ({
    sentence,
    index,
    stems: ranked[index]?.stems ?? new Set<string>(),
    score:
      (ranked[index]?.score ?? 0) +
      placeScore(sentences, index, total) +
      (cue.test(sentence.text) ? 0.15 : 0) -
      (weak.test(sentence.text) ? 0.25 : 0),
  }));
  const pool = [...scored].sort((a, b) => b.score - a.score || a.index - b.index).slice(0, 120);
  const chosen: typeof scored = [];
  while (chosen.length < wanted && pool.length > 0) {
    const worth = pool.map((one) => one.score - Math.max(0, ...chosen.map((other) => alike(one, other))));
    const top = worth.reduce((best, value, index) => (value > (worth[best] ?? -9) ? index : best), 0);
    const [taken] = pool.splice(top, 1);
    if (taken) chosen.push(taken);
  }
  return chosen.sort((a, b) => a.index - b.index).map(({ sentence }) => sentence);
}

/** What is said already, or stands in the same section, is worth less. */
function alike(one: { sentence: PlacedSentence; stems: ReadonlySet<string> }, other: typeof one): number {
  const sameSection =
    one.sentence.section >= 0 &&
    one.sentence.section === other.sentence.section &&
    one.sentence.materialId === other.sentence.materialId;
  return similarity(one.stems, other.stems) + (sameSection ? 0.15 : 0);
}

/** The first sentences of a document and the first of a section or paragraph say what it is about. */
function placeScore(sentences: readonly PlacedSentence[], index: number, total: number): number {
  const one = sentences[index];
  const before = sentences[index - 1];
  const isFirst = before === undefined || before.materialId !== one?.materialId;
  if (isFirst) return 0.3;
  if (before.section !== one?.section) return 0.2;
  return (before.paragraph !== one.paragraph && !one.bullet ? 0.08 : 0) + (index > total - 4 ? 0.05 : 0);
}

function asPoint(sentence: PlacedSentence): SummaryResult['points'][number] {
  const { materialId, place, source, text } = sentence;
  return { text, citations: [{ materialId, quote: resultQuote(source), place }] };
}

/** Messages for mail, pages for documents in pages, else parts; hidden parts are not counted. */
export function coverageOf(material: readonly Material[]): SummaryResult['coverage'] {
  const isMail = material.length > 0 && material.every((one) => one.mail !== undefined);
  if (isMail) {
    const empty = material.filter((one) =>
      one.parts.every((part) => part.hidden === true || part.text.trim() === ''),
    );
    return {
      read: material.length - empty.length,
      of: material.length,
      unit: 'messages',
      notRead: empty.map((one) => one.name || one.id),
    };
  }
  const parts = material.flatMap((one) => one.parts.filter((part) => part.hidden !== true));
  const empty = parts.filter((part) => part.text.trim() === '');
  const unit = parts.length > 0 && parts.every((part) => part.place.startsWith('page ')) ? 'pages' : 'parts';
  return {
    read: parts.length - empty.length,
    of: parts.length,
    unit,
    notRead: empty.map((part) => part.place),
  };
}
