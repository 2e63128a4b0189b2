import type { ClearedMaterial } from '../../domain/material.ts';
import { comparable, holdsWords } from './holdsWords.ts';

/**
 * Says whether words that a model gives as a name or a date stand in the material: in the very source when one is
 * given, else anywhere, mail headers included. The words of a name stand together, but may come in another order
 * ("Ruiz, Dana"). A claim without words claims nothing.
 */
export function createClaimCheck(materials: readonly ClearedMaterial[]) {
  let texts: string[] | undefined;
  let headers: string[] | undefined;

  return (claim: string, source: { materialId: string; quote: string } | undefined): boolean => {
    const words = comparable(claim).split(' ');
    if (words[0] === '') return true;
    if (source !== undefined) {
      const own = materials.filter(({ id }) => id === source.materialId);
      const parts = (own.length > 0 ? own : materials).flatMap((material) => material.parts);
      return holdsWords(source.quote, claim) || parts.some((part) => holdsWords(part.text, claim));
    }
    texts ??= materials.flatMap(textsOf).map(spaced);
    headers ??= materials.flatMap(personsOf).map(spaced);
    return (
      headers.some((header) => words.every((word) => header.includes(` ${word} `))) ||
      words.some((_word, first) => {
        const turned = spaced([...words.slice(first), ...words.slice(0, first)].join(' '));
        return texts?.some((text) => text.includes(turned)) === true;
      })
    );
  };
}

function spaced(text: string): string {
  return ` ${comparable(text)} `;
}

function personsOf({ mail }: ClearedMaterial): string[] {
  return mail === undefined ? [] : [mail.from, ...mail.to];
}

function textsOf({ name, mail, parts }: ClearedMaterial): string[] {
  return [name, ...(mail === undefined ? [] : [mail.subject]), ...parts.map((part) => part.text)];
}
