import { knowledgePrefix } from '../../contract/knowledge.ts';
import { askResultSchema } from '../../contract/results.ts';
import type { SkillId } from '../../contract/skills.ts';
import type { Receipt } from '../../contract/turnEvents.ts';
import { cardAttachment, type Card } from './cards/card.ts';
import { failureCard } from './cards/failureCard.ts';
import { refusalCard } from './cards/refusalCard.ts';
import { claimOf, numberedCitations, type NumberedCitation } from './citations.ts';
import type { Answer } from './collectAnswer.ts';
import type { Address, OutgoingActivity } from './outgoing.ts';
import { renderResult } from './renderResult.ts';
import { sentTexts } from './sentTexts.ts';
import { splitText } from './splitText.ts';
import { nextPrompts, texts } from './texts.ts';

export interface FinalInput {
  answer: Answer;
  address: Address;
  skill: SkillId;
  contact: string;
  /** What the person typed, for "try again"; empty when a click cannot repeat it. */
  said: string;
  /** Length of the text that the stream has shown: the first message begins with it. */
  shown: number;
  /** Address of the page that a material is; undefined for what the person gave. */
  pageAddress: (materialId: string) => string | undefined;
  /** Lines before the answer: files that could not be opened. */
  remarks: readonly string[];
}

/** The messages that end an answer: the first closes the stream, long answers go on in more. Never empty. */
export function finalMessages(input: FinalInput): [OutgoingActivity, ...OutgoingActivity[]] {
  const { answer, contact, said } = input;
  const { last } = answer;
  switch (last.type) {
    case 'done':
      return answerMessages(input);
    case 'refused':
      return cardMessages(input, last.text, refusalCard(last, contact));
    case 'failed':
      if (last.code === 'stopped') return textMessages(input, `_${texts.stopped}_`);
      return cardMessages(input, last.text, failureCard(last, contact, said));
  }
}

/**
 * The message after a stream that the person closed: without it an answer of which nothing was seen would vanish without
 * a word. What had come is said again only when none of it was seen.
 */
export function stoppedMessage({ text }: Answer, seen: string): OutgoingActivity {
  const [came = ''] = seen === '' && text.trim() !== '' ? splitText(text.trimEnd(), 0) : [];
  const note = `_${texts.stopped}_`;
  return { type: 'message', text: came === '' ? note : `${came}\n\n${note}` };
}

function answerMessages(input: FinalInput): [OutgoingActivity, ...OutgoingActivity[]] {
  const { answer, shown } = input;
  const body = answer.text.trim() === '' ? renderResult(answer.result) : answer.text.trimEnd();
  const citations = numberedCitations(answer.result, body);
  const unnumbered = citations.filter(({ n }) => !body.includes(`[${n}]`));
  const sources =
    unnumbered.length === 0 ? '' : `${texts.sources}: ${unnumbered.map(({ n }) => `[${n}]`).join(' ')}`;
  const whole = [body, sources, footer(input)].filter((part) => part !== '').join('\n\n');
  const parts = splitText(whole === '' ? texts.failureTitle : whole, shown);
  const messages = parts.map((text): OutgoingActivity => {
    const entity = messageEntity(
      answer,
      citations.filter(({ n }) => text.includes(`[${n}]`)),
      input.pageAddress,
    );
    return { type: 'message', text, ...(entity === undefined ? {} : { entities: [entity] }) };
  });
  const [first, ...rest] = withClosing(messages, input);
  return first === undefined ? [{ type: 'message', text: whole }] : [first, ...rest];
}

/** Thumbs and next prompts belong under the last message. */
function withClosing(
  messages: OutgoingActivity[],
  { answer, address, skill }: FinalInput,
): OutgoingActivity[] {
  const last = messages.pop();
  if (last === undefined) return [];
  const sentPrompt = answer.mode === 'basic' ? sentTexts.wouldLeave : sentTexts.left;
  const own = askResultSchema.safeParse(answer.result).data?.suggestions ?? [];
  const wanted = own.length > 0 ? own : [...nextPrompts(skill, answer.mode, hasDocument(answer)), sentPrompt];
  const prompts = address.kind === 'personal' ? wanted : [];
  return [
    ...messages,
    {
      ...last,
      ...(answer.receipt === undefined ? {} : { channelData: { feedbackLoop: { type: 'default' } } }),
      ...(prompts.length === 0
        ? {}
        : {
            suggestedActions: {
              to: [address.person.id],
              actions: prompts.map((value) => ({ type: 'imBack' as const, title: value, value })),
            },
          }),
    },
  ];
}

