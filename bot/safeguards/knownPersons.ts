import type { Finding } from '../contract/findings.ts';

/**
 * Places of names that the material itself calls names of people, whole words only, where no other finding stands.
 * Findings come back in order of place.
 */
export function withKnownPersons(
  text: string,
  findings: readonly Finding[],
  persons: readonly string[],
): Finding[] {
  const found: Finding[] = [];
  for (const name of persons) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      const isWhole = !isLetter(text[at - 1]) && !isLetter(text[end]);
      const isFree = [...findings, ...found].every((one) => one.end <= at || one.start >= end);
      if (isWhole && isFree)
        found.push({ type: 'PERSON', start: at, end, why: 'entry of a column of names', confidence: 0.9 });
    }
  }
  return [...findings, ...found].sort((a, b) => a.start - b.start);
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
