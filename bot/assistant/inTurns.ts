import type { ModelRequest } from '../models/modelProvider.ts';
import { joinCleared, literal } from '../safeguards/clear.ts';

type Messages = ModelRequest['messages'];

/**
 * Messages in the order that every chat template takes: the employee begins, and the two take turns. A question whose
 * answer failed stands together with the next one.
 */
export function inTurns(messages: Messages): Messages {
  const taken: Messages[number][] = [];
  for (const message of messages) {
    const last = taken.at(-1);
    if (last === undefined && message.role === 'assistant') continue;
    if (last?.role !== message.role) taken.push(message);
    else taken[taken.length - 1] = { ...last, text: joinCleared([last.text, literal('\n\n'), message.text]) };
  }
  return taken;
}
