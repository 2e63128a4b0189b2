import type { TurnAsk } from '../../api/useTurn.ts';
import type { MailItem, MailPerson } from '../../hosts/mailHost.ts';

export type MailMaterial = Extract<NonNullable<TurnAsk['materials']>[number], { kind: 'mail' }>;

/** Beyond this many UTF-16 code units the HTML of a mail is layout, not content; its text is enough. */
const htmlLimit = 500_000;

/** The open message as material. */
export function mailMaterial(item: MailItem, body: { text: string; html: string | undefined }): MailMaterial {
  const { html } = body;
  return {
    kind: 'mail',
    id: item.id,
    subject: item.subject,
    from: addressed(item.from),
    to: item.to.map(addressed),
    cc: item.cc.map(addressed),
    date: item.date,
    body: body.text,
    ...(html === undefined || html.length > htmlLimit ? {} : { bodyHtml: html }),
  };
}

function addressed({ name, address }: MailPerson): string {
  return address === '' ? name : `${name} <${address}>`.trim();
}

/** The name of `Name <address>`, or the address when there is no name. */
export function nameOf(person: string): string {
  const name = person
    .replace(/<[^>]*>/, '')
    .replaceAll('"', '')
    .trim();
  return name === '' ? person.replace(/[<>]/g, '').trim() : name;
}
