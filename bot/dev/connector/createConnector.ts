import { Router } from 'express';
import { systemClock, type Clock } from '../../clock.ts';
import { createBotRoutes } from './botRoutes.ts';
import { createClientRoutes } from './clientRoutes.ts';
import { createConversations, type Conversation, type Member } from './conversations.ts';
import { createFiles } from './files.ts';
import { limitsInForce, type Limits } from './limits.ts';
import { createRateWindows } from './rateWindows.ts';

interface Violation {
  /** ISO 8601 */
  at: string;
  /** Name of a line in limits.ts or of a rule of streams or messages. */
  rule: string;
  detail: string;
  conversationId: string;
}

export interface ConnectorOptions {
  /** Where the bot takes activities: `http://127.0.0.1:3978/api/messages`. */
  botMessagesUrl: string;
  /** Sent to the bot as `x-desk-bridge`. */
  botSecret?: string;
  /** Where this router is mounted, as the bot reaches it. */
  serviceUrl: string;
  /** Entra object id of a demo employee; undefined when there is no such employee. */
  objectIdOf: (employee: string) => string | undefined;
  /** What the employee is called in Teams. */
  nameOf?: (employee: string) => string | undefined;
  clock?: Clock;
  limits?: Partial<Limits>;
  /** A bearer token for the bot, as the Bot Connector sends one. */
  tokenFor?: () => Promise<string>;
  /** Whether the bot's `Authorization` header is good; 401 otherwise. Unset: none is needed. */
  acceptsBot?: (authorization: string | undefined) => boolean;
  /** Deliver group messages that do not mention the bot too (an app with resource-specific consent). */
  deliverUnmentioned?: boolean;
}

export interface Connector {
  router: Router;
  /** What the bot did against Teams' rules, oldest first; the last thousand. */
  violations(): Violation[];
  /** Ends all event streams. */
  close(): void;
}

/** What the route files share. */
export interface ConnectorRoom {
  options: ConnectorOptions;
  clock: Clock;
  limits: Limits;
  conversations: ReturnType<typeof createConversations>;
  files: ReturnType<typeof createFiles>;
  rates: ReturnType<typeof createRateWindows>;
  violations: Violation[];
  report(rule: string, detail: string, conversation: Conversation | undefined): void;
  memberOf(employee: string): Member | undefined;
  nextActivityId(): string;
  closing: AbortController;
}

/** A simulator of the Bot Connector that is as strict as Teams documents itself; see limits.ts. */
export function createConnector(options: ConnectorOptions): Connector {
  const room = createRoom(options);
  const router = Router();
  router.use('/client', createClientRoutes(room));
  router.use(createBotRoutes(room));
  return {
    router,
    violations: () => [...room.violations],
    close: () => {
      room.closing.abort();
    },
  };
}

function createRoom(options: ConnectorOptions): ConnectorRoom {
  const clock = options.clock ?? systemClock;
  const violations: Violation[] = [];
  let lastId = 0;
  return {
    options,
    clock,
    limits: limitsInForce(options.limits),
    conversations: createConversations(() => clock.now()),
    files: createFiles(),
    rates: createRateWindows(() => clock.now()),
    violations,
    closing: new AbortController(),
    report(rule, detail, conversation) {
      violations.push({
        at: new Date(clock.now()).toISOString(),
        rule,
        detail,
        conversationId: conversation?.id ?? '',
      });
      if (violations.length > 1_000) violations.shift();
    },
    memberOf(employee) {
      const objectId = options.objectIdOf(employee);
      if (objectId === undefined) return undefined;
      return { id: `29:${objectId}`, objectId, name: options.nameOf?.(employee) ?? employee };
    },
    nextActivityId() {
      lastId = Math.max(lastId + 1, Math.trunc(clock.now()));
      return String(lastId);
    },
  };
}
