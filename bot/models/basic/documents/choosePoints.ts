import { similarity } from '../language/rankSentences.ts';
import type { Ranked } from '../language/rankSentences.ts';
import { wordsOf } from '../language/words.ts';
import { isBoilerplate } from './boilerplate.ts';
import type { PlacedSentence, Section } from './passages.ts';
import { pointRoles, rolesOf, type PointRole } from './pointRoles.ts';

export interface Point {
  sentence: PlacedSentence;
  role: PointRole;
  /** What follows "Please do three things:" as a list. */
  items: PlacedSentence[];
}

interface Scored extends Point {
  roles: PointRole[];
  index: number;
  stems: ReadonlySet<string>;
  score: number;
}

const worth: Readonly<Record<PointRole, number>> = {
  ...{ purpose: 0.45, ask: 0.4, finding: 0.25, when: 0.2, money: 0.2, duty: 0.1, other: 0 },
};
/** Leans on a sentence that a summary may not show. */
export const leaning =
  /^(?:for (?:example|instance)|however|but|and|or|also|otherwise|instead|then|so|this (?:page|document|section|table|figure)|see |note that|figure|table|source|copyright|all rights reserved|it |they |he |she |these |those |that |such |there|yes\b|no\b|here\b|(?:call|ask|contact|tell|write to) (?:her|him|them|it)\b)/i;
const about =
  /\b(?:purpose|summary|introduction|overview|background|request|recommendation|decision|next steps?|what (?:i|we) need|action)\b/i;

/** A document of so many sentences says what matters in its summary, not in the middle. */
const isLong = 80;
/** Purposes are stated among the first sentences. */
const early = 8;
const mostItems = 6;

/** The best sentences, each with what it is there for: the most needed first, each role in reading order. */
export function choosePoints(
  sentences: readonly PlacedSentence[],
  ranked: readonly Ranked[],
  { wanted, sections, all }: { wanted: number; sections: readonly Section[]; all: readonly PlacedSentence[] },
): Point[] {
  const aboutBonus = sentences.length > isLong ? 0.5 : 0.15;
  const itemsOf = listsIn(all);
  const listed = new Set([...itemsOf.values()].flat());
  const scored = sentences.map((sentence, index): Scored => {
    const title = sections[sentence.section]?.title ?? '';
    const roles = rolesOf(sentence.text, { title, isEarly: index < early, isItem: sentence.bullet });
    const words = wordsOf(sentence.text).length;
    return {
      ...{ sentence, index, roles, role: roles[0] ?? 'other', items: itemsOf.get(sentence) ?? [] },
      stems: ranked[index]?.stems ?? new Set<string>(),
      score:
        0.8 * (ranked[index]?.score ?? 0) +
        placeScore(sentences, index) +
        (sentences.length > isLong && index < sentences.length / 20 ? 0.25 : 0) +
        (about.test(title) ? aboutBonus : 0) +
        Math.min(
          0.6,
          roles.reduce((sum, role) => sum + worth[role], 0),
        ) -
        (leaning.test(sentence.text) ? 0.5 : 0) -
        (isBoilerplate(sentence.text) ? 2 : 0) -
        (words > 70 ? 0.4 : words > 45 ? 0.2 : 0) -
        (listed.has(sentence) ? 0.3 : 0),
    };
  });
  const byScore = [...scored].sort((a, b) => b.score - a.score || a.index - b.index);
  const chosen = withNeeded(greedy(byScore.slice(0, 120), wanted), byScore);
  const shownItems = new Set(chosen.flatMap(({ items }) => items));
  return chosen
    .filter(({ sentence }) => !shownItems.has(sentence))
    .sort((a, b) => pointRoles.indexOf(a.role) - pointRoles.indexOf(b.role) || a.index - b.index)
    .map(({ sentence, role, items }) => ({ sentence, role, items }));
}

function greedy(pool: Scored[], wanted: number): Scored[] {
  const chosen: Scored[] = [];
  while (chosen.length < wanted && pool.length > 0) {
    const values = pool.map((one) => one.score - Math.max(0, ...chosen.map((other) => alike(one, other))));
    const top = values.reduce((best, value, index) => (value > (values[best] ?? -9) ? index : best), 0);
    const [taken] = pool.splice(top, 1);
    if (taken) chosen.push(taken);
  }
  return chosen;
}

/** What is asked, by when and for how much is needed by every reader: it takes the place of the weakest others. */
function withNeeded(chosen: readonly Scored[], byScore: readonly Scored[]): Scored[] {
  const points = [...chosen];
  if (points.length < 3) return points;
  for (const role of ['ask', 'money', 'when'] as const) {
    if (points.some(({ roles }) => roles.includes(role))) continue;
    const missing = byScore.find(
      (one) => one.roles.includes(role) && one.score > (byScore.length > isLong ? 0.8 : 0.2),
    );
    const weakest = points.findLastIndex((one) => one.role === 'other');
    if (missing && weakest >= 0) points[weakest] = missing;
  }
  return points;
}

/** Sentences that end in a colon, with the list that follows. */
function listsIn(all: readonly PlacedSentence[]): Map<PlacedSentence, PlacedSentence[]> {
  const lists = new Map<PlacedSentence, PlacedSentence[]>();
  all.forEach((sentence, index) => {
    if (!sentence.text.endsWith(':') || sentence.bullet) return;
    const items: PlacedSentence[] = [];
    for (let at = index + 1; items.length <= mostItems; at += 1) {
      const next = all[at];
      if (next?.bullet !== true || next.section !== sentence.section) break;
      items.push(next);
    }
    if (items.length > 1 && items.length <= mostItems) lists.set(sentence, items);
  });
  return lists;
}

/** What is said already, plays the same part or stands in the same section is worth less. */
function alike(one: Scored, other: Scored): number {
  const isSameSection =
    one.sentence.section >= 0 &&
    one.sentence.section === other.sentence.section &&
    one.sentence.materialId === other.sentence.materialId;
  return (
    similarity(one.stems, other.stems) +
    (isSameSection ? 0.12 : 0) +
    (one.role === other.role && one.role !== 'other' ? 0.15 : 0)
  );
}

/** The first sentences of a document and the first of a section or paragraph say what it is about. */
function placeScore(sentences: readonly PlacedSentence[], index: number): number {
  const one = sentences[index];
  const before = sentences[index - 1];
  if (before === undefined || before.materialId !== one?.materialId) return 0.4;
  if (before.section !== one.section) return 0.2;
  return before.paragraph !== one.paragraph && !one.bullet ? 0.08 : 0;
}

/** Whether a sentence can be read by itself: prose of 5 to 110 words, no table row, question or title. */
export function isTelling({ text, bullet }: PlacedSentence, opensList = false): boolean {
  const words = wordsOf(text).length;
  const digits = text.replace(/[^\d]/g, '').length;
  return (
    words >= 5 &&
    words <= 110 &&
    digits < text.length / 4 &&
    !/^\||\t|\|$| {4,}/.test(text) &&
    /\p{Ll}{2}/u.test(text) &&
    !/^\p{Ll}/u.test(text) &&
    (/[.!]["'”’)\]]*$/.test(text) || (bullet && words >= 6 && !/[?:;,]$/.test(text)) || opensList)
  );
}

/** Whether a sentence opens a list that it asks for: "Please do three things before December 9:". */
export function opensRequest(text: string): boolean {
  return text.endsWith(':') && /\b(?:please|must|need to|asks?|should|required)\b/i.test(text);
}

/** A row of a table, or columns. */
export function isRow(text: string): boolean {
  return /^\||\||\t/.test(text);
}
