import type { Sent, SentRequest } from '../../../bot/contract/sent.ts';
import { texts } from '../../texts/texts.ts';

/** The heading of the view: whether anything left, and where to. */
export function titleOf({ kind, requests }: Sent): string {
  const { titles } = texts.sent;
  const [first] = requests;
  if (kind === 'left') return titles.left(first?.model ?? '', first?.host ?? '');
  return titles[kind];
}

/** The whole view as plain text, for the clipboard. */
export function sentAsText(sent: Sent): string {
  const t = texts.sent;
  const facts = [
    `${t.rules}: ${t.version(sent.policyVersion)}`,
    `${t.receipt}: ${sent.receiptId ?? t.noReceipt}`,
    `${t.audit}: ${sent.auditHash}`,
    ...sent.masks.map(({ mask, type, places }) => `${mask}: ${legendOf(type)}, ${t.places(places)}`),
  ];
  return [
    titleOf(sent),
    t.explained[sent.kind],
    facts.join('\n'),
    ...sent.requests.map((request, index) =>
      requestAsText(request, t.request(index + 1, sent.requests.length)),
    ),
  ].join('\n\n');
}

/** "Social Security number, masked" */
export function legendOf(type: string): string {
  const name = nameOf(type);
  return texts.sent.legend(`${name.charAt(0).toUpperCase()}${name.slice(1)}`);
}

/** "Social Security number"; the class itself when this page does not know it yet. */
export function nameOf(type: string): string {
  const names: Readonly<Record<string, string>> = texts.findingTypes;
  return names[type] ?? type;
}

/** Name and value of everything that goes along with the text, the model first. */
export function parametersOf({ model, parameters }: SentRequest): { name: string; value: string }[] {
  return [{ name: texts.sent.model, value: model === '' ? texts.sent.noModel : model }, ...parameters];
}

export function labelOf(messages: SentRequest['messages'], index: number): string {
  const t = texts.sent.messages;
  return index === messages.length - 1 ? t.last : t[messages[index]?.role ?? 'user'];
}

function requestAsText(request: SentRequest, heading: string): string {
  const t = texts.sent;
  const { instructions, messages } = request;
  return [
    `--- ${heading} ---`,
    parametersOf(request)
      .map(({ name, value }) => `${name}: ${value}`)
      .join('\n'),
    `--- ${t.instructions} ---\n${instructions}`,
    ...messages.map(
      ({ text, notKept }, index) =>
        `--- ${labelOf(messages, index)} ---\n${text}${
          notKept === undefined ? '' : `\n--- ${t.notKept(notKept.toLocaleString(texts.locale))} ---`
        }`,
    ),
  ].join('\n\n');
}
