import { findingTypes, type FindingType } from '../../bot/contract/findings.ts';
import type { ClearedMaterial, Material } from '../../bot/domain/material.ts';
import { clearMaterial, type Decision } from '../../bot/safeguards/clear.ts';
import { createMaskVault } from '../../bot/safeguards/mask.ts';

/** Rules under which nothing is masked, so that a test reads its own words. */
export const allowAll = Object.fromEntries(findingTypes.map((type) => [type, 'allow'])) as Record<
  FindingType,
  Decision
>;

/** A cleared document of the given parts, by the real gate. */
export function clearedDocument(
  id: string,
  parts: Record<string, string>,
  mail?: Material['mail'],
): ClearedMaterial {
  const material: Material = {
    ...{ id, kind: mail === undefined ? 'document' : 'mail', name: id },
    ...(mail === undefined ? {} : { mail }),
    parts: Object.entries(parts).map(([place, text]) => ({ place, text })),
  };
  const result = clearMaterial(material, { decisions: allowAll, vault: createMaskVault() });
  if (result.kind === 'blocked') throw new Error('nothing is blocked under these rules');
  return result.material;
}
