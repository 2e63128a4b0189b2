import { z } from 'zod';
import { channelIds, skillIds } from './skills.ts';

export const turnOutcomes = ['answered', 'refused', 'failed', 'running'] as const;

/** One of the employee's own turns: that it happened and how it ended, never what was written. */
export const historyTurnSchema = z.object({
  turnId: z.string(),
  /** ISO 8601 */
  at: z.string(),
  skill: z.enum(skillIds),
  channel: z.enum(channelIds),
  outcome: z.enum(turnOutcomes),
  receiptId: z.string().optional(),
});
export type HistoryTurn = z.infer<typeof historyTurnSchema>;

/** GET /api/history: the employee's own turns, newest first. */
export const historySchema = z.object({ turns: z.array(historyTurnSchema) });
export type History = z.infer<typeof historySchema>;
