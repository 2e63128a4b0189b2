import { z } from 'zod';

/** POST /api/feedback */
export const feedbackSchema = z.object({
  receiptId: z.string().min(1).max(64),
  rating: z.enum(['up', 'down']),
  reason: z.string().max(100).optional(),
  text: z.string().max(2_000).optional(),
});
export type Feedback = z.infer<typeof feedbackSchema>;

/** POST /api/check */
export const checkRequestSchema = z.object({ text: z.string().max(2_000_000) });

/** Errors before a stream, `application/problem+json` (RFC 9457). */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  code: z.string(),
  next: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
