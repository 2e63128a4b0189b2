import { z } from 'zod';
import type { Employee } from '../../domain/employee.ts';
import { addressOf } from './addressOf.ts';
import { answerMessage } from './answerMessage.ts';
import { helpCard } from './cards/helpCard.ts';
import { cardAttachment } from './cards/card.ts';
import { conversationKey, turnConversationId } from './conversationIds.ts';
import { fileNamesIn } from './fetchFiles.ts';
import { historyText } from './historyText.ts';
import { mentionsBot, type InboundActivity } from './inboundActivity.ts';
import type { Address, OutgoingActivity } from './outgoing.ts';
import { plainText } from './plainText.ts';
import { sentMessage } from './sentMessage.ts';
import { sentTexts } from './sentTexts.ts';
import type { TeamsRoom } from './teamsRoom.ts';
import { texts } from './texts.ts';
import { knownFileNames } from './turnFiles.ts';
import { understand, type Meaning } from './understand.ts';

/**
 * What somebody wrote: a command is answered at once, everything else becomes a turn in the conversation's line.
 * Nobody is left without an answer: a fault on the way is said and logged.
 */
export async function handleMessage(room: TeamsRoom, activity: InboundActivity): Promise<void> {
  const address = addressOf(activity);
  if (address.kind !== 'personal' && !mentionsBot(activity)) return;
  try {
    await answerOrObey(room, activity, address);
  } catch (error) {
    room.log.failure({ name: 'teams.messageBroke' }, error);
    await reply(room, address, texts.broken);
  }
}

async function answerOrObey(room: TeamsRoom, activity: InboundActivity, address: Address): Promise<void> {
  const employee = await findEmployee(room, activity);
  if (employee === undefined) return reply(room, address, unknownPerson());
  const key = conversationKey(activity, employee);
  const fileNames = await knownFileNames(room, { activity, employee, key });
  const meaning = understand({ text: saidIn(activity), fileNames });
  switch (meaning.kind) {
    case 'command':
      return obey(room, { address, employee, key, command: meaning.command });
    case 'sent':
      // The receipt may be one of a personal turn; here everybody would read its text.
      if (address.kind !== 'personal') return reply(room, address, texts.onlyPersonal);
      return reply(room, address, await sentText(room, { employee, key, ...meaning }));
    case 'nothingToWorkOn':
      return reply(room, address, texts.nothingToWorkOn[meaning.skill]);
    case 'turn': {
      const work = () => answerMessage(room, { activity, address, employee, meaning });
      if (room.lines.add(activity.conversation.id, work)) {
        const sent = fileNamesIn(activity);
        // A message that waits behind this one is understood as one about its files.
        if (sent.length > 0) room.expected.set(key, sent);
        return;
      }
      return reply(room, address, texts.tooManyWaiting);
    }
  }
}

export async function findEmployee(
  room: TeamsRoom,
  { from }: InboundActivity,
): Promise<Employee | undefined> {
  if (typeof from.aadObjectId !== 'string') return undefined;
  return room.employees.findByObjectId(from.aadObjectId.toLowerCase(), from.name ?? undefined);
}

export async function reply(
  room: TeamsRoom,
  address: Address,
  message: string | OutgoingActivity,
): Promise<void> {
  const activity: OutgoingActivity =
    typeof message === 'string' ? { type: 'message', text: message } : message;
  const sent = await room.sender.send(address, () => activity, { priority: 'reply' });
  if (sent.kind === 'fault') room.log.warning({ name: 'teams.replyLost', code: sent.fault.kind });
}

interface Order {
  address: Address;
  employee: Employee;
  key: string;
  command: Extract<Meaning, { kind: 'command' }>['command'];
}

async function obey(room: TeamsRoom, { address, employee, key, command }: Order): Promise<void> {
  switch (command) {
    case 'help': {
      const card = helpCard(await room.abilitiesOf(employee));
      return reply(room, address, {
        type: 'message',
        summary: card.plain,
        attachments: [cardAttachment(card)],
      });
    }
    case 'new':
      room.expected.delete(key);
      await room.memory.startNew(key);
      return reply(room, address, texts.newConversation);
    case 'history':
      if (address.kind !== 'personal') return reply(room, address, texts.onlyPersonal);
      return reply(room, address, historyText(await room.conversationsOf(employee)));
    case 'stop': {
      const stop = room.running.get(key);
      stop?.();
      // The answer itself ends with "Stopped."
      return stop === undefined ? reply(room, address, texts.nothingToStop) : undefined;
    }
  }
}

type SentWish = Pick<Order, 'employee' | 'key'> & Omit<Extract<Meaning, { kind: 'sent' }>, 'kind'>;

async function sentText(room: TeamsRoom, { employee, key, receiptId, part }: SentWish): Promise<string> {
  const which =
    receiptId === undefined
      ? { conversationId: turnConversationId(key, await room.memory.generation(key)) }
      : { receiptId };
  const sent = await room.sentOf?.(employee, which);
  return sent === undefined ? sentTexts.none : sentMessage(sent, part);
}

const submitSchema = z.looseObject({ says: z.string().max(10_000) });

/** The text of the message, or what a card's button says for the person. */
function saidIn({ text, textFormat, value }: InboundActivity): string {
  const typed = plainText(text ?? '', textFormat ?? undefined);
  const submitted = submitSchema.safeParse(value);
  return typed === '' && submitted.success ? submitted.data.says : typed;
}

function unknownPerson(): string {
  return `${texts.unknownPerson.text} ${texts.unknownPerson.next}`;
}
