import { z } from 'zod';

const id = z.string().min(1).max(1_000);
const account = z.looseObject({
  id,
  name: z.string().max(500).nullish(),
  aadObjectId: z.string().max(100).nullish(),
});
const tenant = z.looseObject({ id: z.string().max(100) });

/**
 * What the bot reads of an activity; fields it does not know stay and are ignored.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-activities
 */
export const inboundActivitySchema = z.looseObject({
  type: z.string().min(1).max(100),
  id: id.nullish(),
  name: z.string().max(200).nullish(),
  action: z.string().max(100).nullish(),
  channelId: z.string().max(100),
  serviceUrl: z.string().max(2_000),
  locale: z.string().max(35).nullish(),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id,
    conversationType: z.enum(['personal', 'groupChat', 'channel']).default('personal'),
    tenantId: z.string().max(100).nullish(),
  }),
  text: z.string().nullish(),
  textFormat: z.string().max(50).nullish(),
  replyToId: z.string().max(1_000).nullish(),
  attachments: z
    .array(
      z.looseObject({
        contentType: z.string().max(300),
        name: z.string().max(1_000).nullish(),
        content: z.unknown().optional(),
      }),
    )
    .max(50)
    .nullish(),
  entities: z
    .array(
      z.looseObject({
        type: z.string().max(200),
        mentioned: z.unknown().optional(),
        text: z.string().nullish(),
      }),
    )
    .max(500)
    .nullish(),
  membersAdded: z.array(z.looseObject({ id })).max(5_000).nullish(),
  channelData: z.looseObject({ tenant: tenant.nullish(), eventType: z.unknown().optional() }).nullish(),
  value: z.unknown().optional(),
});
export type InboundActivity = z.infer<typeof inboundActivitySchema>;

/** Every tenant that the activity names. */
export function tenantsOf(activity: InboundActivity): string[] {
  return [activity.conversation.tenantId, activity.channelData?.tenant?.id].filter(
    (tenantId): tenantId is string => typeof tenantId === 'string',
  );
}

/**
 * The person changed a message that they had sent.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages
 */
export function isEdit({ type, channelData }: InboundActivity): boolean {
  return type === 'messageUpdate' && channelData?.eventType === 'editMessage';
}

export function mentionsBot(activity: InboundActivity): boolean {
  return (activity.entities ?? []).some(
    ({ type, mentioned }) =>
      type === 'mention' &&
      typeof mentioned === 'object' &&
      mentioned !== null &&
      'id' in mentioned &&
      mentioned.id === activity.recipient.id,
  );
}
