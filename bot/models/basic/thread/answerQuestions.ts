import { namesDay } from '../language/findDue.ts';
import type { MailSentence, Message } from '../mail/messages.ts';
import { isSamePerson } from '../mail/people.ts';
import type { Pace } from '../pace.ts';
import type { FoundQuestion } from './items.ts';
import { contentStems } from '../language/words.ts';
import { covered, objectStems } from './overlap.ts';

/** An answer comes within so many messages; what comes later is about something else. */
const patience = 25;
const yesOrNo =
  /^(?:(?:and|but|so|also|or|[\p{Lu}][\p{L}]+,?) )?(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|shall|should|may|am)\b/iu;
const short =
  /^(?:yes|yep|yeah|yup|no|nope|correct|right|confirmed|not yet|i think so|absolutely|of course|sure|unfortunately|either|neither|both|none|fine|ok(?:ay)?|it (?:is|was|does|did|has|will)|we (?:do|did|have|are|will|can)|i (?:do|did|have|am|can)|they (?:do|are|did|have)|you (?:can|may|should|need)|only|all of|go ahead|please do)\b/i;
const unsure =
  /\b(?:good question|not sure|unsure|(?:don['’]?t|do not|didn['’]?t) (?:\w+ )?know|no (?:idea|clue)|(?:will|['’]ll|going to|have to|need to) (?:have to )?(?:check|find out|ask|look into|see|get back|come back|let you know)|let me (?:check|find out|ask|see|look)|get back to you|ask(?:ed|ing)? \p{Lu}\p{L}+(?: about| in|$)|can['’]?t say|cannot say|no answer|still (?:waiting|unclear|open|checking|nothing)|haven['’]?t heard|wondered the same|same question|nobody knows|above my|till? we know|until we know)\b/iu;

/** Marks each question with the later message that answers it. */
export async function answerQuestions(
  questions: readonly FoundQuestion[],
  messages: readonly Message[],
  pace: Pace,
): Promise<void> {
  const heard = createHearing();
  for (const question of questions) {
    const from = question.message.index + 1;
    const later = messages.slice(from, from + patience).filter(({ isNotice }) => !isNotice);
    const replies = later.filter((message) => !isSamePerson(message.from, question.message.from));
    const isFirstOf = (message: Message): boolean =>
      replies.find((other) => isSamePerson(other.from, message.from)) === message;
    question.answeredBy =
      replies.find((message) =>
        answers(question, message, { isFirstReply: isFirstOf(message), questions, heard }),
      ) ??
      later.find(
        (message) => isSamePerson(message.from, question.message.from) && reports(question, message, heard),
      );
    // What is looked at for each question is a set of words per sentence.
    await pace(2_000 + 20 * later.reduce((sum, { sentences }) => sum + sentences.length, 0));
  }
}

/** The words of a sentence, taken once however many questions it is held against. */
interface Hearing {
  objects: (text: string) => ReadonlySet<string>;
  words: (text: string) => ReadonlySet<string>;
}

function createHearing(): Hearing {
  return {
    objects: remembered((text) => objectStems(text)),
    words: remembered((text) => new Set(contentStems(text))),
  };
}

function remembered(read: (text: string) => ReadonlySet<string>): (text: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (text) => {
    const found = known.get(text) ?? read(text);
    known.set(text, found);
    return found;
  };
}

function answers(
  question: FoundQuestion,
  message: Message,
  given: { isFirstReply: boolean; questions: readonly FoundQuestion[]; heard: Hearing },
): boolean {
  const { isFirstReply, questions, heard } = given;
  const inline = message.sentences.filter((sentence) => sentence.under !== '');
  const about = objectStems(question.text, [message.from.name]);
  const under = inline.filter((sentence) => isUnder(question.text, about, sentence.under));
  if (under.length > 0) return under.some(({ text }) => !text.endsWith('?') && !unsure.test(text));
  const told = message.sentences.filter(({ text }) => !text.endsWith('?') && text.length <= 500);
  if (told.some(({ text }) => isAnswer({ question: question.text, about, text, heard }))) return true;
  if (!isFirstReply || inline.length > 0) return false;
  return isReplyTo(question, message, told, questions);
}

function isUnder(question: string, about: ReadonlySet<string>, quote: string): boolean {
  return quote.includes(question.slice(0, 60)) || covered(about, objectStems(quote)) >= 0.7;
}

/** By its own words: the same things said, or the kind of thing that was asked for. */
function isAnswer(given: {
  question: string;
  about: ReadonlySet<string>;
  text: string;
  heard: Hearing;
}): boolean {
  const { question, about, text, heard } = given;
  if (unsure.test(text)) return false;
  const share = covered(about, heard.objects(text));
  if (share >= 0.6 && about.size >= 2) return true;
  if (yesOrNo.test(question)) {
    const wanted = new Set(contentStems(question));
    if (short.test(withoutName(text)) && share >= 0.3) return true;
    return wanted.size >= 2 && covered(wanted, heard.words(text)) >= 0.6;
  }
  return share >= 0.3 && givesKind(question, text);
}

/** Who asked tells the answer that came another way: "Surplus says the firm takes them away". */
function reports(question: FoundQuestion, message: Message, heard: Hearing): boolean {
  const about = objectStems(question.text, [message.from.name]);
  return message.sentences.some(
    ({ text }) =>
      !text.endsWith('?') &&
      !unsure.test(text) &&
      about.size >= 2 &&
      covered(about, heard.objects(text)) >= 0.5,
  );
}

/**
 * People answer what they were asked: the first reply of somebody addressed answers, unless it says that the writer
 * does not know, or the question wants a day, a figure, a name or a place and the reply has none.
 */
function isReplyTo(
  question: FoundQuestion,
  message: Message,
  told: readonly MailSentence[],
  questions: readonly FoundQuestion[],
): boolean {
  const asker = question.message.from;
  const isAddressed = question.message.to.some((person) => isSamePerson(person, message.from));
  const isBack = message.to.some((person) => isSamePerson(person, asker));
  if (!isAddressed && !(isBack && isToMany(question.message))) return false;
  const real = told.filter(({ text }) => !isEmptyTalk(text));
  const asked = questions.filter((other) => other.message === question.message);
  const doubts = real.filter(({ text }) => unsure.test(text));
  if (doubts.some(({ text }) => asked.length === 1 || shareOf(question.text, text) > 0)) return false;
  const sure = real.filter((sentence) => !doubts.includes(sentence));
  if (sure.length < Math.max(1, asked.length - 1)) return false;
  if (/^(?:(?:and|but|so) )?(?:who|whom|whose)\b/i.test(question.text))
    return sure.some(({ text }) => givesKind(question.text, text) && shareOf(question.text, text) > 0);
  if (kinded.test(question.text))
    return sure.some(({ text }) => givesKind(question.text, text) || shareOf(question.text, text) >= 0.3);
  const asksMore = question.message.sentences.some(({ text }) =>
    /\b(?:please|pls|could you|can you)\b/i.test(text),
  );
  if (question.message.addressed.length <= 2 && !asksMore) return true;
  return sure.some(({ text }) => givesKind(question.text, text) || shareOf(question.text, text) > 0);
}

const kinded =
  /^(?:(?:and|but|so|also) )?(?:when|where|who|whom|whose|why|how (?:many|much|long|often|far|soon)|what (?:time|day|date))\b/i;

/** A question to a mailbox or a circle: whoever writes back answers for it. */
function isToMany({ addressed }: Message): boolean {
  return addressed.length !== 1 || addressed.some(({ isGroup }) => isGroup);
}

function shareOf(question: string, text: string): number {
  return covered(new Set(contentStems(question)), new Set(contentStems(text)));
}

function isEmptyTalk(text: string): boolean {
  return /^(?:thanks?|thank you|hi|hello|dear|good (?:morning|afternoon)|sorry|hope)\b[^,;]*$/i.test(text);
}

function withoutName(text: string): string {
  return text.replace(/^[\p{Lu}][\p{L}'’-]+[,:] /u, '');
}

/** A when-question wants a day, a how-many a figure, a who a name. */
function givesKind(question: string, answer: string): boolean {
  const asked = question.replace(/^(?:and|but|so|also|or|then|[\p{Lu}][\p{L}]+,) /iu, '');
  if (/^(?:when|what (?:time|day|date)|by when|which (?:day|date|week)|how soon)\b/i.test(asked))
    return namesDay(answer);
  if (
    /^(?:how (?:many|much|long|often|far|big)|what (?:is|was|['’]s) the (?:number|total|cost|amount|price)|\d+ or \d+)\b/i.test(
      asked,
    )
  )
    return /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|none|dozen)\b/i.test(answer);
  if (/^(?:who|whom|whose)\b/i.test(asked))
    return /\[PERSON \d+\]|\b(?:I|[A-Z]\w+) (?:will|is|am|signs?|does|has|have|can|did|was)\b|^(?:me|it['’]?s me|i (?:do|am|will)|mine)\b/i.test(
      answer,
    );
  if (/\bor\b/i.test(asked)) {
    const words = new Set(contentStems(answer));
    return contentStems(asked).some((stem) => words.has(stem));
  }
  return yesOrNo.test(asked)
    ? short.test(withoutName(answer)) || /\b(?:yes|yep|nope|sure)\b/i.test(answer)
    : /^(?:where|which|what|why|how)\b/i.test(asked) &&
        /\b(?:is|are|was|were|works?|will|because|since)\b/i.test(answer);
}
