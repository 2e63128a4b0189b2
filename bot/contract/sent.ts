import { z } from 'zod';

/** One request to a model, as it was sent: the masked text between employee and model. */
export const sentRequestSchema = z.object({
  /** Name of model or deployment; empty in Basic mode. */
  model: z.string(),
  /** "OpenAI", "Azure OpenAI", "this machine" or the name of a host; empty in Basic mode. */
  host: z.string(),
  instructions: z.string(),
  messages: z.array(
    z.object({
      role: z.enum(['user', 'assistant']),
      text: z.string(),
      /** Characters at the end that are not kept, because the whole was too large. */
      notKept: z.number().int().positive().optional(),
    }),
  ),
  /** What else stood in the request; `value` is JSON. */
  parameters: z.array(z.object({ name: z.string(), value: z.string() })),
});
export type SentRequest = z.infer<typeof sentRequestSchema>;

/** GET /api/turns/:turnId/sent: what left this service in one turn, or would leave with a model connected. */
export const sentSchema = z.object({
  turnId: z.string(),
  at: z.string(),
  /**
   * `left`: a model was asked · `wouldLeave`: Basic mode · `notAsked`: the answer needed no model · `stopped`: the turn
   * ended before a model was asked
   */
  kind: z.enum(['left', 'wouldLeave', 'notAsked', 'stopped']),
  policyVersion: z.number().int(),
  /** Absent when the turn was not answered. */
  receiptId: z.string().optional(),
  /** Hash of the turn's last row in the audit record. */
  auditHash: z.string(),
  /** Each mask that stands in the messages, with its data class and how often it stands there. */
  masks: z.array(z.object({ mask: z.string(), type: z.string(), places: z.number().int().positive() })),
  /** Data classes that stopped the turn. */
  blocked: z.array(z.string()),
  /** In the order asked; long material takes several. */
  requests: z.array(sentRequestSchema),
});
export type Sent = z.infer<typeof sentSchema>;
