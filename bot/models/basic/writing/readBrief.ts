import { asFact, isNote } from './asFact.ts';
import { capital, cleanRequest } from './cleanRequest.ts';
import { isClause, shortTopic } from './phrases.ts';
import { isContactLine, readContact } from './readContact.ts';
import type { Contact } from './readContact.ts';
import { nameOf } from './readHead.ts';
import { readOpening } from './readOpening.ts';
import { reasonIn } from './readPurpose.ts';
import type { Purpose } from './readPurpose.ts';
import { subjectOfSentence } from './readTold.ts';
import { readWhen } from './readWhen.ts';
import { sentencesOf } from './saidSentences.ts';

/** What a request for a draft gives; empty strings for what it does not say. */
export interface Brief {
  to: string;
  from: string;
  /** "the new parking rules" */
  topic: string;
  /** "New parking rules" */
  subject: string;
  /** "June 1", when the topic starts, takes effect or happens then */
  start: string;
  date: string;
  time: string;
  place: string;
  /** A whole sentence to open with: what "Tell the team …" passes on. */
  news: string;
  contact: Contact;
  /** Further facts, one sentence each. */
  points: string[];
  /** What the request lists or notes without a sentence of its own. */
  details: string[];
  /** "agenda: a, b, c" */
  agenda: string[];
  /** A letter that goes with something: "the annual report" */
  enclosed: string;
}

/** Takes a request apart: to whom, from whom, about what, when, where, and the facts that follow. */
export function readBrief(request: string): Brief {
  const clean = cleanRequest(request);
  const labelled = readLabels(clean);
  const said = sentencesOf(labelled.rest);
  const contact = said.map(({ text }) => readContact(text)).find((one) => one !== undefined) ?? {
    name: '',
    reach: '',
  };
  const opening = readOpening(
    said.filter(({ text }) => readContact(text) === undefined && !isContactLine(text)),
  );
  const { head, purpose, told, rest } = opening;
  const isNotes = rest.filter(({ isItem }) => isItem).some(({ text }) => isNote(text));
  const facts = rest.flatMap((said) => asFact(said, isNotes));
  const reason = reasonIn(purpose.topic === '' ? '' : (head?.rest ?? said[0]?.text ?? ''));
  const points = [
    ...(purpose.isDuty ? [purpose.sentence] : []),
    ...(reason === '' ? [] : [reason]),
    ...facts.flatMap(({ sentence }) => (sentence === '' ? [] : [sentence])),
  ];
  const news = purpose.isDuty ? '' : purpose.sentence;
  const when = readWhen(clean);
  return {
    to: labelled.to || nameOf(head?.to ?? '') || capital(told ?? '') || opening.called,
    from: labelled.from || (head?.from ?? ''),
    ...{ topic: purpose.topic, start: purpose.start, news, contact, points },
    subject:
      labelled.subject ||
      capital(subjectFrom(purpose, rest[0]?.isItem === true ? '' : (points[0] ?? ''), opening.isNamed)),
    ...when,
    details: facts.flatMap(({ detail }) => (detail === '' ? [] : [detail])),
    agenda: facts.flatMap(({ agenda }) => agenda),
    enclosed: /^cover/.test(head?.form ?? '') ? purpose.topic : '',
  };
}

function subjectFrom(purpose: Purpose, point: string, isNamed: boolean): string {
  if (purpose.subject !== '') return purpose.subject;
  if (purpose.topic !== '') return shortTopic(purpose.topic);
  const sentence = purpose.sentence === '' ? (isClause(point) && !isNamed ? point : '') : purpose.sentence;
  if (sentence === '' || sentence.endsWith('?')) return '';
  const mine =
    /\b(?:your|the) ((?:[\p{Ll}\d]+ ){0,3}(?:request|complaint|application|appeal|question|letter|report|form|invoice|comments?)s?)\b/iu.exec(
      sentence,
    );
  if (
    /^(?:please (?:send|give|bring|share|provide|forward)|we |I |thank)/i.test(sentence) &&
    mine?.[1] !== undefined
  )
    return mine[0].replace(/^the /i, '');
  const asked = /^please let me know (?:whether|when|how|where|why|what) (.+)$/is.exec(sentence)?.[1];
  if (asked !== undefined)
    return `Question about ${asked.replace(/\s+(?:is|are|will|take|takes|can|work|works|do|does)\b.*$/is, '')}`;
  return subjectOfSentence(sentence.replace(/^I recommend that we /i, ''));
}

/** Lines such as "To: all staff" in the request. */
function readLabels(request: string): { to: string; from: string; subject: string; rest: string } {
  const found: Record<string, string> = {};
  const rest = request.replace(
    /^[ \t]*(to|from|subject|re|date)[ \t]*:[ \t]*(.+)$/gim,
    (_line, label: string, value: string) => {
      found[label.toLowerCase()] = value.trim();
      return '';
    },
  );
  return {
    to: capital(found['to'] ?? ''),
    from: found['from'] ?? '',
    subject: capital(found['subject'] ?? found['re'] ?? ''),
    rest,
  };
}
