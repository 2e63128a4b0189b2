import type { Session } from '../../../contract/session.ts';
import type { Employee } from '../../../domain/employee.ts';
import { openingSkills, skillTexts, texts } from '../texts.ts';
import { bullets, heading, line, subtle, type Card, type CardPrompt } from './card.ts';

/** What an employee may do, with the mode and whom to ask. */
export type Offer = Session['abilities'] & Pick<Session, 'mode' | 'contact'>;

/** The greeting: three lines of what is possible for this employee and three prompts; before their wave, when it opens. */
export function welcomeCard(employee: Employee, offer: Offer): Card {
  return offer.skills.length === 0 ? waveCard(employee, offer) : offerCard(offer);
}

function offerCard(offer: Offer): Card {
  const lines = offer.skills.slice(0, 3).map((skill) => skillTexts[skill].line);
  const prompts: CardPrompt[] = openingSkills[offer.mode]
    .filter((skill) => offer.skills.includes(skill))
    .map((skill) => skillTexts[skill]);
  if (prompts.length < 3) prompts.push({ title: texts.helpPrompt, says: '/help' });
  const title = texts.welcomeTitle;
  const notes = offer.mode === 'basic' ? [texts.welcomeBasic, texts.welcomePrivacy] : [texts.welcomePrivacy];
  return {
    body: [heading(title), line(texts.welcomeIntro), bullets(lines), ...notes.map(subtle)],
    prompts,
    plain: [`${title} ${texts.welcomeIntro}`, ...lines, ...notes].join('\n'),
  };
}

function waveCard({ wave }: Employee, offer: Offer): Card {
  const when =
    wave.opensOn === null ? texts.waveUndated(wave.name) : texts.waveOpens(wave.name, longDate(wave.opensOn));
  const contact = texts.askContact(offer.contact);
  return {
    body: [heading(texts.notAdmittedTitle), line(when), subtle(contact)],
    plain: [texts.notAdmittedTitle, when, contact].join('\n'),
  };
}

/** "Friday, December 4, 2026" */
function longDate(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' }).format(date);
}
