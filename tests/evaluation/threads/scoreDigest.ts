import type { ThreadResult } from '../../../bot/contract/results.ts';
import type { ActionLabel, LabelledThread } from './labelledThread.ts';
import { normaliseName } from './normaliseName.ts';
import { pairUp } from './pairUp.ts';
import { wilson } from './wilson.ts';
import type { Rate } from './wilson.ts';

/** What is counted; each entry becomes one rate. LABELLING.md says what the kinds are. */
export const measures = [
  'actionPrecision',
  'actionRecall',
  /** Of matched actions. */
  'owner',
  /** Of matched actions, null equal to null included. */
  'due',
  /** Of matched actions for which label or digest has a date. */
  'dueWhereDated',
  /** Of matched actions. */
  'done',
  'decisionPrecision',
  'decisionRecall',
  /** Of questions shown as open: labelled, and as not answered. */
  'openQuestionPrecision',
  /** Of labelled open questions: found, and shown as open. */
  'openQuestionRecall',
  /** Of labelled answered questions: found, and shown as answered. */
  'answeredFound',
  'peoplePrecision',
  /** Of everybody named in headers or text. */
  'peopleRecall',
  /** Of the people in the headers. */
  'correspondentRecall',
] as const;
type Measure = (typeof measures)[number];
export type Counts = Record<Measure, { hits: number; of: number }>;

/** Counts for one thread. Nothing in it is a rate, so that threads can be pooled. */
export function scoreDigest({ labels, messages }: LabelledThread, result: ThreadResult): Counts {
  const decided = pairUp(result.decisions, labels.decisions).length;
  return {
    ...countActions(labels.actions, result.actions),
    decisionPrecision: { hits: decided, of: result.decisions.length },
    decisionRecall: { hits: decided, of: labels.decisions.length },
    ...countQuestions(labels.questions, result.questions),
    ...countPeople(labels, messages, result.participants),
  };
}

/** Adds counts up over threads; of an empty list all counts are 0. */
export function poolCounts(list: Counts[]): Counts {
  return eachMeasure((measure) => ({
    hits: list.reduce((sum, counts) => sum + counts[measure].hits, 0),
    of: list.reduce((sum, counts) => sum + counts[measure].of, 0),
  }));
}

/** Each count as a rate with its 95 % interval by Wilson. */
export function ratesOf(counts: Counts): Record<Measure, Rate> {
  return eachMeasure((measure) => wilson(counts[measure].hits, counts[measure].of));
}

function countActions(labels: ActionLabel[], found: ThreadResult['actions']) {
  const pairs = pairUp(found, labels);
  const dated = pairs.filter(({ item, label }) => item.due !== null || label.due !== null);
  return {
    actionPrecision: { hits: pairs.length, of: found.length },
    actionRecall: { hits: pairs.length, of: labels.length },
    owner: { hits: pairs.filter(hasRightOwner).length, of: pairs.length },
    due: { hits: pairs.filter(hasRightDue).length, of: pairs.length },
    dueWhereDated: { hits: dated.filter(hasRightDue).length, of: dated.length },
    done: { hits: pairs.filter(({ item, label }) => item.done === label.done).length, of: pairs.length },
  };
}

interface ActionPair {
  item: ThreadResult['actions'][number];
  label: ActionLabel;
}

function hasRightOwner({ item, label }: ActionPair): boolean {
  const right = [label.owner, ...(label.alsoOwners ?? [])].map(normaliseName);
  return right.includes(normaliseName(item.owner));
}

function hasRightDue({ item, label }: ActionPair): boolean {
  return [label.due, ...(label.alsoDues ?? [])].includes(item.due);
}

function countQuestions(labels: LabelledThread['labels']['questions'], found: ThreadResult['questions']) {
  const pairs = pairUp(found, labels);
  const rightlyOpen = pairs.filter(({ item, label }) => item.answeredBy === null && !label.answered).length;
  const rightlyAnswered = pairs.filter(
    ({ item, label }) => item.answeredBy !== null && label.answered,
  ).length;
  return {
    openQuestionPrecision: {
      hits: rightlyOpen,
      of: found.filter(({ answeredBy }) => answeredBy === null).length,
    },
    openQuestionRecall: { hits: rightlyOpen, of: labels.filter(({ answered }) => !answered).length },
    answeredFound: { hits: rightlyAnswered, of: labels.filter(({ answered }) => answered).length },
  };
}

/** Mailboxes and units among the participants are neither right nor wrong as people. */
function countPeople(
  { people, organisations }: LabelledThread['labels'],
  messages: LabelledThread['messages'],
  participants: ThreadResult['participants'],
) {
  const units = new Set(organisations.map(normaliseName));
  const named = new Set(people.map(normaliseName));
  const headers = messages.flatMap(({ from, to, cc }) => [from, ...to, ...(cc ?? [])]).map(normaliseName);
  const correspondents = new Set(headers.filter((name) => named.has(name)));
  const found = new Set(
    participants.map(({ name }) => normaliseName(name)).filter((name) => !units.has(name)),
  );
  const right = [...found].filter((name) => named.has(name)).length;
  return {
    peoplePrecision: { hits: right, of: found.size },
    peopleRecall: { hits: right, of: named.size },
    correspondentRecall: {
      hits: [...correspondents].filter((name) => found.has(name)).length,
      of: correspondents.size,
    },
  };
}

function eachMeasure<T>(make: (measure: Measure) => T): Record<Measure, T> {
  const entries = measures.map((measure) => [measure, make(measure)] as const);
  return Object.fromEntries(entries) as Record<Measure, T>;
}
