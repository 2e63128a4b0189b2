import type { ThreadResult } from '../../../bot/contract/results.ts';
import type { LabelledThread } from '../../evaluation/threads/labelledThread.ts';
import { normaliseName } from '../../evaluation/threads/normaliseName.ts';
import { pairUp } from '../../evaluation/threads/pairUp.ts';

type Found = ThreadResult['decisions'];
type Labels = LabelledThread['labels']['decisions'];

/** One line for everything wrongly shown, missed, or shown with a wrong owner, date or state. */
export function missesOf({ labels, messages }: LabelledThread, result: ThreadResult): string[] {
  const pairs = pairUp(result.actions, labels.actions);
  const details = pairs.flatMap(({ item, label }) => [
    ...wrong('owner', item, item.owner, [label.owner, ...(label.alsoOwners ?? [])], normaliseName),
    ...wrong('due', item, item.due, [label.due, ...(label.alsoDues ?? [])], String),
    ...wrong('done', item, item.done, [label.done], String),
  ]);
  const asked = pairUp(result.questions, labels.questions).flatMap(({ item, label }) =>
    wrong('answered', item, item.answeredBy !== null, [label.answered], String),
  );
  const named = new Set(labels.people.map(normaliseName));
  const shown = new Set(result.participants.map(({ name }) => normaliseName(name)));
  const units = new Set(labels.organisations.map(normaliseName));
  return [
    ...unpaired('action', result.actions, labels.actions),
    ...details,
    ...unpaired('decision', result.decisions, labels.decisions),
    ...unpaired('question', result.questions, labels.questions),
    ...asked,
    ...[...named].filter((name) => !shown.has(name)).map((name) => `person missed: ${name}`),
    ...[...shown].filter((name) => !named.has(name) && !units.has(name)).map((name) => `no person: ${name}`),
    ...(messages.length === result.messageCount ? [] : [`messages: ${result.messageCount}`]),
  ];
}

function unpaired(kind: string, found: Found, labels: Labels): string[] {
  const pairs = pairUp(found, labels);
  const extra = found.filter((item) => !pairs.some((pair) => pair.item === item));
  const missed = labels.filter((label) => !pairs.some((pair) => pair.label === label));
  return [
    ...extra.map(({ messageId, quote }) => `${messageId} ${kind} too many: ${flat(quote)}`),
    ...missed.map(({ quotes }) => `${quotes[0]?.messageId} ${kind} missed: ${flat(quotes[0]?.text ?? '')}`),
  ];
}

function wrong<Value>(
  what: string,
  { messageId, quote }: Found[number],
  found: Value,
  right: readonly Value[],
  form: (value: Value & string) => string,
): string[] {
  const same = (value: Value) => form(value as Value & string);
  if (right.map(same).includes(same(found))) return [];
  return [`${messageId} ${what} ${String(found)}, not ${right.map(String).join(' or ')}: ${flat(quote)}`];
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 160);
}
