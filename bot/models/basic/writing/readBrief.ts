import { splitSentences } from '../language/sentences.ts';
import { readContact } from './readContact.ts';
import type { Contact } from './readContact.ts';
import { readTold, subjectOfSentence } from './readTold.ts';
import type { Told } from './readTold.ts';

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
}

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const dayText = `(?:(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:, ${month} \\d{1,2}(?:, \\d{4})?)?|${month} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?|tomorrow|today|next (?:week|month|year)|${month} \\d{4})`;
const startText = new RegExp(
  `,?\\s+(?:starting|beginning|effective|that (?:starts?|begins?)|which (?:starts?|begins?)|(?:that |which )?(?:takes?|taking) effect)(?: on| from| as of)? (${dayText})`,
  'i',
);
const kindWords =
  '(?:memo(?:randum)?|e-?mail|letter|meeting (?:notice|invitation|invite)|notice|announcement|message|invitation|invite|note|reminder)';
const lead = new RegExp(
  `^\\s*(?:(?:please|can you|could you|would you|help me|i (?:need|want)(?: you)?(?: to)?|let['’]?s)[ ,]+)*(?:(?:write|draft|compose|prepare|create|make|send|put together|do)\\s+(?:me\\s+|us\\s+|up\\s+)?)?(?:(?:a|an|the)\\s+)?(?:(?:short|brief|quick|formal|friendly|long|polite|official|internal|firm|warm)[, ]+(?:and )?)*${kindWords}\\b[,:]?\\s*`,
  'i',
);
const aboutWords =
  '(?:about|regarding|concerning|on the subject of|with the subject|re:?|explaining(?: that)?|announcing(?: that)?|to announce(?: that)?|informing (?:them|staff|everyone|people) (?:that|of|about)|telling (?:them|staff|everyone|people) (?:that|about)|reminding (?:them|staff|everyone|people) (?:that|of|about|to)|saying(?: that)?|inviting (?:them|staff|everyone|people) to|on|for|that)';
const toPattern = new RegExp(`^(?:to|for) (.{2,80}?)(?=\\s+${aboutWords}\\s|\\s+from\\s|[,.;:]|$)`, 'i');
const fromPattern = new RegExp(`^from (.{2,60}?)(?=\\s+to\\s|\\s+${aboutWords}\\s|[,.;:]|$)`, 'i');
const aboutPattern = new RegExp(`^,?\\s*${aboutWords}\\s+(.+)$`, 'is');

/** "on Tuesday at 10" says when, not what about. */
const onADay = new RegExp(`^(?:on|for|at) (?:${dayText}|\\d|noon)`, 'i');

/** Takes a request apart: to whom, from whom, about what, when, where, and the facts that follow. */
export function readBrief(request: string): Brief {
  const labelled = readLabels(request);
  const all = splitSentences(labelled.rest).map(({ text }) => text);
  const contact = all.map(readContact).find((one) => one !== undefined) ?? { name: '', reach: '' };
  const sentences = all.filter((text) => readContact(text) === undefined);
  const { told, head, rest } = readOpening(sentences);
  const isDuty = told !== undefined && /^please\b/i.test(told.sentence);
  const points = [...(isDuty ? [told.sentence] : []), ...rest.map(asPoint)].filter((point) => point !== '');
  const topic = told ? '' : (head?.topic ?? '');
  const bare = topic.replace(startText, '').replace(/[.!?,;\s]+$/, '');
  return {
    to: labelled.to || (head?.to ?? '') || capital(told?.to ?? ''),
    from: labelled.from || (head?.from ?? ''),
    topic: bare,
    subject: labelled.subject || subjectFrom(bare, told?.sentence ?? points[0] ?? '', told !== undefined),
    start: startText.exec(topic)?.[1] ?? '',
    ...readWhen(request),
    news: told && !isDuty ? told.sentence : '',
    contact,
    points,
  };
}

type Head = NonNullable<ReturnType<typeof readHead>>;

/** "Write a memo." may stand before "Tell the team …", or in one sentence with it. */
function readOpening(sentences: readonly string[]): {
  told: Told | undefined;
  head: Head | undefined;
  rest: readonly string[];
} {
  const first = sentences[0] ?? '';
  const told = readTold(first) ?? readTold(first.replace(lead, ''));
  if (told) return { told, head: undefined, rest: sentences.slice(1) };
  const head = readHead(first);
  const next = head && /^[.!\s]*$/.test(head.topic) ? readTold(sentences[1] ?? '') : undefined;
  return { told: next, head, rest: sentences.slice((head ? 1 : 0) + (next ? 1 : 0)) };
}

