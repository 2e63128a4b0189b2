import { z } from 'zod';

const claimSchema = z.looseObject({
  position: z.number().int(),
  appearance: z.looseObject({
    name: z.string().default(''),
    abstract: z.string().default(''),
    url: z.string().optional(),
  }),
});

/** One entity of an activity; only what the chat shows of the kinds it knows. */
const entitySchema = z.looseObject({
  type: z.string(),
  streamType: z.string().optional().catch(undefined),
  additionalType: z.array(z.string()).optional().catch(undefined),
  citation: z.array(z.unknown()).optional().catch(undefined),
  usageInfo: z
    .looseObject({ name: z.string(), description: z.string().default('') })
    .optional()
    .catch(undefined),
});

const attachmentSchema = z.looseObject({
  contentType: z.string(),
  content: z.unknown(),
  name: z.string().optional(),
});

const suggestedSchema = z.looseObject({ type: z.string(), title: z.string(), value: z.unknown() });
export type SuggestedAction = z.infer<typeof suggestedSchema>;

/** An activity as the connector hands it on. Parts of another shape than expected count as absent. */
const activitySchema = z.looseObject({
  type: z.string(),
  id: z.string(),
  text: z.string().default('').catch(''),
  textFormat: z.string().default('markdown').catch('markdown'),
  timestamp: z.string().default('').catch(''),
  replyToId: z.string().optional().catch(undefined),
  from: z.looseObject({ id: z.string(), name: z.string().default('') }).optional(),
  conversation: z.looseObject({ id: z.string() }).optional().catch(undefined),
  attachments: listOf(attachmentSchema),
  entities: listOf(entitySchema),
  suggestedActions: z
    .looseObject({ actions: listOf(suggestedSchema) })
    .optional()
    .catch(undefined),
  channelData: z
    .looseObject({
      feedbackLoop: z.unknown(),
      feedbackLoopEnabled: z.boolean().optional().catch(undefined),
      streamType: z.string().optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  stopped: z.boolean().optional().catch(undefined),
});
export type Activity = z.infer<typeof activitySchema>;

const eventTypes = ['message', 'update', 'delete', 'typing', 'stream', 'streamFinal'] as const;
export const connectorEventSchema = z.looseObject({
  type: z.enum(eventTypes),
  activity: activitySchema,
});
export type ConnectorEvent = z.infer<typeof connectorEventSchema>;

export type Citation = { position: number; name: string; abstract: string; url: string | undefined };

/** Citations of the AI label entity, in order, malformed ones left out. */
export function readCitations(activity: Activity): Citation[] {
  const claims = labelOf(activity)?.citation ?? [];
  return claims
    .flatMap((claim) => {
      const parsed = claimSchema.safeParse(claim);
      if (!parsed.success) return [];
      const { name, abstract, url } = parsed.data.appearance;
      return [{ position: parsed.data.position, name, abstract, url }];
    })
    .sort((a, b) => a.position - b.position);
}

/** The entity that says that an AI made the message and with which sources. */
export function labelOf(activity: Activity): Activity['entities'][number] | undefined {
  return activity.entities.find(({ type }) => type === 'https://schema.org/Message');
}

function listOf<Schema extends z.ZodType>(schema: Schema) {
  return z
    .array(z.unknown())
    .default([])
    .catch([])
    .transform((items) =>
      items.flatMap((item): z.infer<Schema>[] => {
        const parsed = schema.safeParse(item);
        return parsed.success ? [parsed.data] : [];
      }),
    );
}
