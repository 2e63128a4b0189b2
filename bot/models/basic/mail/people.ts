import { isMask } from '../language/masks.ts';
import { isShortFor } from './nicknames.ts';

export interface Person {
  /** "Maria Lopez", or a mask; the address when the header gives no name. */
  name: string;
  address: string;
  /** A list or shared mailbox: nobody in it is meant by "you". */
  isGroup: boolean;
}

const groupWords =
  /\b(?:all|staff|team|everyone|group|list|distribution|distro|desk|help ?desk|servicedesk|managers|supervisors|users|colleagues|committee|working group|unit|division|department|bureau|noreply|no-reply|info|notifications?|listserv|members|services?|safety|intake|permits?|shop|help|cent(?:er|re)|partners|directors|board|offices?|officers?|council|commission|agency|agencies|programs?|response|management|status|notes|newsletter|appeals|contracts|records|payroll|budget|editors|region|district|local \d+|union|support|operations|licensing|security|facilities|tenants|owners|clerks|hr|mailbox|admin)\b/i;

/** Reads one header entry: `Name <address>`, `"Last, First (AGENCY)" <address>` or a bare address. */
export function readPerson(header: string): Person {
  const found = /^\s*"?([^"<>]*?)"?\s*<\s*([^<>]*?)\s*>/.exec(header);
  const address = (found?.[2] ?? (/[@]|^\s*\[EMAIL/.test(header) ? header : '')).trim();
  const name = inOrder((found?.[1] ?? (address === '' ? header : '')).replace(/^['"\s]+|['"\s]+$/g, ''));
  const shown = name === '' ? address : name;
  return {
    name: shown,
    address,
    isGroup: groupWords.test(name) || groupWords.test(address.split('@')[0] ?? ''),
  };
}

/** "Lopez, Maria (DPH)" -> "Maria Lopez" */
function inOrder(name: string): string {
  if (isMask(name)) return name;
  const plain = name.replace(/\s*\([^)]*\)\s*/g, ' ').trim();
  const parts = plain.split(/,\s*/);
  const [last, first] = parts;
  return parts.length === 2 &&
    last !== undefined &&
    first !== undefined &&
    !/^(?:jr|sr|esq|md|phd|j\.?d)\b/i.test(first)
    ? `${first} ${last}`
    : plain;
}

export function isSamePerson(a: Person, b: Person): boolean {
  if (a.address !== '' && b.address !== '') return a.address.toLowerCase() === b.address.toLowerCase();
  return a.name !== '' && a.name.toLowerCase() === b.name.toLowerCase();
}

/** First name for a greeting; a mask stays whole. */
export function firstName(person: Person): string {
  if (isMask(person.name) || person.name.includes('@')) return person.name;
  return person.name.split(/\s+/)[0] ?? person.name;
}

/** Somebody who signs with a short form: "percy" is Percival Adeyemi. */
export interface Signed {
  from: Person;
  signedAs: string | undefined;
}

/** Finds people by what a sentence calls them: full, first, last or short name, "Ms. Lopez". */
export function createDirectory(
  people: readonly Person[],
  signed: readonly Signed[] = [],
): { find(called: string): Person | undefined } {
  const byName = new Map<string, Person | null>();
  const givenNames = new Map<string, Person>();
  const enter = (key: string, person: Person): void => {
    const known = byName.get(key);
    if (known === undefined) byName.set(key, person);
    else if (known !== null && !isSamePerson(known, person)) byName.set(key, null);
  };
  for (const person of people) {
    if (person.name === '' || person.name.includes('@')) continue;
    const full = person.name.toLowerCase();
    enter(full, person);
    const words = full.split(/\s+/);
    const [first] = words;
    if (first === undefined || words.length < 2 || isMask(person.name) || person.isGroup) continue;
    givenNames.set(`${first} ${full}`, person);
    for (const word of new Set([first, ...first.split('-'), words.at(-1) ?? first]))
      if (word.length > 1) enter(word, person);
  }
  for (const { from, signedAs } of signed) if (signedAs !== undefined) enter(signedAs, from);
  const shortForms = new Map<string, Person | undefined>();
  const shortFor = (called: string): Person | undefined => {
    if (shortForms.has(called)) return shortForms.get(called);
    const meant = [...givenNames].filter(([key]) => isShortFor(called, key.slice(0, key.indexOf(' '))));
    const one = meant[0]?.[1];
    const found = one && meant.every(([, person]) => isSamePerson(person, one)) ? one : undefined;
    shortForms.set(called, found);
    return found;
  };
  return {
    find: (called) => {
      const name = called
        .trim()
        .replace(/^@/, '')
        .replace(
          /^(?:mr|mrs|ms|mx|dr|doctor|professor|chief|captain|sergeant|officer|judge|commissioner|secretary|director|attorney)\.? /i,
          '',
        )
        .toLowerCase();
      return byName.get(name) ?? (byName.has(name) ? undefined : shortFor(name));
    },
  };
}
