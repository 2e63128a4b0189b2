import { findDue } from '../../language/findDue.ts';
import type { MailSentence, Message } from '../../mail/messages.ts';
import { isSamePerson } from '../../mail/people.ts';
import { isGreeting, takeCalledName } from '../addressees.ts';
import type { Directory } from '../addressees.ts';
import { withoutOpening } from '../clauses.ts';
import { hasVerb } from '../hasVerb.ts';
import { isOrder } from '../verbs.ts';
import { listKinds } from '../taskLists.ts';
import { tokensOf } from './tokens.ts';

/** What the rules made of a sentence, by name: "request", "promise", "decided" … */
export type RuleNames = ReadonlyMap<MailSentence, readonly string[]>;

/**
 * The cues of each sentence of a message: its words and pairs of words, its grammar, its place, and what the rules made of it. Names of cues are short and stable: the weights refer to them.
 */
export function sentenceCues(message: Message, directory: Directory, rules: RuleNames): string[][] {
  const kinds = listKinds(message.sentences);
  const shared = messageCues(message);
  const own = message.sentences.map((sentence, index) => [
    ...grammarCues(sentence, message, directory),
    ...(rules.get(sentence) ?? []).map((rule) => `rule ${rule}`),
    ...(kinds[index] === undefined ? [] : [`list ${kinds[index]}`]),
  ]);
  return message.sentences.map((sentence, index) => [
    ...(own[index] ?? []),
    ...wordCues(sentence, message, directory),
    ...shared,
    ...placeCues(message, index),
  ]);
}

function messageCues(message: Message): string[] {
  const { addressed, index, isNotice, sentences } = message;
  return [
    isNotice ? 'mail notice' : 'mail own',
    sentences.length <= 2 ? 'mail note' : index === 0 ? 'mail first' : 'mail later',
    addressed.length === 1 ? 'mail to one' : 'mail to many',
    addressed.some(({ isGroup }) => isGroup) ? 'mail to group' : 'mail to people',
    sentences.length <= 2
      ? 'mail tiny'
      : sentences.length <= 4
        ? 'mail short'
        : sentences.length > 12
          ? 'mail long'
          : 'mail middle',
  ];
}

function placeCues({ sentences }: Message, index: number): string[] {
  const last = sentences.length - 1;
  const where = last <= 1 ? 'only' : index <= 1 ? 'early' : index >= last - 1 ? 'late' : 'inside';
  const cues = [`place ${where}`];
  if (sentences[index]?.bullet === true) cues.push('place bullet');
  if (sentences[index]?.under !== '') cues.push('place under');
  return cues;
}

