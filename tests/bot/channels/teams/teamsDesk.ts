import type { AddressInfo } from 'node:net';
import express from 'express';
import { createTeamsChannel } from '../../../../bot/channels/teams/createTeamsChannel.ts';
import { createConversationMemory } from '../../../../bot/channels/teams/conversationMemory.ts';
import { createMemoryOnce } from '../../../../bot/channels/teams/onceRegister.ts';
import { createSendQueue } from '../../../../bot/channels/teams/sendQueue.ts';
import type { TeamsDeps } from '../../../../bot/channels/teams/teamsRoom.ts';
import type { ConnectorEvent } from '../../../../bot/dev/connector/conversations.ts';
import { createConnector, type ConnectorOptions } from '../../../../bot/dev/connector/createConnector.ts';
import type { TurnInput } from '../../../../bot/assistant/turns.ts';
import type { Employee } from '../../../../bot/domain/employee.ts';
import { createLogger } from '../../../../bot/logger.ts';
import { demoEmployee } from '../../../support/demoEmployee.ts';
import { createFakeTurns, type Script } from '../../../support/fakeTurns.ts';
import { createFastClock } from '../../../support/fastClock.ts';

export interface DeskOptions {
  script?: (input: TurnInput) => Script;
  employee?: Employee;
  deps?: Partial<TeamsDeps>;
  connector?: Partial<ConnectorOptions>;
  speed?: number;
}

export type TeamsDesk = Awaited<ReturnType<typeof startTeamsDesk>>;

const answered: Script = [
  { type: 'started', turnId: 'turn-1', mode: 'model', policyVersion: 1 },
  { type: 'text', delta: 'An answer.' },
  { type: 'done' },
];

/** Channel and connector in one express app on loopback; the clock runs fast for both. */
export async function startTeamsDesk(options: DeskOptions = {}) {
  const clock = createFastClock(options.speed ?? 20);
  const employee = options.employee ?? demoEmployee();
  const app = express();
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const secret = 'a secret of the desk';
  const turns = createFakeTurns(options.script ?? (() => answered), clock.wait);
  const connector = createConnector({
    botMessagesUrl: `${base}/api/messages`,
    botSecret: secret,
    serviceUrl: `${base}/connector`,
    objectIdOf: (name) => (name === 'tss-analyst' ? employee.objectId : undefined),
    nameOf: () => employee.name,
    clock,
    ...options.connector,
  });
  const channel = createTeamsChannel({
    turns,
    employees: { findByObjectId: async (id) => (id === employee.objectId ? employee : undefined) },
    abilitiesOf: async () => ({
      skills: ['ask', 'summarize', 'summarizeThread', 'draft'],
      unavailable: [],
      rewriteStyles: ['plain'],
      mode: 'model',
      contact: 'privacy@example.org',
    }),
    sendBudget: createSendQueue({ perSecond: 45, clock }),
    bot: {
      appId: undefined,
      appType: 'SingleTenant',
      appTenantId: undefined,
      credential: undefined,
      tenantAllowList: [],
      cloud: 'commercial',
      serviceUrlHosts: [],
      fileHosts: [],
      development: true,
    },
    desk: { secret },
    once: createMemoryOnce(),
    memory: createConversationMemory(),
    keptFiles: async () => [],
    conversationsOf: async () => [],
    log: createLogger('silent'),
    clock,
    ...options.deps,
  });
  app.use(channel.router);
  app.use('/connector', connector.router);

  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${base}/connector/client${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  const recorders = new Map<string, ReturnType<typeof recordEvents>>();
  const eventsOf = (id: string) => recorders.get(id)?.events ?? [];

  return {
    base,
    secret,
    clock,
    turns,
    channel,
    connector,
    employee,
    call,
    /** Everything that happened in the conversation, in order. */
    eventsOf,
    /** A new conversation whose greeting has come. */
    async open(kind: 'personal' | 'groupChat' | 'channel' = 'personal'): Promise<string> {
      const { id } = await call<{ id: string }>('POST', '/conversations', { kind, employee: 'tss-analyst' });
      recorders.set(
        id,
        recordEvents(`${base}/connector/client/conversations/${encodeURIComponent(id)}/events`),
      );
      await until(() => eventsOf(id).length > 0);
      await channel.idle();
      return id;
    },
    /** Sends a message of the person and gives its id. */
    async say(id: string, body: Record<string, unknown>): Promise<string> {
      const path = `/conversations/${encodeURIComponent(id)}/messages`;
      const { activityId } = await call<{ activityId: string }>('POST', path, body);
      await until(() => eventsOf(id).some(({ activity }) => activity.id === activityId));
      return activityId;
    },
    /** What the bot said since the person's last message, once it has nothing more to say. */
    async answer(id: string): Promise<ConnectorEvent[]> {
      await until(() =>
        sinceLastMessage(eventsOf(id)).some(({ type }) => type === 'message' || type === 'streamFinal'),
      );
      await channel.idle();
      await until(() => sinceLastMessage(eventsOf(id)).length > 0);
      await settle();
      return sinceLastMessage(eventsOf(id));
    },
    async close(): Promise<void> {
      for (const { stop } of recorders.values()) stop();
      connector.close();
      await channel.idle();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function sinceLastMessage(events: readonly ConnectorEvent[]): ConnectorEvent[] {
  const asked = events.findLastIndex(({ activity }) => activity.type === 'message' && !isBot(activity));
  return events.slice(asked + 1);
}

/** Lets events that are on their way arrive. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 40));
}

/** Follows the event stream of a conversation, from its beginning. */
function recordEvents(url: string) {
  const events: ConnectorEvent[] = [];
  const stopping = new AbortController();
  void follow().catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error;
  });
  return {
    events,
    stop: () => {
      stopping.abort();
    },
  };

  async function follow(): Promise<void> {
    const response = await fetch(url, { signal: stopping.signal });
    let rest = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = `${rest}${chunk}`.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const [, id, data] = /^id: (\d+)\ndata: (.*)$/.exec(block) ?? [];
        if (data !== undefined)
          events.push({ id: Number(id), ...(JSON.parse(data) as Omit<ConnectorEvent, 'id'>) });
      }
    }
  }
}

function isBot(activity: Record<string, unknown>): boolean {
  const from = activity['from'];
  return typeof from === 'object' && from !== null && 'id' in from && String(from.id).startsWith('28:');
}

export async function until(condition: () => boolean | Promise<boolean>, ms = 8_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('what was awaited did not happen');
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
