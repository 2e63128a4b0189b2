import type { Conversation } from '../../bot/contract/conversations.ts';
import type { ChannelId } from '../../bot/contract/skills.ts';
import { idleView, readResult, type TurnView } from './turnView.ts';
import type { TurnAsk } from './useTurn.ts';

/** A turn that ended: what it showed and what was asked. */
export interface PastTurn {
  view: TurnView;
  ask: TurnAsk;
}

/** The turns of an opened conversation as a pane shows them. `channel` is the pane's own: from here it goes on. */
export function pastTurns(
  { id, messages, turns }: Pick<Conversation, 'id' | 'messages' | 'turns'>,
  channel: Exclude<ChannelId, 'teams'>,
): PastTurn[] {
  return turns.flatMap((turn) => {
    const said = messages.filter(({ turnId }) => turnId === turn.turnId);
    const question = said.find(({ role }) => role === 'employee')?.text;
    const answer = said.find(({ role }) => role === 'assistant')?.text;
    if (question === undefined && answer === undefined) return [];
    const view: TurnView = {
      ...idleView,
      phase: 'ended',
      turnId: turn.turnId,
      skill: turn.skill,
      mode: turn.receipt?.mode,
      text: answer ?? '',
      notices: turn.notices,
      result: turn.result === undefined ? undefined : readResult(turn.skill, turn.result),
      receipt: turn.receipt,
      end: turn.outcome === 'answered' ? { kind: 'done' } : undefined,
    };
    return [{ view, ask: { skill: 'ask', channel, conversationId: id, text: question ?? '' } }];
  });
}
