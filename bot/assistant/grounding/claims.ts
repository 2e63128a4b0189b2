import type { ClearedMaterial } from '../../domain/material.ts';
import type { QuoteFinder } from './citations.ts';

/**
 * Says whether words that a model gives as a name or a date stand in the material: in the very source when one is
 * given, else anywhere, mail headers included. Names may come in another order ("Ruiz, Dana").
 */
export function createClaimCheck(materials: readonly ClearedMaterial[], find: QuoteFinder) {
  let everything: string | undefined;

  return (claim: string, source: { materialId: string; quote: string } | undefined): boolean => {
    if (source !== undefined) {
      return (
        comparable(source.quote).includes(comparable(claim)) || find(source.materialId, claim) !== undefined
      );
    }
    everything ??= comparable(materials.flatMap(textsOf).join('\n'));
    const words = comparable(claim).split(' ');
    return words.every((word) => word === '' || everything?.includes(word) === true);
  };
}

function textsOf(material: ClearedMaterial): string[] {
  const { mail } = material;
  const header = mail === undefined ? [] : [mail.from, ...mail.to, mail.subject];
  return [material.name, ...header, ...material.parts.map((part) => part.text)];
}

function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
