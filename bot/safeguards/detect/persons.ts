import type { Finding, FindingType } from '../../contract/findings.ts';
import { after, before } from './recogniser.ts';

const word = String.raw`\p{Lu}(?:[\p{L}\p{M}'-]{1,30}|\.)`;
const particle = String.raw`(?:de|da|do|dos|das|del|della|di|van|von|der|den|la|le|el|al|bin|ibn|y|e)`;
const capitalised = new RegExp(
  String.raw`${word}(?:[ ](?:${particle}[ ]){0,2}${word}){0,3}(?:,? (?:Jr|Sr|II|III)\b\.?)?`,
  'uy',
);
const any = new RegExp(
  String.raw`[\p{L}][\p{L}\p{M}'.-]{0,30}(?:,?[ ][\p{L}][\p{L}\p{M}'.-]{0,30}){0,3}`,
  'uy',
);
const identifierWords =
  /(?:'s?)?[ \t]{0,3}(?:[,;|(:-]|\b(?:has|with|whose|of)\b)?[ \t]{0,3}(?:(?:the |a |an )?(?:ssn|social security(?: number| no\.?)?|itin|dob|d\.o\.b\.?|date of birth|born(?: on)?|driver'?s? licen[cs]e|licen[cs]e|account|acct|card|masshealth|medicare|passport)(?: (?:number|no\.?|id))?[ ]{0,2}[:#]?[ ]{0,2}(?:is |was )?(?:[:#] ?)?)?$/i;
const nameBefore = new RegExp(
  String.raw`(?<![\p{L}])${word}(?:[ ](?:${particle}[ ]){0,2}${word}){1,3}$`,
  'u',
);
const nameAfter = new RegExp(
  String.raw`^[ \t]{0,2}[,;|(-]?[ \t]{0,2}(${word}(?:[ ]${word}){1,3})(?=[\s),;|.]|$)`,
  'u',
);

/** Numbers that belong to one person: a name beside them is that person (G.L. c. 93H §1). */
const identifiers = new Set<FindingType>([
  'US_SSN',
  'US_SSN_LAST4',
  'US_ITIN',
  'US_DRIVER_LICENSE',
  'DATE_OF_BIRTH',
  'CREDIT_CARD',
  'US_BANK',
  'PASSPORT',
  'MASSHEALTH_ID',
  'MEDICARE_MBI',
  'MEDICAL_RECORD',
]);

// Capitalised words of forms, places and offices: a name that holds one is none.
const notNames = new Set(
  `account acct address agency and applicant application april august bank board boston bureau by card case center city claim client college commission commissioner committee commonwealth council county court customer date dear december department dl dob director district division driver drivers education employee executive february federal fiscal for form friday from general government governor health house id human information insurance january july june license licence lic ma march mass massachusetts masshealth may medicare member monday name national new no none november number october office officer on order phone please police policy project public record registry report request rmv resident review routing saturday school secretary section security senate september service services social ssn state street sunday tax team technology the thank thanks thursday to town transportation treasurer tuesday unit united university unknown us usa wednesday worcester yes springfield tbd regards sincerely attached see subject hello hi our your his her their this that is was has been with of`.split(
    ' ',
  ),
);

/** At least `least` words, none of them a word of forms and offices. */
export function isPersonName(name: string, least: number): boolean {
  const words = name.split(/[\s,]+/).filter((part) => /\p{L}{2}/u.test(part));
  return (
    words.length >= least && words.every((part) => !notNames.has(part.toLowerCase().replace(/['.]s?$/, '')))
  );
}

/** Where the name that starts at an offset ends, or the offset itself. `any`: a form field's own words, in any case. */
export function nameAt(text: string, start: number, style: 'capitalised' | 'any'): number {
  capitalised.lastIndex = start;
  const end = capitalised.test(text) ? capitalised.lastIndex : start;
  if (style === 'capitalised' || (end > start && isPersonName(text.slice(start, end), 2))) return end;
  any.lastIndex = start;
  if (!any.test(text)) return start;
  const written = text.slice(start, any.lastIndex);
  const wholeField = /^[ \t]*(?:$|[\r\n|,;)"])/.test(after(text, any.lastIndex, 4));
  return wholeField && isPersonName(written, 1) ? any.lastIndex : start;
}

/** Names of two words and more that stand right beside somebody's number or birth date. */
export function personsNear(text: string, findings: readonly Finding[]): Finding[] {
  return findings
    .filter(({ type }) => identifiers.has(type))
    .flatMap(({ start, end }) => [nameEndingAt(text, start), nameStartingAt(text, end)])
    .filter((finding) => finding !== undefined);
}

function nameEndingAt(text: string, at: number): Finding | undefined {
  const words = before(text, at, 48);
  const end = at - words.length + words.search(identifierWords);
  const name = nameBefore.exec(before(text, end, 80))?.[0];
  return name === undefined ? undefined : beside(end - name.length, name);
}

function nameStartingAt(text: string, at: number): Finding | undefined {
  const match = nameAfter.exec(after(text, at, 100));
  if (!match) return undefined;
  const name = match[1] ?? '';
  return beside(at + match[0].length - name.length, name);
}

function beside(start: number, name: string): Finding | undefined {
  if (!isPersonName(name, 2)) return undefined;
  return {
    type: 'PERSON',
    start,
    end: start + name.length,
    why: 'Name beside a personal identifier',
    confidence: 0.8,
  };
}

const longestName = 4;
const names = /(?<![\p{L}])\p{Lu}[\p{L}\p{M}'.-]{0,30}/gu;

/** Further places of the full names that were found once: what is personal on page 1 is personal on page 9. */
export function repeatedPersons(text: string, persons: readonly Finding[]): Finding[] {
  const known = new Set(
    persons.map(({ start, end }) => text.slice(start, end)).filter((name) => name.includes(' ')),
  );
  if (known.size === 0) return [];
  const firstWords = new Set(Array.from(known, (name) => name.slice(0, name.indexOf(' '))));
  const found: Finding[] = [];
  for (const match of text.matchAll(names)) {
    if (!firstWords.has(match[0])) continue;
    const words = text.slice(match.index, match.index + 140).split(' ', longestName + 3);
    for (let count = words.length; count >= 2; count--) {
      const name = words
        .slice(0, count)
        .join(' ')
        .replace(/(?:'s)?[^\p{L}.]*$/u, '');
      const exact = known.has(name) ? name : name.replace(/\.$/, '');
      if (!known.has(exact)) continue;
      const end = match.index + exact.length;
      found.push({
        type: 'PERSON',
        start: match.index,
        end,
        why: 'Name found elsewhere in the text',
        confidence: 0.75,
      });
      break;
    }
  }
  return found;
}
