import { namesDay } from '../language/findDue.ts';
import type { Message } from '../mail/messages.ts';
import { isSamePerson } from '../mail/people.ts';
import type { Pace } from '../pace.ts';
import type { FoundQuestion } from './items.ts';
import { contentStems } from '../language/words.ts';
import { covered, objectStems } from './overlap.ts';

/** An answer comes within so many messages; what comes later is about something else. */
const patience = 25;
const yesOrNo = /^(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|should|shall|may|am)\b/i;
const short =
  /^(?:yes|yep|yeah|no|nope|correct|right|confirmed|not yet|i think so|absolutely|of course|sure|unfortunately|it (?:is|was|does|did|has|will)|we (?:do|did|have|are|will|can)|i (?:do|did|have|am|can)|they (?:do|are|did|have))\b/i;
const unsure =
  /\b(?:good question|not sure|don['’]t know|no idea|will (?:check|find out|ask)|['’]ll (?:check|find out|ask)|let me (?:check|find out|ask)|get back to you)\b/i;

/** Marks each question with the first later message of somebody else that answers it. */
export async function answerQuestions(
  questions: readonly FoundQuestion[],
  messages: readonly Message[],
  pace: Pace,
): Promise<void> {
  for (const question of questions) {
    const later = messages.slice(question.message.index + 1, question.message.index + 1 + patience);
    question.answeredBy = later.find(
      (message, distance) =>
        !isSamePerson(message.from, question.message.from) && answers(question, message, distance, questions),
    );
    await pace(2_000);
  }
}

function answers(
  question: FoundQuestion,
  message: Message,
  distance: number,
  questions: readonly FoundQuestion[],
): boolean {
  const about = objectStems(question.text, [message.from.name]);
  const isFirstReply = distance === 0;
  const isAlone = questions.filter((other) => other.message === question.message).length === 1;
  return message.sentences.some((sentence) => {
    const { text } = sentence;
    if (/\?$/.test(text) || text.length > 500 || unsure.test(text)) return false;
    if (sentence.under !== '') return covered(about, objectStems(sentence.under)) >= 0.7;
    const said = objectStems(text);
    const share = covered(about, said);
    const head = text.replace(/^[\p{Lu}][\p{L}]+, /u, '');
    if (
      yesOrNo.test(question.text) &&
      (short.test(text) || short.test(head)) &&
      (share >= 0.3 || (isFirstReply && isAlone))
    )
      return true;
    if (share >= 0.6 && about.size >= 2) return true;
    const wanted = new Set(contentStems(question.text));
    if (
      yesOrNo.test(question.text) &&
      wanted.size >= 2 &&
      covered(wanted, new Set(contentStems(text))) >= 0.8
    )
      return true;
    return share >= 0.3 && givesKind(question.text, text);
  });
}

/** A when-question wants a day, a how-many a figure, a who a name. */
function givesKind(question: string, answer: string): boolean {
  if (/^(?:when|what (?:time|day|date)|by when|which (?:day|date|week)|how soon)\b/i.test(question))
    return namesDay(answer);
  if (
    /^(?:how (?:many|much|long|often)|what (?:is|was) the (?:number|total|cost|amount|price))\b/i.test(
      question,
    )
  )
    return /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|none|dozen)\b/i.test(answer);
  if (/^(?:who|whom|whose)\b/i.test(question))
    return /\[PERSON \d+\]|\b(?:I|[A-Z]\w+) (?:will|is|am|signs?|does|has|have|can)\b/.test(answer);
  return /^(?:where|which|what)\b/i.test(question) && /\b(?:is|are|was|were|works?|will)\b/i.test(answer);
}
