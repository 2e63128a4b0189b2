import type { Material } from '../../../domain/material.ts';
import { contentStems } from '../language/words.ts';
import { readPassages } from '../documents/passages.ts';
import type { PlacedSentence, ReadDocument } from '../documents/passages.ts';
import type { Pace } from '../pace.ts';
import { kindOf, fitsKind } from './questionKinds.ts';

/** A passage that speaks to the question: its best sentence, and the one after when that goes on. */
export interface Passage {
  sentence: PlacedSentence;
  next: PlacedSentence | undefined;
  score: number;
}

const usually = 3;
/** BM25 (Robertson and Walker, 1994): saturation of repeated words, and how far length counts. */
const saturation = 1.2;
const lengthWeight = 0.6;
/** Weighted share of the question's words that a passage must hold; who wants more detail gets what is near, too. */
const enough = 0.5;
const enoughForMore = 0.2;

interface Unit {
  sentence: PlacedSentence;
  own: string[];
  around: Set<string>;
}

/** The best passages for a question, best first, at most `most`; empty when nothing fits. */
export async function findAnswer(
  question: string,
  material: readonly Material[],
  pace: Pace,
  most = usually,
): Promise<{ passages: Passage[]; read: ReadDocument }> {
  const read = await readPassages(material, pace);
  const wanted = new Set(contentStems(question).filter((stem) => !askingWords.has(stem)));
  if (wanted.size === 0) return { passages: [], read };
  const units = await unitsOf(read, pace);
  const weights = weightsOf(wanted, units);
  const mean = units.reduce((sum, unit) => sum + unit.own.length, 0) / Math.max(1, units.length);
  const kind = kindOf(question);
  const scored: { unit: Unit; score: number; index: number }[] = [];
  for (const [index, unit] of units.entries()) {
    const fit = fitsKind(kind, unit.sentence.text) ? 1.25 : 1;
    const score =
      scoreOf(unit, { weights, mean, enough: most > usually ? enoughForMore : enough }) *
      fit *
      (isTitleLike(unit.sentence.text) ? 0.3 : 1);
    if (score > 0) scored.push({ unit, score, index });
  }
  scored.sort((a, b) => b.score - a.score || a.index - b.index);
  return { passages: pick(scored, units, most), read };
}

/** A title names what is asked for and answers nothing. */
function isTitleLike(text: string): boolean {
  return text.length < 60 && !/[.!?;]$|\d|\|/.test(text.trim()) && text.trim().split(/\s+/).length <= 7;
}

/** Words that ask rather than name what is asked for. */
const askingWords = new Set(
  contentStems(
    'tell show find say says said explain describe document text file mail email message page section paragraph question answer mean means know information info there give list name tell mention mentioned state stated according',
  ),
);

async function unitsOf(read: ReadDocument, pace: Pace): Promise<Unit[]> {
  const stems: string[][] = [];
  for (const { text } of read.sentences) {
    stems.push(contentStems(text.slice(0, 2_000)));
    await pace(text.length);
  }
  return read.sentences.map((sentence, index) => {
    const around = new Set<string>();
    for (const near of [index - 1, index + 1]) {
      if (read.sentences[near]?.paragraph === sentence.paragraph)
        for (const stem of stems[near] ?? []) around.add(stem);
    }
    const title = read.sections[sentence.section]?.title;
    if (title !== undefined) for (const stem of contentStems(title)) around.add(stem);
    return { sentence, own: stems[index] ?? [], around };
  });
}

/** Rare words weigh more; a word that stands nowhere weighs as the rarest, so that it can make the answer abstain. */
function weightsOf(wanted: ReadonlySet<string>, units: readonly Unit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const unit of units)
    for (const stem of new Set(unit.own)) if (wanted.has(stem)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const total = units.length;
  return new Map(
    [...wanted].map((stem) => {
      const count = counts.get(stem) ?? 0;
      return [stem, Math.log(1 + (total - count + 0.5) / (count + 0.5))];
    }),
  );
}

function scoreOf(
  { own, around }: Unit,
  { weights, mean, enough: needed }: { weights: ReadonlyMap<string, number>; mean: number; enough: number },
): number {
  const frequency = new Map<string, number>();
  for (const stem of own) if (weights.has(stem)) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  if (frequency.size === 0) return 0;
  let score = 0;
  let held = 0;
  let all = 0;
  for (const [stem, weight] of weights) {
    all += weight;
    const count = frequency.get(stem) ?? 0;
    if (count > 0) {
      held += weight;
      score +=
        (weight * count * (saturation + 1)) /
        (count + saturation * (1 - lengthWeight + (lengthWeight * own.length) / Math.max(1, mean)));
    } else if (around.has(stem)) {
      held += weight * 0.7;
      score += weight * 0.4;
    }
  }
  return held / all >= needed ? score * (held / all) : 0;
}

/** The next sentence belongs to the answer when it leans on this one. */
const goesOnWith =
  /^(?:it|this|that|these|those|they|he|she|such|in that case|if so|however|otherwise|but|then|after that|for example|except|unless)\b/i;

function pick(
  scored: readonly { unit: Unit; score: number; index: number }[],
  units: readonly Unit[],
  most: number,
): Passage[] {
  const top = scored[0]?.score ?? 0;
  const passages: Passage[] = [];
  const taken = new Set<number>();
  for (const { unit, score, index } of scored.slice(0, 40)) {
    if (score < top * (most > usually ? 0.2 : 0.45) || passages.length === most) break;
    if (taken.has(index) || passages.some(({ sentence }) => sentence.text === unit.sentence.text)) continue;
    const following = units[index + 1];
    const goesOn =
      following?.sentence.paragraph === unit.sentence.paragraph &&
      !following.sentence.bullet &&
      unit.sentence.text.length < 220 &&
      following.sentence.text.length < 300 &&
      goesOnWith.test(following.sentence.text);
    passages.push({
      sentence: unit.sentence,
      next: goesOn && passages.length === 0 ? following.sentence : undefined,
      score,
    });
    taken.add(index);
    // Who wants more detail gets neighbors as passages of their own.
    if (most <= usually || goesOn) taken.add(index + 1);
  }
  return passages;
}