/** Name of each material by id, kept ones included. */
function namesOf({ receipt }: Answer): ReadonlyMap<string, string> {
  return new Map(receipt?.sources.map(({ id, name }) => [id, name]));
}

/** The place of a help page names the page already. */
function claimOfSource(
  one: NumberedCitation,
  answer: Answer,
  pageAddress: FinalInput['pageAddress'],
): Record<string, unknown> {
  const url = pageAddress(one.materialId);
  return claimOf(one, url === undefined ? (namesOf(answer).get(one.materialId) ?? '') : '', url);
}

/** Whether there is something beside the last answer and a pasted text to ask about. */
function hasDocument({ receipt }: Answer): boolean {
  return (
    receipt?.sources.some(
      ({ id }) => id !== 'answer' && id !== 'pasted' && !id.startsWith(knowledgePrefix),
    ) === true
  );
}

/** Label and sources. What rules found is not labelled as AI: the footer says how it came about. */
function messageEntity(
  answer: Answer,
  citations: readonly NumberedCitation[],
  pageAddress: FinalInput['pageAddress'],
): Record<string, unknown> | undefined {
  const { mode } = answer;
  if (mode === 'basic' && citations.length === 0) return undefined;
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    ...(mode === 'model' ? { additionalType: ['AIGeneratedContent'] } : {}),
    ...(citations.length === 0
      ? {}
      : { citation: citations.map((one) => claimOfSource(one, answer, pageAddress)) }),
  };
}

/** What was read, what was masked, how the answer came about, the receipt: one short line each or one together. */
function footer({ answer, remarks }: FinalInput): string {
  const { receipt, notices, mode } = answer;
  const masked = Object.values(receipt?.masked ?? {}).reduce((sum, count) => sum + count, 0);
  const maskedNotice = notices.find(({ code }) => code === 'masked')?.text;
  const others = notices.filter(({ code }) => code !== 'masked').map(({ text }) => text);
  const coverage = receipt?.coverage;
  const facts = [
    coverage === undefined ? '' : readOf(coverage),
    receipt !== undefined && receipt.unverified > 0 ? texts.unverified(receipt.unverified) : '',
    mode === 'basic' ? texts.basicLabel : '',
    receipt === undefined ? '' : texts.receipt(receipt.id),
  ].filter((fact) => fact !== '');
  const maskedLine = maskedNotice ?? (masked > 0 ? texts.maskedCount(masked) : '');
  return [...remarks, ...others, maskedLine, facts.join(' · ')]
    .filter((text) => text !== '')
    .map((text) => `_${text}_`)
    .join('\n\n');
}

/** Sections are counted by the service alone: that all were read says nothing to people, that some were not does. */
function readOf({ read, of, unit = 'sections' }: NonNullable<Receipt['coverage']>): string {
  const isAll = read === of && (of <= 1 || unit === 'sections');
  return isAll ? '' : texts.read(read, of, unit);
}

/** The reason stands as text, the way forward in the card; the summary carries all of it for clients without cards. */
function cardMessages(
  input: FinalInput,
  reason: string,
  card: Card,
): [OutgoingActivity, ...OutgoingActivity[]] {
  const messages = textMessages(input, [...input.remarks, reason].join('\n\n'));
  const last = messages.at(-1);
  if (last !== undefined) Object.assign(last, { summary: card.plain, attachments: [cardAttachment(card)] });
  return messages;
}

/** What had come of the answer, and a last line. */
function textMessages(
  { answer, shown }: FinalInput,
  more: string,
): [OutgoingActivity, ...OutgoingActivity[]] {
  const text = answer.text.trim() === '' ? more : `${answer.text.trimEnd()}\n\n${more}`;
  const [first = text, ...rest] = splitText(text, shown);
  return [
    { type: 'message', text: first },
    ...rest.map((part) => ({ type: 'message' as const, text: part })),
  ];
}
