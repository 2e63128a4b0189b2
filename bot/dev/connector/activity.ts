import { z } from 'zod';

const account = z.looseObject({
  id: z.string().optional(),
  name: z.string().optional(),
  aadObjectId: z.string().optional(),
});

const entitySchema = z.looseObject({ type: z.string() });
export type Entity = z.infer<typeof entitySchema>;

/** What a bot may send; unknown fields stay. */
export const outboundActivitySchema = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  text: z.string().optional(),
  summary: z.string().optional(),
  from: account.optional(),
  replyToId: z.string().optional(),
  attachments: z
    .array(
      z.looseObject({
        contentType: z.string(),
        content: z.unknown().optional(),
        name: z.string().optional(),
      }),
    )
    .optional(),
  entities: z.array(entitySchema).optional(),
  suggestedActions: z
    .looseObject({
      actions: z.array(z.looseObject({ type: z.string(), title: z.string(), value: z.unknown() })),
    })
    .optional(),
  channelData: z.looseObject({}).optional(),
});
export type OutboundActivity = z.infer<typeof outboundActivitySchema>;

export const streamInfoSchema = z.looseObject({
  type: z.literal('streaminfo'),
  streamId: z.string().min(1).optional(),
  streamType: z.enum(['informative', 'streaming', 'final']).default('streaming'),
  streamSequence: z.number().int().optional(),
});
export type StreamInfo = z.infer<typeof streamInfoSchema>;

/** An activity as the chat page gets it. */
export type Activity = Record<string, unknown> & { type: string; id: string };

export function isAiLabel(entity: Entity): boolean {
  return entity.type === 'https://schema.org/Message';
}
