import { addressOf } from './addressOf.ts';
import { cardAttachment } from './cards/card.ts';
import { welcomeCard } from './cards/welcomeCard.ts';
import { findEmployee, reply } from './handleMessage.ts';
import type { InboundActivity } from './inboundActivity.ts';
import type { TeamsRoom } from './teamsRoom.ts';
import { texts } from './texts.ts';

/** Whether this activity says that the bot was added here. */
export function isArrival(activity: InboundActivity): boolean {
  if (activity.type === 'installationUpdate') return (activity.action ?? '').startsWith('add');
  const added = activity.membersAdded ?? [];
  return activity.type === 'conversationUpdate' && added.some(({ id }) => id === activity.recipient.id);
}

/** Greets once in each conversation, whichever of the two activities that Teams sends comes first. */
export async function handleArrival(room: TeamsRoom, activity: InboundActivity): Promise<void> {
  if (!(await room.once.firstTime(`teams welcome ${activity.conversation.id}`))) return;
  const address = { ...addressOf(activity), replyToId: undefined };
  if (address.kind !== 'personal') return reply(room, address, texts.welcomeGroup(address.bot.name));
  const employee = await findEmployee(room, activity);
  if (employee === undefined)
    return reply(room, address, `${texts.unknownPerson.text} ${texts.unknownPerson.next}`);
  const card = welcomeCard(employee, await room.abilitiesOf(employee));
  return reply(room, address, { type: 'message', summary: card.plain, attachments: [cardAttachment(card)] });
}
