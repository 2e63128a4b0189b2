import { splitSentences } from '../language/sentences.ts';
import { capital, cleanRequest } from './cleanRequest.ts';
import { isContactLine, readContact } from './readContact.ts';
import type { Contact } from './readContact.ts';
import { nameOf, readHead, whenWhere } from './readHead.ts';
import type { Head } from './readHead.ts';
import {
  asSentence,
  isClause,
  namesEvent,
  readPurpose,
  reasonIn,
  shortTopic,
  toYou,
  withoutTo,
} from './readPurpose.ts';
import { readTold, subjectOfSentence } from './readTold.ts';
import { dayText, readWhen } from './readWhen.ts';

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

interface Said {
  text: string;
  isItem: boolean;
}

/** Sentences, also those that only a semicolon or a line break parts. */
function sentencesOf(text: string): Said[] {
  return text.split('\n').flatMap((line) =>
    splitSentences(line).flatMap(({ text: sentence, bullet }) =>
      sentence
        .split(/;\s+(?:and\s+)?/)
        .flatMap(splicedClauses)
        .flatMap((piece) => piece.split(/,? and (?:say|mention|add|note) (?:that )?(?=\p{L})/u))
        .filter((piece) => piece.trim() !== '')
        .map((piece) => ({ text: piece.trim(), isItem: bullet })),
    ),
  );
}

/** "Invoice 4471 is wrong, it lists 12 laptops" is two sentences. */
function splicedClauses(sentence: string): string[] {
  const at = sentence.search(/, (?=(?:\d+ \p{L}+|we|it|they|there) \p{L}+)/u);
  const tail = at < 0 ? '' : sentence.slice(at + 2);
  const head = sentence.slice(0, Math.max(0, at));
  const stands =
    at > 0 &&
    isClause(tail) &&
    !/^(?:if|when|while|because|since|after|before|although|once|as|until)\b/i.test(head);
  return stands && head.split(/\s+/).length >= 4 ? [head, tail] : [sentence];
}

/** "Write a memo." may stand before "Tell the team …", in one sentence with it, or at the end of notes. */
function readOpening(said: readonly Said[]): {
  head: Head | undefined;
  purpose: ReturnType<typeof readPurpose>;
  told: string | undefined;
  called: string;
  isNamed: boolean;
  rest: Said[];
} {
  const nothing = { head: undefined, told: undefined, called: '', isNamed: false };
  const first = said[0]?.text ?? '';
  const greeted = /^dear ([^,:]{2,60})[,:]\s*(.*)$/is.exec(first);
  if (greeted) {
    const purpose = readPurpose(greeted[2] ?? '');
    return { ...nothing, purpose, called: nameOf(greeted[1] ?? ''), rest: said.slice(1) };
  }
  const order = readTold(first) ? undefined : directOrder(first);
  if (order) return { ...nothing, purpose: readPurpose(order.rest), told: order.to, rest: said.slice(1) };
  const orders = said.findIndex(
    ({ text }, index) => (index === 0 || text.length < 120) && readHead(text) !== undefined,
  );
  const head = orders >= 0 ? readHead(said[orders]?.text ?? '') : undefined;
  const others = said.filter((_one, index) => index !== orders);
  const thanks = /^thank/.test(head?.form ?? '') ? 'thank them ' : '';
  const passedOn = head ? (readTold(head.rest) ?? readTold(others[0]?.text ?? '')) : readTold(first);
  if (passedOn && (head === undefined || head.rest.replace(/[.\s]/g, '') === '' || readTold(head.rest))) {
    const isInHead = head !== undefined && readTold(head.rest) !== undefined;
    const isDuty = /^please\b/i.test(passedOn.sentence);
    const [sentence = '', ...further] = passedOn.sentence.split(/;\s+(?:and )?/);
    return {
      ...{ head, told: passedOn.to, called: '', isNamed: false },
      purpose: {
        sentence: toYou(asSentence(isDuty ? withoutTo(sentence) : sentence)),
        topic: '',
        start: '',
        subject: '',
        isDuty,
      },
      rest: [...further.map((text) => ({ text, isItem: false })), ...(isInHead ? others : others.slice(1))],
    };
  }
  const meeting = head ? undefined : meetingOrder.exec(first)?.[1];
  if (meeting !== undefined)
    return { ...nothing, purpose: readPurpose(`about ${meeting}`), isNamed: true, rest: said.slice(1) };
  if (head && orders > 0) {
    const purpose = readPurpose(head.rest);
    return { ...nothing, head, purpose, rest: others };
  }
  if (head) return { ...nothing, head, purpose: readPurpose(`${thanks}${head.rest}`), rest: others };
  const only = said[0];
  const isName =
    only !== undefined &&
    !only.isItem &&
    (!isClause(only.text) || namesEvent(only.text)) &&
    only.text.split(/\s+/).length <= 30;
  const [called, ...items] = only?.text.split(/,\s+/) ?? [];
  if (
    isName &&
    called !== undefined &&
    items.length >= 2 &&
    items.every((item) => item.split(' ').length <= 8)
  )
    return {
      ...nothing,
      purpose: readPurpose(`about ${called.replace(whenWhere, '')}`),
      isNamed: true,
      rest: [{ text: `agenda: ${items.join(', ')}`, isItem: true }, ...said.slice(1)],
    };
  return isName
    ? { ...nothing, purpose: readPurpose(only.text), isNamed: true, rest: said.slice(1) }
    : { ...nothing, purpose: readPurpose(''), rest: [...said] };
}