function subjectFrom(topic: string, sentence: string, isTold: boolean): string {
  if (topic !== '')
    return isClause(topic) ? capital(topic.replace(/^(?:the|our)\s+/i, '')) : subjectOf(topic);
  return isTold || (isClause(sentence) && !sentence.endsWith('?')) ? subjectOfSentence(sentence) : '';
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

function readHead(sentence: string): { to: string; from: string; topic: string } | undefined {
  const found = lead.exec(sentence);
  if (!found) return undefined;
  let rest = sentence.slice(found[0].length).trim();
  let to = '';
  let from = '';
  for (let round = 0; round < 2; round += 1) {
    const toFound = to === '' ? toPattern.exec(rest) : null;
    if (toFound?.[1] !== undefined) {
      to = toFound[1];
      rest = rest.slice(toFound[0].length).trim();
    }
    const fromFound = from === '' ? fromPattern.exec(rest) : null;
    if (fromFound?.[1] !== undefined) {
      from = fromFound[1];
      rest = rest.slice(fromFound[0].length).trim();
    }
  }
  if (onADay.test(rest)) return { to: capital(to.replace(/^(?:my|our|the)\s+(?=\w)/i, '')), from, topic: '' };
  const topic = aboutPattern.exec(rest)?.[1] ?? rest.replace(/^[,:;.–—-]\s*/, '');
  return { to: capital(to.replace(/^(?:my|our|the)\s+(?=\w)/i, '')), from, topic: topic.trim() };
}

/** A short noun phrase for the subject line: without article and what hangs on behind. */
function subjectOf(topic: string): string {
  const short = topic
    .replace(/^(?:the fact that|how|why|that)\s+/i, '')
    .replace(/^(?:a|an|the|our|my|your|some)\s+/i, '')
    .replace(
      new RegExp(`,?\\s+(?:on|for|at|from|by|until|before|after)\\s+(?:${dayText}|noon|\\d).*$`, 'i'),
      '',
    )
    .replace(/[,;:(].*$/, '')
    .replace(
      /\s+(?:which|who|because|so that|and (?:that|how|why|ask\w*|explain\w*|remind\w*|tell))\b.*$/i,
      '',
    )
    .trim();
  const words = short.split(/\s+/);
  return capital(words.length > 10 ? words.slice(0, 10).join(' ') : short);
}

function readWhen(request: string): { date: string; time: string; place: string } {
  const days = request.match(new RegExp(`\\b${dayText}(?!\\w)`, 'gi')) ?? [];
  return {
    // "the Friday meeting … on December 4": the day with a number is the exact one
    date: capital(days.find((day) => /\d/.test(day)) ?? days[0] ?? ''),
    time:
      /\b(?:at |from )?(\d{1,2}(?::\d\d)? ?[ap]\.?m\.?(?:\s?(?:-|–|to)\s?\d{1,2}(?::\d\d)? ?[ap]\.?m\.?)?|noon)(?=\W|$)/i.exec(
        request,
      )?.[1] ?? '',
    place:
      /\b(?:in|at|to) ((?:the )?(?:[Cc]onference )?[Rr]oom (?:\d[\w-]*|[A-Z][\w-]*))|\b(?:in|at) ((?:the )?(?:[Cc]onference )?[Rr]oom [\w-]+|(?:the )?[A-Z][\w’' ]{2,40}(?:Room|Hall|Building|Auditorium|Center|Library|Street))|\b(?:on|via|over|by) ((?:Microsoft )?Teams|Zoom|WebEx|phone)\b/
        .exec(request)
        ?.slice(1)
        .find((part) => part !== undefined) ?? '',
  };
}

/** A fact as a sentence of its own: instructions to the writer ("mention that …") are taken off. */
function asPoint(sentence: string): string {
  const plain = sentence
    .replace(/^(?:Tell|Remind|Ask) \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)? to\s+/u, 'please ')
    .replace(
      /^(?:please\s+)?(?:also\s+)?(?:mention|say|state|note|add|include|explain|let (?:them|him|her|people|staff|everyone) know|(?:tell|remind|ask) (?:them|her|him|people|staff|everyone))(?:\s+(?:that|in it that))?\s+(?=\S)/i,
      (found) => (/\b(?:ask|remind)\b/i.test(found) && !/that\s+$/i.test(found) ? 'please ' : ''),
    )
    .replace(/^please to\s+/i, 'please ')
    .replace(/^(?:make|keep) it (?:short|brief|friendly|formal|polite|simple|warm|firm)[^.]*\.?$/i, '')
    .trim();
  return plain === '' || /[.?!…]$/.test(plain) ? capital(plain) : `${capital(plain)}.`;
}

/** "the office will be closed on Friday" is a sentence already. */
export function isClause(topic: string): boolean {
  return (
    topic.split(/\s+/).length >= 4 &&
    /\b(?:is|are|was|were|will|must|can|has|have|needs?|should|closes?|opens?|moves?|ends?|begins?)\b/i.test(
      topic,
    ) &&
    !/^(?:how|why|what|when|where|which|who)\b/i.test(topic)
  );
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
