import { isMask } from '../language/masks.ts';
import { isShortFor } from './nicknames.ts';
import type { Person } from './people.ts';

/**
 * The forms in which a sender signs: full and given name, "F. Osgood", initials, and a short form that stands alone on
 * a line of the mail ("Percy"). Small letters; a line that begins with one of them begins the signature.
 */
export function signOffNames(
  from: Person,
  body: string,
): { names: Set<string>; shortForm: string | undefined } {
  const full = from.name.toLowerCase();
  if (full === '' || isMask(from.name) || full.includes('@'))
    return { names: new Set([full]), shortForm: undefined };
  const parts = full.split(/\s+/);
  const first = parts[0] ?? full;
  const last = parts.at(-1) ?? full;
  const initials = full.match(/(?<![\p{L}'’])\p{L}/gu)?.join('') ?? '';
  const names = new Set([full, first, initials, `${first[0] ?? ''}${last[0] ?? ''}`]);
  for (const form of [`${first[0] ?? ''}. ${last}`, `${first[0] ?? ''} ${last}`, `${first} ${last}`])
    names.add(form);
  if (parts.length > 1) names.add(last);
  names.add(first[0] ?? first);
  const shortForm = from.isGroup ? undefined : shortFormIn(body, first);
  if (shortForm !== undefined) names.add(shortForm);
  return { names, shortForm };
}

/** Bodies are looked at from their end: signatures stand there, and quoted ones are marked. */
function shortFormIn(body: string, given: string): string | undefined {
  const lines = body.slice(-6_000).split('\n');
  return lines
    .map((line) => /^\s*[-–—~]?\s*(\p{Lu}\p{L}{1,9})(?: x{1,3})?[.!,]?\s*$/u.exec(line)?.[1]?.toLowerCase())
    .findLast((name) => name !== undefined && name !== given && isShortFor(name, given));
}
