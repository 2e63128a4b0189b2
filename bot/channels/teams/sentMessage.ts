import { findingNames } from '../../assistant/texts.ts';
import type { Sent, SentRequest } from '../../contract/sent.ts';
import { sentTexts as t } from './sentTexts.ts';

/** Characters of the text in one message: what a chat can bear, well below Teams' limit. */
const partCharacters = 6_000;

/**
 * What left in a turn as one message: heading, rules, masks, and the text as code, in parts that fit into a message.
 * @param part from 1; one that is too high is the last
 */
export function sentMessage(sent: Sent, part = 1): string {
  const facts = [
    `**${titleOf(sent)}**`,
    t.explained[sent.kind],
    ...(sent.blocked.length > 0 ? [t.blocked(sent.blocked.map(nameOf).join(', '))] : []),
    ...(sent.requests.length === 0 ? [] : [legendOf(sent.masks)]),
    t.record(sent.policyVersion, sent.receiptId, sent.auditHash),
  ].join('\n\n');
  if (sent.requests.length === 0) return facts;
  const whole = sent.requests.map(requestText).join('\n\n');
  const of = Math.ceil(whole.length / partCharacters);
  const at = Math.min(part, of);
  const shown = whole.slice((at - 1) * partCharacters, at * partCharacters);
  const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1));
  const code = `${fence}\n${shown}\n${fence}`;
  if (of === 1) return `${facts}\n\n${code}`;
  const head = at === 1 ? facts : `**${titleOf(sent)}** · ${t.part(at, of)}`;
  return at === of ? `${head}\n\n${code}` : `${head}\n\n${code}\n\n${t.next(at, of, sent.receiptId)}`;
}

function titleOf({ kind, requests }: Sent): string {
  const [first] = requests;
  return kind === 'left' ? t.titles.left(first?.model ?? '', first?.host ?? '') : t.titles[kind];
}

function nameOf(type: string): string {
  const names: Readonly<Record<string, readonly [string, string]>> = findingNames;
  return names[type]?.[0] ?? type;
}

/** "[US_SSN 7] Social Security number"; of many masks only the first are named here. */
function legendOf(masks: Sent['masks']): string {
  if (masks.length === 0) return t.nothingMasked;
  const named = masks.slice(0, 20).map(({ mask, type }) => `\`${mask}\` ${nameOf(type)}`);
  const more = masks.length - named.length;
  return t.masked(named.join(', ') + (more > 0 ? t.more(more) : ''));
}

function requestText(request: SentRequest, index: number, all: readonly SentRequest[]): string {
  const { model, parameters, instructions, messages } = request;
  const said = messages.map(
    ({ role, text, notKept = 0 }) => `[${role}]\n${text}${notKept > 0 ? `\n${t.notKept(notKept)}` : ''}`,
  );
  const rest = [
    `model: ${model === '' ? t.noModel : model}`,
    ...parameters.map((one) => `${one.name}: ${one.value}`),
  ];
  return [
    ...(all.length > 1 ? [t.request(index + 1, all.length)] : []),
    ...said,
    `[instructions]\n${instructions}`,
    `[parameters]\n${rest.join('\n')}`,
  ].join('\n\n');
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
