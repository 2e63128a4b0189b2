import { dayNamedLast, findDue } from '../language/findDue.ts';
import type { Due } from '../language/findDue.ts';
import { isoDay } from '../language/localDay.ts';
import { createDirectory, firstName } from '../mail/people.ts';
import type { Message } from '../mail/messages.ts';
import { addresseesOf, isGreeting, knownNames, takeCalledName } from './addressees.ts';
import type { Directory } from './addressees.ts';
import { clausesOf, withoutOpening } from './clauses.ts';
import { hasVerb } from './hasVerb.ts';
import type { FoundAction } from './items.ts';
import { readClause } from './readClause.ts';
import type { Reading } from './readClause.ts';
import { listKinds } from './taskLists.ts';
import type { ListKind } from './taskLists.ts';

/** Everybody named in the headers of a thread, so far as they are one person. */
export function directoryOf(messages: readonly Message[]): Directory {
  return createDirectory(
    messages.flatMap((message) => [message.from, ...message.to]),
    messages,
  );
}

/** Whom a sentence of a message speaks to. */
export interface Spoken {
  sentence: Message['sentences'][number];
  /** Full names of those meant by "you"; empty when unclear. */
  you: string[];
  /** They were called by name, in this sentence or just before it. */
  isCalled: boolean;
  kind: ListKind;
}

/** The sentences that may hold work, each with whom it speaks to; greetings and names alone are left out. */
export function spokenTo(message: Message, directory: Directory): Spoken[] {
  const addressed = addresseesOf(message, directory);
  const kinds = listKinds(message.sentences);
  let called: { names: string[]; block: number } = { names: [], block: -1 };
  return message.sentences.flatMap((sentence, index) => {
    if (isGreeting(sentence.text) || isUnlikely(sentence.text)) {
      const names = index === 0 ? [] : knownNames(sentence.text.replace(/[\s:,–—-]+$/, ''), directory);
      called = { names, block: sentence.block + 1 };
      return [];
    }
    const names = takeCalledName(withoutOpening(sentence.text), directory).called;
    if (names.length > 0) called = { names, block: sentence.block };
    const isCalled = called.names.length > 0 && called.block === sentence.block;
    return [{ sentence, isCalled, you: isCalled ? called.names : addressed, kind: kinds[index] }];
  });
}

/** The pieces of work that one message asks for, promises or assigns. */
export function findActions(message: Message, directory: Directory): FoundAction[] {
  if (message.isNotice) return [];
  return spokenTo(message, directory).flatMap(({ sentence, you, isCalled, kind }) => {
    if (kind === 'decisions' || kind === 'questions') return [];
    const found = clausesOf(sentence.text).flatMap((clause) =>
      actionIn(clause, { message, sentence, directory, you, isCalled, kind }),
    );
    return oneEach(found);
  });
}

/** Clauses of one sentence that give the same person work are one piece, unless each has a day of its own. */
function oneEach(found: readonly FoundAction[]): FoundAction[] {
  const kept: FoundAction[] = [];
  for (const action of found) {
    const at = kept.findIndex(
      ({ owner, due }) =>
        owner === action.owner && (due === action.due || due === null || action.due === null),
    );
    if (at < 0) kept.push(action);
    else if (kept[at]?.due === null && action.due !== null) kept[at] = action;
  }
  return kept;
}

interface Place {
  message: Message;
  sentence: Message['sentences'][number];
  directory: Directory;
  you: string[];
  isCalled: boolean;
  kind: ListKind;
}

/** Sentences of other languages, tables and lines without end hold no rules of ours. */
function isUnlikely(text: string): boolean {
  return text.length > 500 || text.split(' ').length < 2;
}

