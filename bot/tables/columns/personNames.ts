import type { Column } from './column.ts';

const ofPeople =
  /^(?:(?:full|first|last|legal|preferred)\s+)?name$|\b(?:applicant|resident|client|patient|tenant|student|employee|claimant|beneficiary|recipient|member|parent|guardian|child|person|contact|owner|caseworker|case worker|inspector|supervisor|attorney|staff|customer|caller|complainant|participant|veteran)s?(?:['’]s)?(?:\s+(?:full\s+|last\s+|first\s+)?name)?$/i;
/** "Dana Whitcomb", "O'Neil, Sean P.", "María de la Cruz". */
const person = /^\p{Lu}[\p{L}'’.-]+(?:,? (?:\p{Lu}[\p{L}'’.-]*|de|del|da|la|van|von|di|bin|al)){1,4}$/u;
const notPeople =
  /\b(?:inc|llc|corp|co|ltd|company|department|dept|office|agency|city|town|county|school|hospital|services?|group|associates|trust|bank|university|college)\b\.?/i;
const most = 2_000;

/** Entries of columns that name people: no text tells them apart from other words, but their header does. */
export function personNames(columns: readonly Column[]): string[] {
  const names = columns
    .filter(({ name, type }) => (type === 'category' || type === 'text') && ofPeople.test(name.trim()))
    .flatMap(({ labels }) => labels)
    .filter((label) => label.length <= 80 && person.test(label) && !notPeople.test(label));
  return [...new Set(names)].slice(0, most);
}
