import { createHash } from 'node:crypto';
import type { ModelEvent, ModelRequest } from '../../bot/models/modelProvider.ts';
import type { ClearedText } from '../../bot/domain/clearedText.ts';
import type { Instructions } from '../../bot/domain/instructions.ts';

/** A question to a model as a turn would ask it; tests may declare their own constants cleared. */
export function aModelRequest(change: Partial<ModelRequest> = {}): ModelRequest {
  const request = 'When does the permit end?' as ClearedText;
  return {
    turnId: '0d4f2c1e-0000-4000-8000-000000000001',
    skill: 'ask',
    options: {},
    request,
    material: [],
    now: '2026-11-16T09:00:00.000Z',
    instructions: 'Answer in one sentence.' as Instructions,
    messages: [{ role: 'user', text: request }],
    maxOutputTokens: 400,
    safetyIdentifier: createHash('sha256').update('employee-1').digest('hex'),
    effort: 'low',
    ...change,
  };
}

export async function collect(events: AsyncIterable<ModelEvent>): Promise<ModelEvent[]> {
  const all: ModelEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

export function textOf(events: readonly ModelEvent[]): string {
  return events.map((event) => (event.type === 'delta' ? event.text : '')).join('');
}

/** What a stream gave before it threw, and what it threw. */
export async function collectUntilFailure(
  events: AsyncIterable<ModelEvent>,
): Promise<{ events: ModelEvent[]; error: unknown }> {
  const all: ModelEvent[] = [];
  try {
    for await (const event of events) all.push(event);
  } catch (error) {
    return { events: all, error };
  }
  throw new Error('the stream ended well');
}
