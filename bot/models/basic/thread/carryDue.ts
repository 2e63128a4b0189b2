import { findDue } from '../language/findDue.ts';
import type { Message } from '../mail/messages.ts';
import type { FoundAction } from './items.ts';

/** A deadline for what was asked before it, "I need both by Friday", or for the list behind it. */
const pointing =
  /\b(?:it|them|these|those|this|that|both|all|everything|the (?:pieces|parts|items|rest|whole|following|lot)|your (?:answers?|responses?|part|parts|half|pieces?))\b/i;
const wanting =
  /\b(?:need|needs|want|must|have|get|see|send|reach|due|back|ready|done|expect|like|finish|complete|provide|submit|return)\b/i;
const byWhen = /\b(?:by|before|no later than|not later than|on or before|due|on)\b/i;
/** So many sentences lie between a request and its deadline at most. */
const reach = 6;

/** Gives requests without a day the deadline that a sentence near them in the same message states for them. */
export function carryDue(actions: readonly FoundAction[], message: Message): FoundAction[] {
  const place = new Map(message.sentences.map((sentence, at) => [sentence, at]));
  const open = actions.filter(({ dueText, owner }) => dueText === '' && owner !== message.from.name);
  if (open.length === 0) return [...actions];
  const carried = new Map<FoundAction, { dueText: string; due: string }>();
  for (const [at, { text }] of message.sentences.entries()) {
    if (!byWhen.test(text) || !wanting.test(text) || text.endsWith('?') || text.length > 300) continue;
    const isLead = text.endsWith(':');
    if (!isLead && !pointing.test(text)) continue;
    const due = findDue(text, message.date);
    if (due?.day == null) continue;
    for (const action of open) {
      const distance = at - (place.get(action.sentence) ?? at);
      const isMeant = isLead
        ? distance < 0 && distance >= -2 * reach && action.sentence.bullet
        : distance > 0 && distance <= reach;
      if (isMeant && !carried.has(action)) carried.set(action, { dueText: due.text, due: due.day });
    }
  }
  return actions.map((action) => ({ ...action, ...carried.get(action) }));
}
