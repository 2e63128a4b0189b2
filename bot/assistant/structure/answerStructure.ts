import { z } from 'zod';
import type { AnswerStructure } from '../../models/modelProvider.ts';
import { strictSchema } from './strictSchema.ts';

/** A piece of a line: our own layout and the model's words, or words that must stand in the material. */
export type LinePart =
  | string
  | {
      claim: string;
      /** `source`: in the very message or document that the item names. */
      in: 'source' | 'anywhere';
    };

/** One item of a structured answer, checked for its shape and for nothing else. Its strings are masked. */
export interface StructuredItem {
  section: string;
  parts: LinePart[];
  /** Verbatim words and the id of the material that they stand in. */
  source: { materialId: string; quote: string };
  fields: Readonly<Record<string, string | null>>;
}

export interface Section {
  /** Shown above the section's first line; '' for none. */
  heading: string;
  /** Whether it is a list of lines or one sentence. */
  isList: boolean;
  schema: z.ZodType;
  /** undefined when the value does not fit. */
  read(value: unknown): Omit<StructuredItem, 'section'> | undefined;
}

/** What the answer of a skill is made of: sections in the order in which they are asked for and shown. */
export interface Structure {
  request: AnswerStructure;
  sections: Readonly<Record<string, Section>>;
}

/** Where every item says what it rests on. Evidence comes first: the model quotes before it words. */
const sourced = {
  quote: z.string().describe('The exact words of the material that this rests on, 3 to 25 of them.'),
  materialId: z.string().describe('The id of the material that holds the quote.'),
  text: z.string().describe('The statement, in one or two plain sentences without Markdown.'),
};

/**
 * A section of items. `own` are properties beside quote, materialId and text; what may be missing is nullable.
 * @param parts the words of the line; without it they are the text
 */
export function defineSection<Own extends Record<string, z.ZodNullable<z.ZodString>> = Record<never, never>>(
  section: Pick<Section, 'heading' | 'isList'> & {
    own?: Own;
    parts?: (item: { text: string } & { [K in keyof Own]: string | null }) => LinePart[];
  },
): Section {
  const own: Record<string, z.ZodNullable<z.ZodString>> = section.own ?? {};
  const schema = z.strictObject({ ...sourced, ...own });
  const parts = section.parts ?? (({ text }: { text: string }) => [text]);
  return {
    heading: section.heading,
    isList: section.isList,
    schema: section.isList ? z.array(schema) : schema,
    read(value) {
      const item = readItem(value, own);
      if (item === undefined) return undefined;
      const { quote, materialId, text, ...rest } = item;
      const fields = { text, ...rest };
      return {
        parts: parts(fields as Parameters<typeof parts>[0]),
        source: { materialId, quote },
        fields,
      };
    },
  };
}

export function defineStructure(name: string, sections: Readonly<Record<string, Section>>): Structure {
  const shape = Object.fromEntries(Object.entries(sections).map(([field, { schema }]) => [field, schema]));
  return { request: { name, schema: strictSchema(z.strictObject(shape)) }, sections };
}

const loose = z.looseObject({
  quote: z.string(),
  materialId: z.string(),
  text: z.string().trim().min(1),
});

/** More than asked for does no harm, and a missing property is null where null is allowed. */
function readItem(
  value: unknown,
  own: Readonly<Record<string, unknown>>,
): ({ quote: string; materialId: string; text: string } & Record<string, string | null>) | undefined {
  const read = loose.safeParse(value);
  if (!read.success) return undefined;
  const { quote, materialId, text } = read.data;
  const fields: Record<string, string | null> = {};
  for (const name of Object.keys(own)) {
    const field = read.data[name] ?? null;
    if (field !== null && typeof field !== 'string') return undefined;
    fields[name] = field === null || field.trim() === '' ? null : field.trim();
  }
  return { ...fields, quote, materialId, text };
}
