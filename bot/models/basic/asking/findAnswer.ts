import type { Material } from '../../../domain/material.ts';
import { readPassages } from '../documents/passages.ts';
import type { PlacedSentence, ReadDocument } from '../documents/passages.ts';
import type { Pace } from '../pace.ts';
import { pointedPlace } from './pointedPlace.ts';
import { fitsKind, isStrict, kindOf, saysKind } from './questionKinds.ts';
import type { QuestionKind } from './questionKinds.ts';
import { questionTerms, stemsOf } from './questionTerms.ts';
import type { Term } from './questionTerms.ts';

/** A passage that speaks to the question: its best sentence, and the one after when that goes on. */
export interface Passage {
  sentence: PlacedSentence;
  next: PlacedSentence | undefined;
  score: number;
}

export interface Found {
  /** Best first. */
  passages: Passage[];
  /** What comes nearest when nothing fits, best first. */
  nearest: PlacedSentence[];
  read: ReadDocument;
}

const usually = 3;
/**
 * Share of what the question names that a passage must speak of. More when it does not hold the kind of thing that is
 * asked for, less for who wants more detail.
 */
const enough = { fits: 0.48, fitsNot: 0.6, any: 0.48, forMore: 0.25 };
/** A word of a neighbor or heading counts so much; a heading that is a question speaks for what stands below it. */
const nearby = 0.55;
const headed = 0.75;
const questioned = 0.95;

/** Passages shown beside "nothing answers that". */
const mostNearest = 2;

interface Unit {
  sentence: PlacedSentence;
  own: ReadonlyMap<string, number>;
  length: number;
  near: ReadonlySet<string>;
  title: ReadonlySet<string>;
  isUnderQuestion: boolean;
}

/** The best passages for a question, best first, at most `most`; empty when nothing fits. */
export async function findAnswer(
  question: string,
  material: readonly Material[],
  pace: Pace,
  most = usually,
): Promise<Found> {
  const read = await readPassages(material, pace);
  const pointed = pointedPlace(question, read);
  const asked = pointed?.rest ?? question;
  const { units, counts } = await unitsOf(read, pointed ? new Set(pointed.sentences) : undefined, pace);
  const topic = new Set([
    ...material.flatMap(({ name }) => stemsOf(name.replace(/\.\w{2,4}$/, ''))),
    ...read.heads.flatMap(({ head }) => stemsOf(head.subject?.value ?? '')),
  ]);
  const terms = questionTerms(asked, { counts, total: units.length, topic });
  if (terms.every(({ importance }) => importance < 0.5) && pointed)
    return { passages: wholePlace(pointed.sentences, most), nearest: [], read };
  if (terms.length === 0) return { passages: [], nearest: [], read };
  const kind = kindOf(asked);
  const mean = units.reduce((sum, unit) => sum + unit.length, 0) / Math.max(1, units.length);
  const weighed = units.map((unit, index) => ({
    ...{ unit, index },
    ...weigh(unit, { terms, kind, mean, topic, isForMore: most > usually }),
  }));
  weighed.sort((a, b) => b.score - a.score || a.index - b.index);
  const passages = pick(
    weighed.filter(({ isAnswer }) => isAnswer),
    units,
    most,
  );
  const nearest = weighed
    .filter(({ share, unit }) => share >= enough.forMore && !unit.sentence.furniture)
    .slice(0, mostNearest)
    .map(({ unit }) => unit.sentence);
  return { passages, nearest: passages.length > 0 ? [] : nearest, read };
}

/** "What does section 7 say?" is answered by its first sentences. */
function wholePlace(sentences: readonly PlacedSentence[], most: number): Passage[] {
  const telling = sentences.filter(({ text, furniture }) => !furniture && /\p{L}{2}.*\s/u.test(text));
  return (telling.length > 0 ? telling : sentences)
    .slice(0, most)
    .map((sentence) => ({ sentence, next: undefined, score: 1 }));
}

