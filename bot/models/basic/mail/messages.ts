import type { Material } from '../../../domain/material.ts';
import { wallClock } from '../language/localDay.ts';
import type { WallClock } from '../language/localDay.ts';
import { splitSentences } from '../language/sentences.ts';
import type { Pace } from '../pace.ts';
import { quotedMessages } from './history.ts';
import { isNotice } from './isNotice.ts';
import { readPerson } from './people.ts';
import type { Person } from './people.ts';
import { setAside } from './setAside.ts';
import { signOffNames } from './signOff.ts';

/** A sentence of a message with its verbatim source. */
export interface MailSentence {
  text: string;
  /** As it stands in the message's text, line breaks included. */
  source: string;
  block: number;
  bullet: boolean;
  /** The quoted lines it stands under, when the writer answered inside the quotation. */
  under: string;
}

export interface Message {
  /** Material id */
  id: string;
  /** Place in the thread, from 0 */
  index: number;
  from: Person;
  /** Everybody who got it. */
  to: Person[];
  /** Those it is addressed to: copies left out, so far as they are known. */
  addressed: Person[];
  /** How the sender signs, when that is a short form: "percy"; else undefined. */
  signedAs: string | undefined;
  subject: string;
  /** Sent by a machine or to all the world: an automatic reply, a newsletter. Its imperatives give nobody work. */
  isNotice: boolean;
  date: WallClock | undefined;
  sentences: MailSentence[];
}

/** Mails as messages with the writers' own words only, oldest first; a single mail brings its quoted history along. */
export async function readMessages(material: readonly Material[], pace: Pace): Promise<Message[]> {
  const mails = material.filter((one) => one.kind === 'mail' || one.mail !== undefined);
  const given = mails.length > 0 ? mails : material;
  const messages: Omit<Message, 'index'>[] = [];
  for (const one of given) {
    if (given.length === 1) messages.push(...historyOf(one));
    messages.push(ownMessage(one));
    await pace(lengthOf(one));
  }
  return inOrder(messages).map((message, index) => ({ ...message, index }));
}

/** Oldest first by date when every message has one; else as given. */
function inOrder(messages: Omit<Message, 'index'>[]): Omit<Message, 'index'>[] {
  if (messages.some((message) => message.date === undefined)) return messages;
  return messages
    .map((message, given) => ({ message, given, at: message.date?.getTime() ?? 0 }))
    .sort((a, b) => a.at - b.at || a.given - b.given)
    .map(({ message }) => message);
}

function ownMessage(one: Material): Omit<Message, 'index'> {
  const from = readPerson(one.mail?.from ?? '');
  return {
    id: one.id,
    from,
    to: (one.mail?.to ?? []).map(readPerson),
    addressed: (one.mail?.to ?? []).filter((to) => one.mail?.cc?.includes(to) !== true).map(readPerson),
    signedAs: signOffNames(from, one.parts.find(isOwnPart)?.text ?? '').shortForm,
    subject: one.mail?.subject ?? one.name,
    isNotice: isNotice(one.mail?.subject ?? '', one.parts),
    date: wallClock(one.mail?.date ?? ''),
    sentences: one.parts.filter(isOwnPart).flatMap((part) => sentencesOf(part.text, from)),
  };
}

function historyOf(one: Material): Omit<Message, 'index'>[] {
  return one.parts
    .filter((part) => part.hidden !== true && !isAttachment(part.place))
    .flatMap((part) =>
      quotedMessages(part.text).map((quoted) => {
        const from = readPerson(quoted.from);
        return {
          id: one.id,
          from,
          to: quoted.to.map(readPerson),
          addressed: quoted.to.map(readPerson),
          signedAs: undefined,
          subject: quoted.subject,
          isNotice: false,
          date: quoted.date,
          sentences: sentencesOf(part.text.slice(quoted.start, quoted.end), from),
        };
      }),
    )
    .reverse();
}

function isOwnPart(part: { place: string; hidden?: true }): boolean {
  return (
    part.hidden !== true && !isAttachment(part.place) && !/\b(?:quoted|history|earlier)\b/i.test(part.place)
  );
}

function isAttachment(place: string): boolean {
  return /\battach/i.test(place);
}

function sentencesOf(text: string, from: Person): MailSentence[] {
  const own = setAside(text, signOffNames(from, text).names);
  let inline = 0;
  let under = '';
  let underBlock = -1;
  return splitSentences(own.text).map((sentence) => {
    const next = own.inline[inline];
    if (next && sentence.start >= next.at) {
      inline += 1;
      under = next.quote;
      underBlock = sentence.block;
    }
    return {
      text: sentence.text,
      source: text.slice(sentence.start, sentence.end),
      block: sentence.block,
      bullet: sentence.bullet,
      under: sentence.block <= underBlock + 1 ? under : '',
    };
  });
}

function lengthOf(one: Material): number {
  return one.parts.reduce((sum, part) => sum + part.text.length, 200);
}