const willWords = /\b(?:will|shall|won['’]t|going to|gonna)\b|['’]ll\b/i;
const mustWords =
  /\b(?:must|have to|has to|needs? to|ought to|had better|required|supposed to|(?:is|are) to)\b/i;
const mayWords = /\b(?:can|could|may|might|would|should)\b|['’]d\b/i;
const pastWords =
  /\b(?:was|were|had|did|came|went|got|said|sent|told|gave|took|made|found|asked|called|wrote|spoke)\b|\b(?!need|feed|speed|seed|proceed|exceed)[a-z]{3,}ed\b/i;
const notWords = /\b(?:not|never|no|nobody|none|nothing)\b|n['’]t\b/i;

function grammarCues(sentence: MailSentence, message: Message, directory: Directory): string[] {
  const { text } = sentence;
  if (isGreeting(text)) return ['greeting'];
  const { called, rest } = takeCalledName(withoutOpening(text), directory);
  const head = withoutOpening(rest);
  const due = findDue(text, message.date);
  const subject = subjectOf(head, message, directory);
  const mode = modeOf(head);
  const words = text.split(' ').length;
  return [
    `who ${subject}`,
    `mode ${mode}`,
    `who ${subject} mode ${mode}`,
    `ends ${/[?]["'”’)\]]*$/.test(text) ? '?' : /[.!:,]["'”’)\]]*$/.test(text) ? text.replace(/["'”’)\]]+$/, '').slice(-1) : 'open'}`,
    words <= 3
      ? 'size 3'
      : words <= 7
        ? 'size 7'
        : words <= 14
          ? 'size 14'
          : words <= 25
            ? 'size 25'
            : 'size more',
    ...(due === undefined
      ? []
      : ['due', due.day === null ? 'due vague' : 'due day', `due who ${subject}`, `due mode ${mode}`]),
    ...(called.length > 0 ? ['called', `called mode ${mode}`] : []),
    ...(isOrder(head) ? ['order', called.length > 0 ? 'order called' : 'order plain'] : []),
    ...(hasVerb(text) ? [] : ['verbless']),
    ...(notWords.test(text) ? ['not', `not mode ${mode}`, `not who ${subject}`] : []),
    ...(/\byou\b|\byour\b/i.test(text) ? ['you'] : []),
    ...(/\b(?:if|unless|when|once|until|in case)\b/i.test(text) ? ['condition'] : []),
    ...(/\bplease\b|\bpls\b|\bkindly\b/i.test(text) ? ['please'] : []),
    ...(/[:|;]/.test(text) ? ['colon'] : []),
    ...(/^["“]|["”]$/.test(text) ? ['quoted'] : []),
  ];
}

/** Who the main clause speaks of: "me", "we", "you", "name", "they", "it", "the", "some", "bare" for none. */
function subjectOf(head: string, message: Message, directory: Directory): string {
  const first = /^[\p{L}'’]+/u.exec(head)?.[0] ?? '';
  const low = first.toLowerCase().replace(/['’].*$/, '');
  if (/^(?:i|im|ill|ive)$/.test(low)) return 'me';
  if (low === 'we' || low === 'you') return low;
  if (/^(?:he|she|they)$/.test(low)) return 'they';
  if (/^(?:it|this|that|these|those|there|here)$/.test(low)) return 'it';
  if (/^(?:someone|somebody|anyone|anybody|nobody|everyone|everybody|one|all|both|each)$/.test(low))
    return 'some';
  if (/^(?:who|what|when|where|why|how|which|whether)$/.test(low)) return 'asks';
  if (/^(?:is|are|was|were|do|does|did|has|have|can|could|would|will|should|shall|may)$/.test(low))
    return 'turned';
  const person = first === low ? undefined : directory.find(first);
  if (person) return isSamePerson(person, message.from) ? 'me' : 'name';
  if (/^(?:the|a|an|our|your|my|his|her|their|its)$/.test(low)) return 'the';
  return /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)* (?:will|has|is|must|to|can|was|and)\b/u.test(head)
    ? 'proper'
    : 'bare';
}

function modeOf(head: string): string {
  const start = head.slice(0, 90);
  if (mustWords.test(start)) return 'must';
  if (willWords.test(start)) return 'will';
  if (mayWords.test(start)) return 'may';
  if (pastWords.test(start)) return 'past';
  if (/\b(?:is|are|am)\b|['’](?:s|re|m)\b/i.test(start)) return 'is';
  return isOrder(head) ? 'order' : 'plain';
}

function wordCues(sentence: MailSentence, message: Message, directory: Directory): string[] {
  const tokens = tokensOf(sentence.text, message, directory);
  const open = tokensOf(withoutOpening(takeCalledName(sentence.text, directory).rest), message, directory);
  const cues = new Set<string>();
  for (const [index, token] of tokens.entries()) {
    cues.add(`has ${token}`);
    const next = tokens[index + 1];
    if (next !== undefined) cues.add(`has ${token} ${next}`);
  }
  cues.add(`starts ${open.slice(0, 1).join(' ')}`);
  cues.add(`starts ${open.slice(0, 2).join(' ')}`);
  return [...cues];
}
