import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { skillIds } from '../contract/skills.ts';
import type { Tables } from '../database/tables.ts';
import type { Material } from '../domain/material.ts';
import { cutToKeep } from './cutToKeep.ts';

const requestSchema = z.object({
  skill: z.enum(skillIds),
  options: z.record(z.string(), z.unknown()),
  /** In the employee's words. */
  text: z.string(),
  /** A text that the turn worked on and that is not in the kept material: a selection, or the answer before. */
  base: z.string().optional(),
});

const stateSchema = z.object({
  /** The last request that was cleared, answered or not. */
  asked: requestSchema,
  /** The last answer, as it was shown, and the request that led to it. */
  answered: requestSchema.extend({ answer: z.string() }).optional(),
  /** What the kept material is. */
  materials: z.array(
    z.object({ id: z.string(), kind: z.enum(['mail', 'document', 'selection']), name: z.string() }),
  ),
  /** The material was longer than what is kept of it. */
  isCut: z.boolean(),
});
export type KeptState = z.infer<typeof stateSchema>;

/** What a conversation keeps for its follow-ups. */
export interface KeptContext {
  state(): Promise<KeptState | undefined>;
  /** Read text without its hidden parts, at most `keptCharacters`. */
  material(): Promise<Material[]>;
  /** @param material the material from now on; undefined leaves it as it is */
  keep(
    state: Pick<KeptState, 'asked' | 'answered'>,
    material: readonly Material[] | undefined,
  ): Promise<void>;
  dropMaterial(): Promise<void>;
}

/** One row for each conversation, replaced by each turn: its cost does not grow with the conversation. */
export function createKeptContext(
  database: Kysely<Tables>,
  id: string,
  /** Of the conversation's key; `place` binds a value to its column. */
  {
    seal,
    unseal,
  }: { seal(place: string, text: string): Buffer; unseal(place: string, sealed: Buffer): string },
): KeptContext {
  async function state(): Promise<KeptState | undefined> {
    const row = await rows().select('state_sealed').executeTakeFirst();
    return row === undefined ? undefined : stateSchema.parse(JSON.parse(unseal('state', row.state_sealed)));
  }

  return {
    state,

    async material() {
      const row = await rows().select('material_sealed').executeTakeFirst();
      if (row?.material_sealed == null) return [];
      return JSON.parse(unseal('material', row.material_sealed)) as Material[];
    },

    async keep({ asked, answered }, material) {
      const before = await rows().select(['state_sealed', 'material_sha256']).executeTakeFirst();
      const known =
        before === undefined
          ? undefined
          : stateSchema.parse(JSON.parse(unseal('state', before.state_sealed)));
      const kept = material === undefined ? undefined : cutToKeep(material);
      const next: KeptState = {
        asked,
        answered: answered ?? known?.answered,
        materials: kept === undefined ? (known?.materials ?? []) : kept.materials.map(nameOf),
        isCut: kept === undefined ? (known?.isCut ?? false) : kept.isCut,
      };
      const text = kept === undefined ? undefined : JSON.stringify(kept.materials);
      const sha256 = text === undefined ? undefined : createHash('sha256').update(text).digest('hex');
      const isNew = text !== undefined && sha256 !== before?.material_sha256;
      const values = {
        state_sealed: seal('state', JSON.stringify(next)),
        ...(isNew ? { material_sealed: seal('material', text), material_sha256: sha256 ?? null } : {}),
        updated_at: new Date(),
      };
      await database
        .insertInto('kept_context')
        .values({ conversation_id: id, ...values })
        .onConflict((conflict) => conflict.column('conversation_id').doUpdateSet(values))
        .execute();
    },

    async dropMaterial() {
      const known = await state();
      if (known === undefined) return;
      const next: KeptState = { ...known, materials: [], isCut: false };
      await database
        .updateTable('kept_context')
        .set({
          state_sealed: seal('state', JSON.stringify(next)),
          ...{ material_sealed: null, material_sha256: null },
        })
        .where('conversation_id', '=', id)
        .execute();
    },
  };

  function rows() {
    return database.selectFrom('kept_context').where('conversation_id', '=', id);
  }
}

function nameOf({ id, kind, name }: Material): KeptState['materials'][number] {
  return { id, kind, name: name.slice(0, 200) };
}
