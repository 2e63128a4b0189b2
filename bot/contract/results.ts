import { z } from 'zod';

/** A place in the material that a statement rests on; `quote` is verbatim there. `n` is the chip number in the text. */
export const citationSchema = z.object({
  n: z.number().int().positive().optional(),
  materialId: z.string(),
  quote: z.string(),
  /** Human-readable: "page 12", "message of November 3", "paragraph 4". */
  place: z.string(),
});
export type Citation = z.infer<typeof citationSchema>;

/** What was read of what was given. `read` and `of` count messages, pages or parts; `unit` names which. */
export const coverageSchema = z.object({
  read: z.number().int().nonnegative(),
  of: z.number().int().nonnegative(),
  unit: z.string().optional(),
  notRead: z.array(z.string()),
});
export type Coverage = z.infer<typeof coverageSchema>;

/** `n` is the number of the statement's chip in the text, when it has one. */
const sourced = {
  text: z.string(),
  quote: z.string(),
  messageId: z.string(),
  n: z.number().int().positive().optional(),
};

export const threadResultSchema = z.object({
  messageCount: z.number().int().nonnegative(),
  participants: z.array(z.object({ name: z.string(), address: z.string() })),
  /** Agencies, units and firms that headers or text name; absent when nobody looked. */
  organisations: z.array(z.string()).optional(),
  overview: z.array(z.object(sourced)),
  decisions: z.array(z.object(sourced)),
  actions: z.array(
    z.object({
      ...sourced,
      /** Name as it stands in the thread; empty when the thread does not say. */
      owner: z.string(),
      /** ISO date that `dueText` resolves to from the date of its message, or null. */
      due: z.string().nullable(),
      dueText: z.string(),
      done: z.boolean(),
    }),
  ),
  questions: z.array(z.object({ ...sourced, answeredBy: z.string().nullable() })),
  coverage: coverageSchema,
  /** Statements whose quote or figure was not found in the material. */
  unverified: z.array(z.string()),
});
export type ThreadResult = z.infer<typeof threadResultSchema>;

export const askResultSchema = z.object({
  answer: z.string(),
  citations: z.array(citationSchema),
  abstained: z.boolean(),
  /** What the employee may ask next, as whole first messages. */
  suggestions: z.array(z.string()).optional(),
  coverage: coverageSchema.optional(),
  unverified: z.array(z.string()).default([]),
});
export type AskResult = z.infer<typeof askResultSchema>;

export const summaryResultSchema = z.object({
  points: z.array(z.object({ text: z.string(), citations: z.array(citationSchema) })),
  coverage: coverageSchema,
  unverified: z.array(z.string()).default([]),
});
export type SummaryResult = z.infer<typeof summaryResultSchema>;

export const writingResultSchema = z.object({
  markdown: z.string(),
  /** U.S. school grade of the text (Flesch-Kincaid) before and after. */
  grade: z.object({ before: z.number(), after: z.number() }).optional(),
  /** What the request did not give and somebody must fill in, as it stands in the text: "[date]". */
  placeholders: z.array(z.string()).optional(),
  /** Replacements in the given text, in reading order; `start` is the UTF-16 offset of `before` there. */
  edits: z
    .array(
      z.object({
        before: z.string(),
        after: z.string(),
        start: z.number().int().optional(),
        why: z.string().optional(),
      }),
    )
    .optional(),
  /** Places that want a person's eye and have no safe replacement. */
  flags: z
    .array(z.object({ text: z.string(), start: z.number().int().optional(), why: z.string() }))
    .optional(),
  unverified: z.array(z.string()).default([]),
});
export type WritingResult = z.infer<typeof writingResultSchema>;

/** A figure that code computed from cells. `n` is the number of its chip in the text, when it has one. */
const tableFactSchema = z.object({
  text: z.string(),
  /** As shown: "$1,234.50", "March 2026" */
  value: z.string(),
  unit: z.string().optional(),
  /** "Permits!C2:C214"; for text "rows 2-214, column 3" */
  cells: z.string(),
  /** In words: "sum of C2:C214, 3 blanks left out" */
  formula: z.string(),
  materialId: z.string(),
  n: z.number().int().positive().optional(),
});

/** Figures by group; cells are texts as shown. */
const tableGroupsSchema = z.object({
  title: z.string(),
  header: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  /** Groups that are left out here. */
  more: z.number().int().nonnegative(),
});

/** `values` are for drawing; the exact figures stand in `groups`. */
const tableChartSchema = z.object({
  kind: z.enum(['bar', 'line']),
  title: z.string(),
  labels: z.array(z.string()),
  values: z.array(z.number()),
  unit: z.string(),
});
export type TableChart = z.infer<typeof tableChartSchema>;

export const tableResultSchema = z.object({
  tables: z.array(
    z.object({
      name: z.string(),
      rows: z.number().int().nonnegative(),
      columns: z.array(
        z.object({
          name: z.string(),
          /** number, money, percent, date, year, category, text, yesNo, id, mixed or empty */
          type: z.string(),
          unit: z.string().optional(),
          blank: z.number().int().nonnegative(),
          distinct: z.number().int().nonnegative(),
          /** "Permits!C2:C214" */
          cells: z.string(),
        }),
      ),
    }),
  ),
  facts: z.array(tableFactSchema),
  /** What was asked, answered in plain text; absent for a summary. */
  answer: z.string().optional(),
  groups: z.array(tableGroupsSchema).optional(),
  chart: tableChartSchema.optional(),
  /** What to check before the figures are used. */
  problems: z.array(tableFactSchema.extend({ code: z.string() })),
  /** Questions that work on this table, when the one asked did not. */
  suggestions: z.array(z.string()).optional(),
  citations: z.array(citationSchema),
  coverage: coverageSchema,
  unverified: z.array(z.string()).default([]),
});
export type TableResult = z.infer<typeof tableResultSchema>;

export const turnResultSchema = z.union([
  tableResultSchema,
  threadResultSchema,
  askResultSchema,
  summaryResultSchema,
  writingResultSchema,
]);
export type TurnResult = z.infer<typeof turnResultSchema>;
