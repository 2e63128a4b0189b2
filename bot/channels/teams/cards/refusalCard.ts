import type { RefusalReason } from '../../../contract/turnEvents.ts';
import { sentTexts } from '../sentTexts.ts';
import { texts } from '../texts.ts';
import { heading, labelled, type Card } from './card.ts';

/** A refusal as a way forward: what kind it is, what can be done now, whom to ask. The reason is the message's text. */
export function refusalCard(
  refusal: { reason: RefusalReason; text: string; next: string },
  contact: string,
): Card {
  const title = texts.refusalTitles[refusal.reason];
  return {
    body: [
      heading(title),
      ...(refusal.next === '' ? [] : [labelled(texts.whatYouCanDo, refusal.next)]),
      ...(contact === '' ? [] : [labelled(texts.whomToAsk, contact)]),
    ],
    ...(refusal.reason === 'blockedData'
      ? { prompts: [{ title: sentTexts.left, says: sentTexts.left }] }
      : {}),
    plain: plainOf(title, refusal, contact),
  };
}

export function plainOf(
  title: string,
  { text, next }: { text: string; next: string },
  contact: string,
): string {
  const parts = [`${title}. ${text}`, next, contact === '' ? '' : texts.askContact(contact)];
  return parts.filter((part) => part !== '').join('\n');
}
