import type { SkillId } from '../../contract/skills.ts';
import type { LastTurnEvent, Mode, TurnEvent } from '../../contract/turnEvents.ts';
import type { LiveTurn } from '../../assistant/turns.ts';

type TurnReceipt = Extract<TurnEvent, { type: 'receipt' }>;

/** Everything that a turn has said. */
export interface Answer {
  mode: Mode;
  /** The kind of help that ran; a follow-up may be another than was asked for. */
  skill: SkillId | undefined;
  /** Markdown */
  text: string;
  notices: { code: string; text: string }[];
  result: Record<string, unknown> | undefined;
  receipt: TurnReceipt | undefined;
  last: LastTurnEvent;
}

/** Who shows an answer while it comes. */
export interface Onlooker {
  inform(text: string): void;
  show(text: string): void;
}

const noEnd = {
  type: 'failed',
  code: 'internal',
  text: 'The answer broke off.',
  next: 'Try again.',
} as const satisfies LastTurnEvent;

/** Follows a turn to its end and tells the onlooker on the way. */
export async function collectAnswer(turn: LiveTurn, onlooker: Onlooker): Promise<Answer> {
  const answer: Answer = {
    mode: 'basic',
    skill: undefined,
    text: '',
    notices: [],
    result: undefined,
    receipt: undefined,
    last: noEnd,
  };
  for await (const event of turn.events()) {
    switch (event.type) {
      case 'started':
        answer.mode = event.mode;
        answer.skill = event.skill;
        break;
      case 'notice':
        answer.notices.push({ code: event.code, text: event.text });
        break;
      case 'progress':
        onlooker.inform(event.text);
        break;
      case 'text':
        answer.text += event.delta;
        onlooker.show(answer.text);
        break;
      case 'result':
        answer.result = event;
        break;
      case 'receipt':
        answer.receipt = event;
        break;
      case 'done':
      case 'refused':
      case 'failed':
        answer.last = event;
        break;
    }
  }
  return answer;
}
