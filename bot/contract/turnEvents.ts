import { z } from 'zod';
import { findingSchema } from './findings.ts';
import { skillIds } from './skills.ts';
import {
  askResultSchema,
  summaryResultSchema,
  tableResultSchema,
  threadResultSchema,
  writingResultSchema,
} from './results.ts';

export const refusalReasons = [
  'notAdmitted',
  'switchedOff',
  'acknowledgementDue',
  'trainingDue',
  'skillNotAllowed',
  'modelNeeded',
  'blockedData',
  'decisionNotAllowed',
  'overBudget',
  'unreadable',
  'tooLarge',
  'busy',
  'auditDown',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** `basic`: rules on this server, no AI model connected. `model`: an AI model wrote the text. */
export const modes = ['basic', 'model'] as const;
export type Mode = (typeof modes)[number];

export const failureCodes = [
  'modelUnavailable',
  'modelBusy',
  'modelStalled',
  'modelCut',
  'modelFiltered',
  'modelInvalid',
  'modelRefused',
  'modelTooLong',
  'modelQuota',
  'modelSetup',
  'stopped',
  'internal',
] as const;
export type FailureCode = (typeof failureCodes)[number];

export const receiptSchema = z.object({
  id: z.string(),
  turnId: z.string(),
  at: z.string(),
  skill: z.string(),
  mode: z.enum(modes),
  model: z.string(),
  policyVersion: z.number().int(),
  /** Number of masked values by data class. */
  masked: z.record(z.string(), z.number().int()),
  sources: z.array(z.object({ id: z.string(), name: z.string(), sha256: z.string() })),
  coverage: z
    .object({ read: z.number().int(), of: z.number().int(), unit: z.string().optional() })
    .optional(),
  unverified: z.number().int(),
  tokens: z.object({ input: z.number().int(), output: z.number().int() }),
  auditHash: z.string(),
});
export type Receipt = z.infer<typeof receiptSchema>;

export const turnEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('started'),
    turnId: z.string(),
    conversationId: z.string().optional(),
    /** The kind of help that runs: a follow-up may be another than was asked for. */
    skill: z.enum(skillIds).optional(),
    mode: z.enum(modes),
    policyVersion: z.number().int(),
  }),
  /** code: masked | hiddenText | suspectedInstructions | attachment | partial | … ; text is for people. */
  z.object({ type: z.literal('notice'), code: z.string(), text: z.string() }),
  z.object({
    type: z.literal('progress'),
    done: z.number().int(),
    total: z.number().int(),
    text: z.string(),
  }),
  /** Markdown, filtered and unmasked. Never taken back. */
  z.object({ type: z.literal('text'), delta: z.string() }),
  /** Structured; its shape follows from the skill. `type` is on the line, the rest is the result. */
  z.looseObject({ type: z.literal('result') }),
  z.object({ type: z.literal('receipt'), ...receiptSchema.shape }),
  z.object({ type: z.literal('done') }),
  z.object({
    type: z.literal('refused'),
    reason: z.enum(refusalReasons),
    text: z.string(),
    /** What the employee can do now. */
    next: z.string(),
    findings: z.array(findingSchema.extend({ materialId: z.string().optional() })).optional(),
  }),
  z.object({ type: z.literal('failed'), code: z.enum(failureCodes), text: z.string(), next: z.string() }),
]);
export type TurnEvent = z.infer<typeof turnEventSchema>;
export type LastTurnEvent = Extract<TurnEvent, { type: 'done' | 'refused' | 'failed' }>;

/** The schema of a `result` line for each skill that has one. */
export const resultSchemas = {
  ask: askResultSchema,
  summarize: summaryResultSchema,
  summarizeThread: threadResultSchema,
  summarizeTable: tableResultSchema,
  draft: writingResultSchema,
  rewrite: writingResultSchema,
  reply: writingResultSchema,
  translate: writingResultSchema,
} as const;
