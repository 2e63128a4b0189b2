import type { Finding } from '../../contract/findings.ts';
import { spanInOriginal, viewsOf } from './normalise.ts';
import { personsNear, repeatedPersons } from './persons.ts';
import { recognisers } from './recognisers/index.ts';
import { resolveOverlaps } from './resolveOverlaps.ts';

/**
 * Sensitive data in a text. Findings are sorted, never overlap, and carry offsets of the given text (UTF-16, end
 * exclusive). Time is linear in the length of the text, whatever it holds.
 */
export function findSensitive(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const view of viewsOf(text)) {
    const found = recognisers.flatMap((recogniser) => recogniser.find(view.text));
    const persons = [...found.filter(isPerson), ...personsNear(view.text, found)];
    for (const finding of [...found, ...persons, ...repeatedPersons(view.text, persons)]) {
      findings.push({ ...finding, ...spanInOriginal(view, finding.start, finding.end) });
    }
  }
  return resolveOverlaps(text, findings);
}

const isPerson = (finding: Finding) => finding.type === 'PERSON';
