import { randomUUID } from 'node:crypto';
import type { Activity } from './activity.ts';
import { memoryLimits } from './limits.ts';
import type { StreamState } from './streamRules.ts';

export const conversationKinds = ['personal', 'groupChat', 'channel'] as const;
type ConversationKind = (typeof conversationKinds)[number];

export interface Member {
  /** Teams' id of a person for this bot: `29:…` */
  id: string;
  name: string;
  objectId: string;
}

export interface ConnectorEvent {
  id: number;
  type: 'message' | 'update' | 'delete' | 'typing' | 'stream' | 'streamFinal';
  activity: Activity;
}

export interface Conversation {
  id: string;
  kind: ConversationKind;
  name: string;
  employee: string;
  members: Member[];
  createdAt: number;
  /** Messages by id, as they stand now. */
  activities: Map<string, Activity>;
  /** Which of them the bot sent. */
  byBot: Set<string>;
  streams: Map<string, StreamState>;
  history: ConnectorEvent[];
  listeners: Set<(event: ConnectorEvent) => void>;
  lastEventId: number;
}

export interface Conversations {
  create(input: { kind: ConversationKind; name: string; employee: string; members: Member[] }): Conversation;
  /** By id, with or without the `;messageid=…` of a thread. */
  find(id: string): Conversation | undefined;
  list(): Conversation[];
  /** Keeps an event and tells the listeners. Typing is told and not kept; a finished stream keeps its final only. */
  publish(conversation: Conversation, type: ConnectorEvent['type'], activity: Activity): void;
}

/** In memory and bounded: the oldest conversation goes when there are too many. */
export function createConversations(now: () => number): Conversations {
  const byId = new Map<string, Conversation>();
  return {
    create({ kind, name, employee, members }) {
      const oldest = byId.size >= memoryLimits.conversations ? byId.keys().next().value : undefined;
      if (oldest !== undefined) byId.delete(oldest);
      const conversation: Conversation = {
        id: newConversationId(kind),
        kind,
        name,
        employee,
        members,
        createdAt: now(),
        activities: new Map(),
        byBot: new Set(),
        streams: new Map(),
        history: [],
        listeners: new Set(),
        lastEventId: 0,
      };
      byId.set(conversation.id, conversation);
      return conversation;
    },
    find: (id) => byId.get(id.split(';messageid=')[0] ?? id),
    list: () => [...byId.values()],
    publish(conversation, type, activity) {
      conversation.lastEventId += 1;
      const event = { id: conversation.lastEventId, type, activity };
      if (type !== 'typing') keep(conversation, event);
      for (const listener of conversation.listeners) listener(event);
    },
  };
}

function keep(conversation: Conversation, event: ConnectorEvent): void {
  if (event.type === 'stream' || event.type === 'streamFinal') {
    conversation.history = conversation.history.filter(
      ({ type, activity }) => type !== 'stream' || activity.id !== event.activity.id,
    );
  }
  conversation.history.push(event);
  if (conversation.history.length > memoryLimits.eventsEach) {
    const dropped = conversation.history.shift();
    if (dropped !== undefined) conversation.activities.delete(dropped.activity.id);
  }
}

function newConversationId(kind: ConversationKind): string {
  const random = randomUUID().replaceAll('-', '');
  if (kind === 'personal') return `a:${random}${random.slice(0, 16)}`;
  return kind === 'groupChat' ? `19:${random}@thread.v2` : `19:${random}@thread.tacv2`;
}
