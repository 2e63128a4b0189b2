import type { ThreadResult } from '../../../contract/results.ts';
import type { Material } from '../../../domain/material.ts';
import { resultQuote } from '../cite.ts';
import { showDay } from '../language/localDay.ts';
import { organisationsIn } from '../mail/organisations.ts';
import { readMessages } from '../mail/messages.ts';
import type { Message } from '../mail/messages.ts';
import type { Person } from '../mail/people.ts';
import type { Pace } from '../pace.ts';
import { answerQuestions } from './answerQuestions.ts';
import { asStatement } from './asStatement.ts';
import { directoryOf } from './findActions.ts';
import type { FoundAction, FoundDecision, FoundQuestion, Source } from './items.ts';
import { keepLikely } from './likelihood/keepLikely.ts';
import type { ThreadWeights } from './likelihood/likelihood.ts';
import { threadWeights } from './likelihood/threadWeights.ts';
import { readSentences } from './readSentences.ts';
import { findOverview } from './overview.ts';
import { objectStems, sharedPart } from './overlap.ts';
import { settleActions } from './settleActions.ts';

/** All that was found in a thread, each item with its sentence; `digestMarkdown` words it. */
export interface Digest {
  messages: Message[];
  overview: Source[];
  decisions: FoundDecision[];
  actions: FoundAction[];
  questions: FoundQuestion[];
  result: ThreadResult;
}

/**
 * Reads a mail thread: rules find, the weights say which findings are likely, and what is likely without a rule.
 * Linear in the number of messages but for the capped ranking of the overview.
 */
export async function digestThread(
  material: readonly Material[],
  pace: Pace,
  weights: ThreadWeights = threadWeights,
): Promise<Digest> {
  const messages = await readMessages(material, pace);
  const directory = directoryOf(messages);
  const readings = await readSentences(messages, directory, pace);
  const likely = readings.map((reading) => keepLikely(reading, directory, weights));
  const decisions = likely.flatMap((one) => one.decisions);
  const questions = likely.flatMap((one) => one.questions);
  const actions = await settleActions(
    likely.map((one) => one.actions),
    messages,
    pace,
  );
  await answerQuestions(questions, messages, pace);
  const toldAlready = new Set([...actions, ...decisions].map(({ sentence }) => sentence));
  const overview = await findOverview({ messages, toldAlready, wanted: 4 }, pace);
  const found = {
    messages,
    overview,
    decisions: unreported(unrepeated(decisions)),
    actions,
    questions: unrepeated(questions),
  };
  return { ...found, result: asResult(found, material) };
}

/** The same words again in a later message are one item. */
function unrepeated<Item extends { text: string }>(items: readonly Item[]): Item[] {
  const seen = new Set<string>();
  return items.filter(({ text }) => {
    const key = text.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}

/** How many earlier decisions a later one is compared with. */
const lookBack = 40;

/** A decision that is passed on is told once, where it was made. */
function unreported(decisions: readonly FoundDecision[]): FoundDecision[] {
  const kept: { decision: FoundDecision; about: Set<string> }[] = [];
  for (const decision of decisions) {
    const about = objectStems(decision.text, [decision.message.from.name]);
    const isTold = kept
      .slice(-lookBack)
      .some(
        (earlier) =>
          earlier.decision.message !== decision.message &&
          Math.min(earlier.about.size, about.size) > 1 &&
          sharedPart(earlier.about, about) >= 0.6,
      );
    if (!isTold) kept.push({ decision, about });
  }
  return kept.map(({ decision }) => decision);
}

function asResult(found: Omit<Digest, 'result'>, material: readonly Material[]): ThreadResult {
  return {
    messageCount: found.messages.length,
    participants: participantsOf(found.messages),
    organisations: organisationsIn(found.messages),
    overview: found.overview.map((source) => ({ text: story(source), ...sourced(source) })),
    decisions: found.decisions.map((decision) => ({ text: decision.text, ...sourced(decision) })),
    actions: found.actions.map((action) => ({
      text: action.text,
      ...sourced(action),
      owner: action.owner,
      due: action.due,
      dueText: action.dueText,
      done: action.done,
    })),
    questions: found.questions.map((question) => ({
      text: question.text,
      ...sourced(question),
      answeredBy: question.answeredBy?.id ?? null,
    })),
    coverage: coverageOf(material),
    unverified: [],
  };
}

/** Counts messages; a mail without words of its own that quotes others is read, an attachment is not. */
function coverageOf(material: readonly Material[]): ThreadResult['coverage'] {
  const mails = material.filter((one) => one.mail !== undefined);
  const counted = mails.length > 0 ? mails : material;
  const quoting = new Set(counted.map((one) => /^(.+)~\d+$/.exec(one.id)?.[1]));
  const empty = counted.filter(
    (one) => !quoting.has(one.id) && one.parts.every((part) => part.text.trim() === ''),
  );
  const attached = mails.length > 0 ? material.filter((one) => one.mail === undefined) : [];
  return {
    read: counted.length - empty.length,
    of: counted.length,
    unit: 'messages',
    notRead: [...empty.map((one) => one.name || one.id), ...attachmentNames(attached)],
  };
}

/** Names of attachments; those without one ("attachment" from the reader) are counted: "3 attachments". */
function attachmentNames(attached: readonly Material[]): string[] {
  const named = attached.map((one) => one.name.trim()).filter((name) => !/^(?:attachment)?$/i.test(name));
  const unnamed = attached.length - named.length;
  return unnamed === 0 ? named : [...named, `${unnamed} attachment${unnamed === 1 ? '' : 's'}`];
}

function sourced({ message, sentence }: Source): { quote: string; messageId: string } {
  return { quote: resultQuote(sentence.source), messageId: message.id };
}

/** "Dana Whitfield, Monday, November 30: The House asked …" */
export function story({ message, sentence }: Source): string {
  const day = message.date ? showDay(message.date) : '';
  const lead = [message.from.name, day].filter((part) => part !== '').join(', ');
  return lead === '' ? asStatement(sentence.text) : `${lead}: ${asStatement(sentence.text)}`;
}

function participantsOf(messages: readonly Message[]): { name: string; address: string }[] {
  const seen = new Map<string, Person>();
  for (const person of messages.flatMap((message) => [message.from, ...message.to])) {
    if (person.name === '') continue;
    const key = (person.address === '' ? person.name : person.address).toLowerCase();
    const known = seen.get(key);
    if (known === undefined || (known.name === known.address && person.name !== person.address))
      seen.set(key, person);
  }
  return [...seen.values()].map(({ name, address }) => ({ name, address }));
}
