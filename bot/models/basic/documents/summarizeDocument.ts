import type { SummaryResult } from '../../../contract/results.ts';
import type { Material } from '../../../domain/material.ts';
import { resultQuote } from '../cite.ts';
import { rankSentences } from '../language/rankSentences.ts';
import type { Pace } from '../pace.ts';
import { choosePoints, isRow, isTelling, opensRequest, type Point } from './choosePoints.ts';
import { readPassages } from './passages.ts';
import type { ReadDocument } from './passages.ts';
import { mapSections, type MapEntry } from './mapSections.ts';

export interface DocumentSummary extends ReadDocument {
  /** What a reader in a hurry needs, most needed first. */
  points: Point[];
  map: MapEntry[];
  /** Not so for a program or a damaged file. */
  isReadable: boolean;
  result: SummaryResult;
}

const sizes: Record<string, number> = { brief: 1, short: 3, medium: 6, long: 10 };

/** Picks the sentences that carry a document: purpose, request, findings, dates, money, duties; and maps its sections. */
export async function summarizeDocument(
  material: readonly Material[],
  length: unknown,
  pace: Pace,
): Promise<DocumentSummary> {
  const read = await readPassages(material, pace);
  const seen = new Set<string>();
  const distinct = read.sentences.filter(
    ({ text, furniture }) => !furniture && !seen.has(text) && seen.add(text),
  );
  const candidates = distinct.filter((one) => isTelling(one, opensRequest(one.text)));
  const isReadable = readsAsText(material);
  const usable = !isReadable
    ? []
    : candidates.length > 0
      ? candidates
      : distinct.filter(({ text }) => /\p{L}{2}/u.test(text) && !isRow(text));
  const ranked = await rankSentences(
    usable.map(({ text }) => text),
    pace,
  );
  const wanted = Math.min(sizeOf(length, usable.length), Math.max(1, Math.ceil(usable.length / 2)));
  const points = choosePoints(usable, ranked, {
    ...{ wanted, sections: read.sections },
    all: read.sentences.filter(({ furniture }) => !furniture),
  });
  const scores = new Map(usable.map((sentence, index) => [sentence, ranked[index]?.score ?? 0]));
  return {
    ...read,
    points,
    isReadable,
    map: mapSections(read, scores),
    result: { points: points.map(asPoint), coverage: coverageOf(material), unverified: [] },
  };
}

/** Text of people has hardly any control characters. */
export function readsAsText(material: readonly Material[]): boolean {
  const sample = material
    .flatMap(({ parts }) => parts.map(({ text }) => text.slice(0, 20_000)))
    .join('')
    .slice(0, 100_000);
  const strange = sample.match(/[^\P{Cc}\t\n\r\f]|\ufffd/gu)?.length ?? 0;
  return strange <= sample.length / 50;
}

/** A long report has two more points to make. */
function sizeOf(length: unknown, sentences: number): number {
  const size = typeof length === 'string' ? (sizes[length] ?? 6) : 6;
  return size >= 6 && sentences > 150 ? size + 2 : size;
}

function asPoint({ sentence, items }: Point): SummaryResult['points'][number] {
  return {
    text: sentence.text,
    citations: [sentence, ...items].map(({ materialId, place, source }) => ({
      materialId,
      quote: resultQuote(source),
      place,
    })),
  };
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
