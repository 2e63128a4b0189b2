import type { AnswerStream } from './answerStream.ts';
import type { Address } from './outgoing.ts';
import type { TeamsSender } from './teamsSender.ts';

/** An answer in a group chat or channel: Teams streams in one-to-one chats only, so a typing sign and one message. */
export function createGroupAnswer({
  sender,
  address,
}: {
  sender: TeamsSender;
  address: Address;
}): AnswerStream {
  let typing: Promise<unknown> | undefined;
  return {
    inform() {
      typing ??= sender.send(address, () => ({ type: 'typing' }), { priority: 'first' });
    },
    show: () => undefined,
    shown: () => 0,
    async finish(message) {
      await typing;
      const sent = await sender.send(address, () => message, { priority: 'final' });
      return sent.kind === 'sent' ? { kind: 'ended', id: sent.id } : { kind: 'lost' };
    },
  };
}
