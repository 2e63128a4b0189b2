import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ClearedText } from '../../../bot/domain/clearedText.ts';
import type { ClearedMaterial } from '../../../bot/domain/material.ts';

const materialSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('document'),
    name: z.string(),
    parts: z.array(z.strictObject({ place: z.string(), text: z.string() })).min(1),
  }),
  z.strictObject({
    kind: z.literal('mail'),
    id: z.string(),
    name: z.string(),
    from: z.string(),
    date: z.iso.datetime({ offset: true }),
    text: z.string(),
  }),
]);

const fileSchema = z.strictObject({
  name: z.string(),
  materials: z.array(materialSchema).min(1),
  questions: z.array(
    z.strictObject({
      ask: z.string(),
      /** Words of the passage that answers, as they stand there; null when the material does not answer. */
      answer: z.string().nullable(),
      /** Further passages that answer as well. */
      also: z.array(z.string()).optional(),
    }),
  ),
});

export interface LabelledQuestions {
  name: string;
  material: ClearedMaterial[];
  questions: z.infer<typeof fileSchema>['questions'];
}

/**
 * Reads the questions of a folder (`development` or `heldOut` beside this file), in order of file name.
 * @throws Error with all labels that are not word for word in their material
 */
export function readLabelledQuestions(folder: 'development' | 'heldOut'): LabelledQuestions[] {
  const path = join(import.meta.dirname, folder);
  const files = readdirSync(path)
    .sort()
    .map((file) => fileSchema.parse(parse(readFileSync(join(path, file), 'utf8'))));
  const read = files.map(({ name, materials, questions }) => ({
    name,
    material: materials.map(asMaterial),
    questions,
  }));
  const lost = read.flatMap(({ name, material, questions }) => {
    const text = flat(material.flatMap(({ parts }) => parts.map((part) => part.text)).join('\n'));
    return questions.flatMap(({ answer, also = [] }) =>
      [...(answer === null ? [] : [answer]), ...also]
        .filter((label) => !text.includes(flat(label)))
        .map((label) => `${name}: "${label}"`),
    );
  });
  if (lost.length > 0) throw new Error(`labels that stand nowhere:\n${lost.join('\n')}`);
  return read;
}

export function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function asMaterial(given: z.infer<typeof materialSchema>): ClearedMaterial {
  const name = given.name as ClearedText;
  if (given.kind === 'document')
    return {
      id: 'document-1',
      kind: 'document',
      name,
      parts: given.parts.map(({ place, text }) => ({ place, text: text as ClearedText })),
    };
  return {
    id: given.id,
    kind: 'mail',
    name,
    mail: {
      subject: name,
      from: given.from as ClearedText,
      to: [],
      date: given.date as ClearedText,
    },
    parts: [{ place: 'message', text: given.text as ClearedText }],
  };
}