function actionIn(
  clause: string,
  { message, sentence, directory, you, isCalled, kind }: Place,
): FoundAction[] {
  const due = sameDay(clause, { message, sentence }) ?? findDue(clause, message.date);
  const isTask = kind === 'tasks';
  const reading = readClause(clause, {
    ...{ message, directory, you, isCalled, isTask, isListed: sentence.bullet },
    ...{ hasDue: due !== undefined, dueText: due?.text ?? '' },
  });
  const found = reading ?? (isTask ? bareTask(clause, directory, sentence.bullet) : undefined);
  if (!found) return [];
  const owner =
    found.owner === '' &&
    you.length === 1 &&
    /^(?:obligation|verbless|listed|named)$/.test(reading?.by ?? 'listed')
      ? isForYou(clause)
        ? (you[0] ?? '')
        : ''
      : found.owner;
  return [
    {
      message,
      sentence,
      by: reading?.by ?? 'listed',
      text: asTask(found.phrase, message, owner),
      owner,
      dueText: due?.text ?? '',
      due: due?.day ?? null,
      done: false,
      ...(found.isOffer ? { isOffer: true as const } : {}),
    },
  ];
}

/** What must be done and names nobody is for the one person written to, unless it is for all or for somebody. */
function isForYou(clause: string): boolean {
  return !/\b(?:all|every|everyone|everybody|each|staff|employees|someone|somebody|anyone|they|them|vendors?|applicants?|timesheets|(?:must|has to|have to|needs? to|should) be)\b/i.test(
    clause,
  );
}

const thatDay = /\b(?:on |by )?(?:that|the same) (?:day|morning|afternoon|evening|night)\b/i;

/** "… on Monday January 4. Badges ready by 8:30 that morning": the day named last before. */
function sameDay(
  clause: string,
  { message, sentence }: Pick<Place, 'message' | 'sentence'>,
): Due | undefined {
  const text = thatDay.exec(clause)?.[0];
  const from = message.date;
  if (
    text === undefined ||
    !from ||
    /\b(?:if|whether|when|because) [^,;]{0,80}$/i.test(clause.slice(0, clause.indexOf(text)))
  )
    return undefined;
  const at = message.sentences.indexOf(sentence);
  const day = message.sentences
    .slice(Math.max(0, at - 12), at)
    .map((earlier) => earlier.text)
    .concat(sentence.text.slice(0, Math.max(0, sentence.text.indexOf(text))))
    .map((earlier) => dayNamedLast(earlier, from))
    .findLast((named) => named !== undefined);
  return day ? { text, day: isoDay(day) } : undefined;
}

/** "Budget table (Maria)" or "Site visit - Tom" under "Action items". */
function bareTask(clause: string, directory: Directory, isListed: boolean): Reading | undefined {
  const behind = /^(.{4,160}?)\s*(?:[([]([^)\]]{2,40})[)\]]|\s[–—-]\s([^–—-]{2,40}))\.?$/.exec(clause);
  const called = behind?.[2] ?? behind?.[3];
  const person = called === undefined ? undefined : directory.find(called);
  if (person && behind?.[1] !== undefined) return { owner: person.name, phrase: behind[1] };
  const isBare = isListed && clause.split(' ').length > 2 && !hasVerb(clause) && !/\?$/.test(clause);
  return isBare ? { owner: '', phrase: clause } : undefined;
}

/** An imperative with a capital and a full stop; "me" becomes the name of who wrote it. */
function asTask(phrase: string, message: Message, owner: string): string {
  const asker = firstName(message.from);
  const named =
    owner === message.from.name || asker === ''
      ? phrase
      : phrase.replace(
          /\b(send|give|tell|show|call|e-?mail|forward|bring|get|copy|cc|to|with|for|from|by|help|let|text)( back)? me\b/gi,
          `$1$2 ${asker}`,
        );
  const plain = named
    .replace(/\s+/g, ' ')
    .replace(/^["'“”‘’(\s]+/, '')
    .replace(/[\s.?!,;:]+$/, '')
    .trim();
  const first = plain.slice(0, 1).toUpperCase() + plain.slice(1);
  return `${first}.`;
}