async function unitsOf(
  read: ReadDocument,
  only: ReadonlySet<PlacedSentence> | undefined,
  pace: Pace,
): Promise<{ units: Unit[]; counts: Map<string, number> }> {
  const sentences = only ? read.sentences.filter((one) => only.has(one)) : read.sentences;
  const stems: string[][] = [];
  const counts = new Map<string, number>();
  for (const { text } of sentences) {
    const own = stemsOf(text.slice(0, 2_000));
    for (const stem of new Set(own)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    stems.push(own);
    await pace(text.length);
  }
  const titles = read.sections.map(({ title }) => new Set(stemsOf(title)));
  for (const title of titles) for (const stem of title) counts.set(stem, counts.get(stem) ?? 0);
  const units = sentences.map((sentence, index): Unit => {
    const near = new Set<string>();
    for (const at of [index - 2, index - 1, index + 1, index + 2])
      if (sentences[at]?.paragraph === sentence.paragraph) for (const stem of stems[at] ?? []) near.add(stem);
    const own = new Map<string, number>();
    for (const stem of stems[index] ?? []) own.set(stem, (own.get(stem) ?? 0) + 1);
    return {
      ...{ sentence, own, near, length: stems[index]?.length ?? 0 },
      title: titles[sentence.section] ?? new Set(),
      isUnderQuestion: read.sections[sentence.section]?.title.endsWith('?') === true,
    };
  });
  return { units, counts };
}

/** How well a passage speaks to the question, and whether it says enough to be an answer. */
function weigh(
  unit: Unit,
  asked: {
    terms: readonly Term[];
    kind: QuestionKind;
    mean: number;
    topic: ReadonlySet<string>;
    isForMore: boolean;
  },
): { score: number; share: number; isAnswer: boolean } {
  const { terms, kind, mean, topic, isForMore } = asked;
  const fits = fitsAll(unit, kind, terms);
  let own = 0;
  let held = 0;
  let all = 0;
  let focus = 0;
  let focusHeld = 0;
  for (const term of terms) {
    const here = heldBy(term, unit.own);
    const around = Math.max(
      nearby * heldBy(term, unit.near),
      (unit.isUnderQuestion ? questioned : headed) * heldBy(term, unit.title),
    );
    const best = Math.max(
      ...[here, around, topic.has(term.stem) ? 0.5 : 0],
      fits === true && saysKind(term.stem, kind) ? 0.8 : 0,
    );
    own += term.importance * (here + (unit.isUnderQuestion ? 0.8 : 0.3) * Math.max(0, around - here));
    held += term.importance * best;
    all += term.importance;
    if (term.isFocus) {
      focus += term.importance;
      focusHeld += term.importance * best;
    }
  }
  if (own === 0) return { score: 0, share: 0, isAnswer: false };
  const share = held / all;
  const needed = isForMore
    ? enough.forMore
    : Math.max(
        fits === undefined ? enough.any : fits ? enough.fits : enough.fitsNot,
        focus > 0 && focusHeld / focus < 0.5 ? 0.8 : 0,
      );
  const brevity = 1 / (0.75 + 0.25 * (unit.length / Math.max(1, mean)));
  const fitness = fits === true ? 1.4 : fits === false ? 0.7 : 1;
  return {
    score: own * share * brevity * fitness * formOf(unit.sentence),
    share,
    isAnswer: share >= needed && (isForMore || fits !== false || !isStrict(kind)),
  };
}

/** A number answers "how many laptops" when it counts laptops. */
function fitsAll({ sentence }: Unit, kind: QuestionKind, terms: readonly Term[]): boolean | undefined {
  const fits = fitsKind(kind, sentence.text);
  const counted = kind === 'count' && fits === true ? terms.filter(({ isFocus }) => isFocus) : [];
  if (counted.length === 0) return fits;
  const words = stemsOf(sentence.text);
  return words.some(
    (word, index) =>
      /^\d/.test(word) &&
      words.slice(index + 1, index + 4).some((near) => counted.some(({ sayings }) => sayings.has(near))),
  );
}

function heldBy({ sayings }: Term, stems: ReadonlyMap<string, number> | ReadonlySet<string>): number {
  let best = 0;
  for (const [stem, worth] of sayings) if (worth > best && stems.has(stem)) best = worth;
  return best;
}

/** A title, a question or a line of letterhead names what is asked for and answers little. */
function formOf({ text, furniture }: PlacedSentence): number {
  if (text.endsWith('?')) return 0.2;
  if (furniture) return 0.7;
  const isTitle = text.length < 60 && !/[.!;]$|\d|\|/.test(text.trim()) && text.split(/\s+/).length <= 7;
  return isTitle ? 0.3 : 1;
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
    if (goesOn && passages.length === 1) taken.add(index + 1);
  }
  return passages;
}
