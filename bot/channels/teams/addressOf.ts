import type { InboundActivity } from './inboundActivity.ts';
import type { Address } from './outgoing.ts';
import { texts } from './texts.ts';

/** Where answers to this activity go. */
export function addressOf({ serviceUrl, conversation, id, from, recipient }: InboundActivity): Address {
  return {
    serviceUrl,
    conversationId: conversation.id,
    kind: conversation.conversationType,
    replyToId: id ?? undefined,
    bot: { id: recipient.id, name: recipient.name ?? texts.botName },
    person: { id: from.id, name: from.name ?? '' },
  };
}
