import { createHash } from 'node:crypto';
import type { Employee } from '../../domain/employee.ts';
import { isEdit, type InboundActivity } from './inboundActivity.ts';

/** Names a conversation of one employee: in a group each member has a conversation of their own. */
export function conversationKey(activity: InboundActivity, employee: Employee): string {
  return `${activity.conversation.id} ${employee.id}`;
}

/** The id under which records keep the conversation: a UUID (RFC 9562 version 8) of key and generation. */
export function turnConversationId(key: string, generation: number): string {
  const hex = createHash('sha256').update(`${generation} ${key}`).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** The same message delivered again is the same turn; an edited one is another. */
export function turnRequestId(activity: InboundActivity): string {
  const edited = isEdit(activity) ? ` ${activity.text ?? ''}` : '';
  const hash = createHash('sha256').update(`${activity.conversation.id} ${activity.id ?? ''}${edited}`);
  return `teams-${hash.digest('hex').slice(0, 40)}`;
}
