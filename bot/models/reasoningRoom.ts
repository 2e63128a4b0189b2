import type { Effort } from './modelProvider.ts';

/** Reasoning counts against the limit of the answer; without room for it a model may think and then not speak. */
const usual = { low: 4_000, medium: 8_000, high: 16_000 } as const satisfies Record<Effort, number>;

/** Tokens to add to the limit of an answer for a model that reasons; a small context gets a small share. */
export function reasoningRoom(effort: Effort, contextTokens: number): number {
  return Math.min(usual[effort], Math.floor(contextTokens / 32));
}
