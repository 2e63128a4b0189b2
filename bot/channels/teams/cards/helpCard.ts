import { skillTexts, texts } from '../texts.ts';
import { bullets, heading, labelled, subtle, type Card } from './card.ts';
import type { Offer } from './welcomeCard.ts';

/** What this person may do, and what is off with the reason and the way to it. */
export function helpCard(offer: Offer): Card {
  const can = offer.skills.map((skill) => skillTexts[skill].line);
  const off = whatIsOff(offer);
  const contact = texts.askContact(offer.contact);
  return {
    body: [
      heading(texts.helpTitle),
      bullets([...can, ...texts.helpCommands]),
      ...off.map(({ what, why }) => labelled(what, why)),
      subtle(contact),
    ],
    plain: [
      ...[texts.helpTitle, ...can, ...texts.helpCommands],
      ...off.map(({ what, why }) => `${what}: ${why}`),
      contact,
    ].join('\n'),
  };
}

/** Kinds of help that are off for the same reason stand together. */
function whatIsOff({ unavailable }: Offer): { what: string; why: string }[] {
  const byReason = Map.groupBy(unavailable, ({ reason, next }) => `${reason} ${next}`.trim());
  return [...byReason].map(([why, entries]) => ({
    what: texts.helpOff(entries.map(({ skill }) => skillTexts[skill].title)),
    why,
  }));
}
