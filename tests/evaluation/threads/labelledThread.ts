import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const quoteSchema = z.strictObject({ messageId: z.string(), text: z.string().min(3) });
const quotes = z.array(quoteSchema).min(1);
const isoDate = z.iso.date();

/** What LABELLING.md calls an action. `alsoOwners` and `alsoDues` are further right answers. */
const actionLabelSchema = z.strictObject({
  quotes,
  owner: z.string(),
  alsoOwners: z.array(z.string()).optional(),
  due: isoDate.nullable(),
  alsoDues: z.array(isoDate.nullable()).optional(),
  done: z.boolean(),
});
export type ActionLabel = z.infer<typeof actionLabelSchema>;

const labelledThreadSchema = z.strictObject({
  name: z.string(),
  mood: z.array(z.string()).min(1),
  messages: z
    .array(
      z.strictObject({
        id: z.string(),
        from: z.string(),
        to: z.array(z.string()),
        cc: z.array(z.string()).optional(),
        date: z.iso.datetime({ offset: true }),
        subject: z.string(),
        body: z.string(),
      }),
    )
    .min(1),
  labels: z.strictObject({
    actions: z.array(actionLabelSchema),
    decisions: z.array(z.strictObject({ quotes })),
    questions: z.array(z.strictObject({ quotes, answered: z.boolean() })),
    people: z.array(z.string()),
    organisations: z.array(z.string()),
  }),
});
export type LabelledThread = z.infer<typeof labelledThreadSchema>;

/**
 * Reads every thread of a folder (`development` or `heldOut` beside this file), in order of file name.
 * Throws with all problems at once when a file has another shape or a label is not word for word in its message.
 */
export function loadThreads(folder: 'development' | 'heldOut'): LabelledThread[] {
  const path = join(import.meta.dirname, folder);
  const files = readdirSync(path)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted();
  const threads = files.map((file) => readThread(readFileSync(join(path, file), 'utf8'), file));
  const problems = threads.flatMap(misquotes);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return threads;
}

/** `where` names the file in the error. */
export function readThread(yaml: string, where: string): LabelledThread {
  const parsed = labelledThreadSchema.safeParse(parse(yaml));
  if (!parsed.success) throw new Error(`${where}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** One sentence for each quote that is not word for word in the message that it names. */
export function misquotes({ name, messages, labels }: LabelledThread): string[] {
  const bodies = new Map(messages.map(({ id, body }) => [id, body]));
  return [...labels.actions, ...labels.decisions, ...labels.questions]
    .flatMap((label) => label.quotes)
    .filter(({ messageId, text }) => bodies.get(messageId)?.includes(text) !== true)
    .map(({ messageId, text }) => `${name} ${messageId}: not in the message: ${text}`);
}
