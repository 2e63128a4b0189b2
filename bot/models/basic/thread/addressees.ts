import { anyCase } from '../language/anyCase.ts';
import { maskSource } from '../language/masks.ts';
import { isSamePerson } from '../mail/people.ts';
import type { createDirectory } from '../mail/people.ts';
import type { Message } from '../mail/messages.ts';

export type Directory = ReturnType<typeof createDirectory>;

const nameWord = `(?:${maskSource}|@?\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*){0,2})`;
const names = `${nameWord}(?:(?:,| and| &|, and| \\/) ${nameWord}){0,3}`;
const salutation = anyCase(
  '(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|hola|buenos d(?:i|í)as|buenas tardes|bom dia|bonjour)',
);
/** After a salutation a name may stand in small letters. */
const anyNames = names.replaceAll('\\p{Lu}', '\\p{L}').replaceAll(' and', ` ${anyCase('and')}`);
const greeting = new RegExp(`^(?:${salutation},?\\s+(${anyNames})|(${names}))\\s*[,:!.–—-]*$`, 'u');
const aside = '(?:\\s\\([^()]{2,30}\\))?';
const calling = new RegExp(
  `^(${names})${aside}(?:\\s*(?:,|:|\\s[–—-]|[–—])\\s+(?=\\S)|\\s+(?=(?:can|could|would|will) you\\b|please\\b|pls\\b|you (?:can|could|will|should|need|have|take|get|do)\\b))`,
  'u',
);
/** As phones write it: "maria can you …". */
const calledSmall = /^(\p{Ll}{3,})(?:,\s+|\s+(?=(?:can|could|would|will) you\b|please\b|pls\b))/u;
const calledLast = new RegExp(`,\\s(?:even you,? |and you,? )?(@?\\p{Lu}[\\p{L}'’-]+)[.?!]*$`, 'u');
const calledInside = new RegExp(
  `^((?:can|could|would|will) you|i (?:would like|need|want) you),\\s(${nameWord}),\\s`,
  'iu',
);

const everybody =
  /^(?:hi|hello|hey|dear|good)?,?\s*(?:all|team|everyone|everybody|folks|colleagues|both|friends|staff|committee|partners|directors|tenants|members)\b/i;

/**
 * Who is meant by "you": the names in the greeting, else the one person or group the mail is addressed to, else the
 * only person among them. Empty when nobody can say.
 */
export function addresseesOf(message: Message, directory: Directory): string[] {
  const first = message.sentences[0]?.text ?? '';
  const greeted = greeting
    .exec(first)
    ?.slice(1)
    .find((name) => name !== undefined);
  const called = greeted === undefined ? [] : knownNames(greeted, directory);
  if (called.length > 0) return called;
  const others = message.addressed.filter(
    (person) => !isSamePerson(person, message.from) && person.name !== '',
  );
  const [only] = others;
  if (others.length === 1 && only) return only.name.includes('@') && only.isGroup ? [] : [only.name];
  if (everybody.test(greeted ?? first)) return [];
  const persons = others.filter((person) => !person.isGroup);
  return persons.length === 1 && persons[0] ? [persons[0].name] : [];
}

/** Whether a sentence is nothing but a greeting. */
export function isGreeting(text: string): boolean {
  return (
    text.length < 80 &&
    ((/[,:!–—-]$|^\S+$/.test(text) && greeting.test(text)) ||
      /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|greetings)\b[^.?]{0,40}[,!:]?$/i.test(text))
  );
}

/** Takes a name off the front ("Maria, could you …") or out of "could you, Maria, …". */
export function takeCalledName(clause: string, directory: Directory): { called: string[]; rest: string } {
  const inside = calledInside.exec(clause);
  if (inside?.[1] !== undefined && inside[2] !== undefined) {
    const known = knownNames(inside[2], directory);
    if (known.length > 0) return { called: known, rest: `${inside[1]} ${clause.slice(inside[0].length)}` };
  }
  const found = calling.exec(clause);
  const called = found?.[1] === undefined ? [] : knownNames(found[1], directory);
  if (found && called.length > 0) return { called, rest: clause.slice(found[0].length) };
  const small = calledSmall.exec(clause);
  const person = small?.[1] === undefined ? [] : knownNames(small[1], directory);
  if (small && person.length > 0) return { called: person, rest: clause.slice(small[0].length) };
  const last = calledLast.exec(clause);
  const meant = last?.[1] === undefined ? [] : knownNames(last[1], directory);
  if (!last || meant.length === 0) return { called: [], rest: clause };
  return { called: meant, rest: clause.slice(0, last.index) };
}

/** Full names for what a text calls people; masks of people are names themselves. Empty unless all are known. */
export function knownNames(text: string, directory: Directory): string[] {
  const found: string[] = [];
  for (const called of text.split(/\s*(?:,|\band\b|&|\/)\s*/).filter((part) => part !== '')) {
    const person = directory.find(called)?.name ?? (/^\[PERSON \d+\]$/.test(called) ? called : undefined);
    if (person === undefined) return [];
    found.push(person);
  }
  return found;
}

export function joinNames(list: readonly string[]): string {
  return list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} and ${list.at(-1) ?? ''}`;
}
