import type { Employee } from '../../domain/employee.ts';
import type { LiveTurn } from '../../assistant/turns.ts';
import { createAnswerStream } from './answerStream.ts';
import { collectAnswer, type Answer } from './collectAnswer.ts';
import { conversationKey, turnConversationId, turnRequestId } from './conversationIds.ts';
import { fileNamesIn } from './fetchFiles.ts';
import { finalMessages, stoppedMessage } from './finalMessages.ts';
import { createGroupAnswer } from './groupAnswer.ts';
import type { InboundActivity } from './inboundActivity.ts';
import type { Address } from './outgoing.ts';
import type { TeamsRoom } from './teamsRoom.ts';
import { texts } from './texts.ts';
import { newFiles } from './turnFiles.ts';
import type { Meaning } from './understand.ts';

export interface MessageToAnswer {
  activity: InboundActivity;
  address: Address;
  employee: Employee;
  meaning: Extract<Meaning, { kind: 'turn' }>;
}

const brokenOff = {
  type: 'failed',
  code: 'internal',
  text: 'Something went wrong on our side.',
  next: 'Try again. If it happens again, tell your agency contact the time.',
} as const;

/** Answers one message from the first sign of life to the last part. Never throws. */
export async function answerMessage(room: TeamsRoom, message: MessageToAnswer): Promise<void> {
  const { activity, address, employee, meaning } = message;
  const startedAt = room.clock.now();
  const stoppable = createStoppable();
  const key = conversationKey(activity, employee);
  room.running.set(key, stoppable.stop);
  const show = address.kind === 'personal' ? createAnswerStream : createGroupAnswer;
  const shown = show({ sender: room.sender, address, clock: room.clock, onStopped: stoppable.stop });
  const sent = fileNamesIn(activity).length;
  shown.inform(sent > 0 ? texts.readingFiles(sent) : texts.working);
  const remarks: string[] = [];
  const answer = await follow(room, message, { shown, remarks, stoppable });
  room.running.delete(key);
  if (sent > 0) room.expected.delete(key);
  const contact = await contactOf(room, employee);
  // A click can repeat what was typed; what came with files or a text of its own is kept by its conversation.
  const again = sent > 0 ? texts.tryAgain : meaning.text;
  const skill = answer.skill ?? 'ask';
  const input = { answer, address, contact, remarks, skill, said: again };
  const pageAddress = room.pageAddress ?? (() => undefined);
  const [first, ...rest] = finalMessages({ ...input, shown: shown.shown(), pageAddress });
  const ended = await shown.finish(first);
  if (ended.kind === 'stopped')
    await room.sender.send(address, () => stoppedMessage(answer, ended.seen), { priority: 'final' });
  let lastId = ended.kind === 'ended' ? ended.id : '';
  for (const part of ended.kind === 'ended' ? rest : []) {
    const sent = await room.sender.send(address, () => part, { priority: 'final' });
    if (sent.kind === 'sent') lastId = sent.id;
  }
  if (answer.receipt !== undefined && lastId !== '') await room.memory.keepReceipt(lastId, answer.receipt.id);
  room.log.event({
    name: 'teams.answered',
    skill,
    channel: address.kind,
    code: ended.kind,
    reason: answer.last.type,
    ms: room.clock.now() - startedAt,
  });
}

interface Following {
  shown: ReturnType<typeof createAnswerStream>;
  remarks: string[];
  stoppable: ReturnType<typeof createStoppable>;
}

async function follow(room: TeamsRoom, message: MessageToAnswer, following: Following): Promise<Answer> {
  const { activity, employee, meaning } = message;
  const key = conversationKey(activity, employee);
  try {
    const files = await newFiles(room, activity, following.remarks);
    if (files.length === 0 && following.remarks.length > 0) return withoutFiles(following.remarks);
    const conversationId = turnConversationId(key, await room.memory.generation(key));
    if (following.stoppable.isStopped()) return ended({ ...brokenOff, code: 'stopped' });
    const begun = await room.turns.begin({
      employee,
      channel: 'teams',
      requestId: turnRequestId(activity),
      skill: 'ask',
      conversationId,
      locale: activity.locale ?? 'en-US',
      text: meaning.text,
      options: {},
      materials: [...files],
    });
    if (begun.kind === 'conflict') return ended(brokenOff);
    following.stoppable.attach(begun.turn);
    return await collectAnswer(begun.turn, following.shown);
  } catch (error) {
    room.log.failure({ name: 'teams.turnBroke' }, error);
    return ended(brokenOff);
  }
}

async function contactOf(room: TeamsRoom, employee: Employee): Promise<string> {
  try {
    return (await room.abilitiesOf(employee)).contact;
  } catch (error) {
    room.log.failure({ name: 'teams.contactUnknown' }, error);
    return '';
  }
}

function withoutFiles(remarks: string[]): Answer {
  const [text = '', ...more] = remarks.splice(0);
  return ended({ ...brokenOff, text: [text, ...more].join(' '), next: texts.sendFileAgain });
}

function ended(last: Answer['last']): Answer {
  return {
    mode: 'basic',
    skill: undefined,
    text: '',
    notices: [],
    result: undefined,
    receipt: undefined,
    last,
  };
}

/** A stop that also counts when it comes before the turn has begun. */
function createStoppable() {
  let turn: LiveTurn | undefined;
  let stopped = false;
  return {
    isStopped: () => stopped,
    stop: () => {
      stopped = true;
      turn?.stop();
    },
    attach: (begun: LiveTurn) => {
      turn = begun;
      if (stopped) begun.stop();
    },
  };
}
