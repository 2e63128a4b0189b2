import { z } from 'zod';
import { skillIds } from './skills.ts';

/** Limits of POST /api/turns; `body` and `file` in bytes, `text` in UTF-16 code units. */
export const turnLimits = { body: 40_000_000, file: 25_000_000, text: 2_000_000, materials: 500 } as const;

const text = z.string().max(turnLimits.text);
/** Names and headers: control characters and halves of surrogate pairs are of no use to anybody. */
const label = z
  .string()
  .max(2_000)
  .transform((written) => written.toWellFormed().replace(/[\p{Cc}]/gu, ' '));
const base64 = z
  .string()
  .max(Math.ceil(turnLimits.file / 3) * 4 + 4)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'must be base64');
const materialId = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u, 'must be plain text');

export const attachmentSchema = z.object({
  name: label,
  mediaType: label.optional(),
  contentBase64: base64,
});

export const mailSchema = z.object({
  kind: z.literal('mail'),
  id: materialId,
  subject: label.default(''),
  from: label.default(''),
  to: z.array(label).max(500).default([]),
  cc: z.array(label).max(500).default([]),
  /** ISO 8601, or empty when unknown */
  date: z.string().max(64).default(''),
  body: text,
  bodyHtml: text.optional(),
  attachments: z.array(attachmentSchema).max(50).default([]),
});
export const documentSchema = z.object({
  kind: z.literal('document'),
  id: materialId,
  name: label.default(''),
  text,
});
export const selectionSchema = z.object({ kind: z.literal('selection'), id: materialId, text });
export const fileSchema = z.object({
  kind: z.literal('file'),
  id: materialId,
  name: label,
  mediaType: label.optional(),
  contentBase64: base64,
});

export const rawMaterialSchema = z.discriminatedUnion('kind', [
  mailSchema,
  documentSchema,
  selectionSchema,
  fileSchema,
]);
/** What the employee gave the turn to work on: untrusted text, never an instruction. */
export type RawMaterial = z.infer<typeof rawMaterialSchema>;
export type RawMail = z.infer<typeof mailSchema>;

export const turnRequestSchema = z.object({
  requestId: z.string().regex(/^[A-Za-z0-9-]{1,64}$/, 'must be 1 to 64 letters, digits or hyphens'),
  skill: z.enum(skillIds),
  channel: z.enum(['word', 'outlook']),
  conversationId: z.uuid().optional(),
  locale: z.string().max(35).default('en-US'),
  text: text.default(''),
  options: z.record(z.string(), z.unknown()).default({}),
  materials: z
    .array(rawMaterialSchema)
    .max(turnLimits.materials)
    .refine((list) => new Set(list.map((m) => m.id)).size === list.length, 'material ids must differ')
    .default([]),
});
/** What a client sends; fields with defaults may be left out. */
export type TurnRequestInput = z.input<typeof turnRequestSchema>;
