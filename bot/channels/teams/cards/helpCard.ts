import { skillTexts, texts } from '../texts.ts';
import { bullets, heading, subtle, type Card } from './card.ts';
import type { Offer } from './welcomeCard.ts';

/** What this person may do, and nothing else. */
export function helpCard(offer: Offer): Card {
  const can = offer.skills.map((skill) => skillTexts[skill].line);
  const contact = texts.askContact(offer.contact);
  return {
    body: [heading(texts.helpTitle), bullets([...can, ...texts.helpCommands]), subtle(contact)],
    plain: [texts.helpTitle, ...can, ...texts.helpCommands, contact].join('\n'),
  };
}