/** "Schedule the quarterly safety committee meeting for Tuesday": the meeting has a name. */
const meetingOrder =
  /^(?:please |can you |could you |I (?:need|want) to )*(?:schedule|set up|hold|organi[sz]e|plan|arrange)\s+(?:an?\s+|the\s+|our\s+|my\s+)?((?:[\w’'-]+ ){0,5}?(?:meeting|session|hearing|workshop|training|call))\b/i;

const orderWord =
  '(thank(?! you\\b)|invite|remind|ask|tell|inform|notify|follow up with|apologi[sz]e to|write(?: to)?|e-?mail|message|let)';
const connector = '(?:that|to|for|when|if|whether|about|know|why|how|where|what|I|we)';
const addressee = `(?!${connector}\\b)[^\\s,.:;]+`;
const direct = new RegExp(
  `^(?:please |can you |could you |I (?:need|want) to )*${orderWord}\\s+(?!(?:(?:an?|the|me|us|up|this) (?:[\\w-]+ ){0,3}?)?(?:memo|letter|e-?mail|notice|message|note|invitation|reminder|announcement)\\b)(${addressee}(?: ${addressee}){0,5}?),? (?=${connector}\\b)(.+)$`,
  'is',
);

/** "thank the volunteers for …", "write to my boss that …", "invite the team to …", "ask HR when …" */
function directOrder(sentence: string): { to: string; rest: string } | undefined {
  const open =
    /^(?:please )?(?:reply|respond|answer|say|announce|explain|confirm)(?: all| back| to all)?,? (that .+)$/is.exec(
      sentence,
    )?.[1];
  if (open !== undefined) return { to: '', rest: open };
  const alone = /^(?:please )?(?:write|reply|respond|e-?mail)(?: back)? to ([^,;:]{2,60}?)\.?$/i.exec(
    sentence,
  )?.[1];
  if (alone !== undefined && !new RegExp(` ${connector} `, 'i').test(alone))
    return { to: nameOf(alone), rest: '' };
  const [, order, to, rest] = direct.exec(sentence) ?? [];
  if (order === undefined || to === undefined || rest === undefined) return undefined;
  if (/^follow/i.test(order))
    return {
      to: nameOf(to.trim()),
      rest: `follow up ${rest.replace(/,? (?:and )?(?:she|he|they) ha(?:s|ve) /i, '. You have ')}`,
    };
  const passed = /^(?:write|e-?mail|message|let|tell)/i.test(order)
    ? rest.replace(/^know\s+/i, '').replace(/^(?=(?:I|we)\b)/i, 'that ')
    : `${order.toLowerCase()} them ${rest}`;
  return { to: nameOf(to.trim()), rest: passed };
}

function subjectFrom(purpose: ReturnType<typeof readPurpose>, point: string, isNamed: boolean): string {
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

const onlyWhen = new RegExp(
  `^(?:(?:on|at|from|in|when|where|date|time|place)\\b:?\\s*)?(?:(?:${dayText}|\\d{1,2}(?::\\d\\d)?(?: ?[ap]\\.?m\\.?)?|noon|to|at|from|until|and|room \\w+|teams|zoom|on|in)[,\\s-]*)+\\.?$`,
  'i',
);

/** A fact as a sentence of its own, an agenda, or a note without a verb; an order to the writer is taken off. */
function asFact(
  { text, isItem }: Said,
  isNotes: boolean,
): { sentence: string; detail: string; agenda: string[] }[] {
  const nothing = { sentence: '', detail: '', agenda: [] as string[] };
  const agenda =
    /^(?:the )?(?:agenda|topics?|we will (?:review|discuss|cover|talk about|go over))\s*(?:is|are|includes?)?\s*:?\s+(.+)$/is.exec(
      text,
    )?.[1];
  if (agenda !== undefined) return [{ ...nothing, agenda: itemsOf(agenda) }];
  if (onlyWhen.test(text) || /^notes?\b.{0,60}:\.?$/i.test(text)) return [];
  if (/^(?:make|keep) it (?:short|brief|friendly|formal|polite|simple|warm|firm)\b/i.test(text)) return [];
  const plain = text
    .replace(/^(?:They|He|She) (?=(?:asked|wrote|called|requested|complained|reported|told us)\b)/, 'You ')
    .replace(/^(?:Tell|Remind|Ask) \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)? to\s+/u, 'please ')
    .replace(
      /^(?:please\s+)?(?:also\s+)?ask (?:(?:them|her|him|people|staff|everyone)\s+)?(?:if|whether)\s+/i,
      'please let me know whether ',
    )
    .replace(
      /^(?:please\s+)?(?:also\s+)?ask (?:(?:them|her|him|people|staff|everyone)\s+)?for\s+(?=\S)/i,
      'please send me ',
    )
    .replace(
      /^(?:please\s+)?(?:also\s+)?(?:mention|say|state|note|add|include|explain|let (?:them|him|her|people|staff|everyone) know|(?:tell|remind|ask) (?:them|her|him|people|staff|everyone))(?:\s+(?:that|in it that))?\s+(?=\S)/i,
      (found) => (/\b(?:ask|remind)\b/i.test(found) && !/that\s+$/i.test(found) ? 'please ' : ''),
    )
    .replace(/^please to\s+/i, 'please ')
    .replace(/^(please send me )(?=(?:corrected|new|signed|updated|missing) \p{L}+)/iu, '$1the ')
    .trim();
  if (plain === '') return [];
  const isSentence = isClause(plain) || /[.?!…]$/.test(plain) || isImperative(plain);
  const staysNote = isItem && (isNotes ? !isImperative(plain) : !isSentence);
  return isSentence && !staysNote
    ? [{ ...nothing, sentence: asSentence(/^please\b/i.test(plain) ? toYou(plain) : plain) }]
    : [{ ...nothing, detail: capital(plain.replace(/[,;:]+$/, '')) }];
}

/** Whether an item of a list is no sentence: then the whole list stays a list. */
function isNote(text: string): boolean {
  return (
    !isClause(text) && !isImperative(text) && !onlyWhen.test(text) && !/^(?:agenda|topics?)\b/i.test(text)
  );
}

const orders =
  /^(?:please|do not|don't|bring|send|call|check|use|read|sign|return|pick|post|forward|move|confirm|fill|complete|submit|tell|ask|make|keep|park|wear|store|contact|review|update|reply|register)\b(?! of\b)/i;

export function isImperative(words: string): boolean {
  return orders.test(words) && words.split(/\s+/).length >= 2;
}

/** "a, b and c" as three items with capitals. */
function itemsOf(list: string): string[] {
  return list
    .replace(/[.\s]+$/, '')
    .split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+(?=the\s)|(?<=,.*)\s+and\s+/)
    .map((item) => capital(item.replace(/^(?:the|our|a|an)\s+/i, '').trim()))
    .filter((item) => item !== '');
}
