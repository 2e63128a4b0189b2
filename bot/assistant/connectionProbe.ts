import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ModelRequest } from '../models/modelProvider.ts';
import { joinCleared, literal } from '../safeguards/clear.ts';
import { probeInstructions } from './prompts/probe.ts';
import { strictSchema } from './structure/strictSchema.ts';

const answer = z.strictObject({ ready: z.boolean(), sentence: z.string() });

/** A short question of our own words, to test a model with. Nobody's data is in it. */
export function connectionProbe(now = new Date()): ModelRequest {
  const request = joinCleared([literal('Say as JSON that the connection works.')]);
  return {
    ...{
      turnId: 'connection-test',
      skill: 'ask',
      options: {},
      request,
      material: [],
      now: now.toISOString(),
    },
    instructions: probeInstructions,
    messages: [{ role: 'user', text: request }],
    structure: { name: 'connection_test', schema: strictSchema(answer) },
    maxOutputTokens: 200,
    safetyIdentifier: createHash('sha256').update('connection test').digest('hex'),
    effort: 'low',
  };
}
