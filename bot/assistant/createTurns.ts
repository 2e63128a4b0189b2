import { createHash, randomUUID } from 'node:crypto';
import type { TurnEvent } from '../contract/turnEvents.ts';
import { publicFault } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { Conversations, OpenConversation } from '../records/postgresConversations.ts';
import type { TurnRegister } from '../records/postgresTurnRegister.ts';
import { createTurnStream, replayTurn, type TurnStream } from './liveTurn.ts';
import { runTurn, type TurnDependencies } from './runTurn.ts';
import type { TurnInput, Turns } from './turns.ts';

/** How long a turn runs on when everybody who listened went away. */
const abandonedAfterMs = 30_000;
/** How long an ended turn is kept in memory; afterwards its record answers. */
const keepEndedMs = 60_000;

export interface RunningTurns extends Turns {
  /** Turns that have not ended, for a graceful stop. */
  drain(): Promise<void>;
  /** Stops a running turn of this employee; false when there is none. */
  stop(employeeId: string, turnId: string): boolean;
}

/** Starts turns, each request once, the turns of one conversation one after the other. */
export function createTurns(deps: {
  turn: TurnDependencies;
  conversations: Conversations;
  register: TurnRegister;
  log: Logger;
}): RunningTurns {
  const live = new Map<string, { hash: string; stream: TurnStream; employeeId: string }>();
  const lastOf = new Map<string, Promise<void>>();

  return {
    async begin(input) {
      const key = `${input.employee.id}:${input.requestId}`;
      const hash = hashOf(input);
      const running = live.get(key);
      if (running !== undefined) {
        return running.hash === hash ? { kind: 'turn', turn: running.stream } : { kind: 'conflict' };
      }
      const turnId = randomUUID();
      const stream = createTurnStream(turnId, abandonedAfterMs);
      live.set(key, { hash, stream, employeeId: input.employee.id });
      try {
        const begun = await openTurn(input, hash, turnId);
        if (begun.kind !== 'new') {
          live.delete(key);
          return begun;
        }
        void enqueue(begun.conversation, input, stream).finally(() => {
          setTimeout(() => live.delete(key), keepEndedMs).unref();
        });
        return { kind: 'turn', turn: stream };
      } catch (error) {
        live.delete(key);
        throw error;
      }
    },

    stop(employeeId, turnId) {
      for (const { stream, employeeId: owner } of live.values()) {
        if (stream.turnId !== turnId || owner !== employeeId) continue;
        stream.stop();
        return true;
      }
      return false;
    },

    async drain() {
      await Promise.all([...live.values()].map(({ stream }) => stream.ended));
    },
  };

  async function openTurn(input: TurnInput, hash: string, turnId: string) {
    const owner = { employeeId: input.employee.id, workspaceId: input.employee.workspaceId };
    const conversationId = input.conversationId ?? randomUUID();
    const conversation = await deps.conversations.open(conversationId, owner);
    if (conversation === undefined) return { kind: 'conflict' as const, about: 'conversation' as const };
    const { requestId, skill, channel } = input;
    const registered = await deps.register.register({
      ...{ id: turnId, ...owner, requestId, requestHash: hash, conversationId, skill, channel },
    });
    if (registered.kind === 'new') return { kind: 'new' as const, conversation };
    const { turn } = registered;
    if (turn.requestHash !== hash) return { kind: 'conflict' as const };
    const earlier = await deps.conversations.open(turn.conversationId, owner);
    return {
      kind: 'turn' as const,
      turn: replayTurn(turn.id, await eventsOf(turn.id, turn.eventsSealed, earlier, input)),
    };
  }

  /** The end of an earlier turn; one that its process did not live to record says so. */
  async function eventsOf(
    turnId: string,
    sealed: Buffer | null,
    conversation: OpenConversation | undefined,
    { employee }: TurnInput,
  ): Promise<TurnEvent[]> {
    if (sealed !== null && conversation !== undefined) {
      return JSON.parse(conversation.unsealText(turnId, sealed)) as TurnEvent[];
    }
    const { mode } = deps.turn.providerOf(employee.workspaceId);
    const { version } = await deps.turn.policies.current(employee.workspaceId);
    const text = 'This answer was cut short before it was complete.';
    return [
      { type: 'started', turnId, mode, policyVersion: version },
      { type: 'failed', code: 'internal', text, next: 'Send your request again.' },
    ];
  }

  /** The masks of a conversation are its own: two of its turns at once could mask two values alike. */
  async function enqueue(
    conversation: OpenConversation,
    input: TurnInput,
    stream: TurnStream,
  ): Promise<void> {
    const before = lastOf.get(conversation.id) ?? Promise.resolve();
    const mine = before.then(() => run(conversation, input, stream));
    lastOf.set(conversation.id, mine);
    await mine;
    if (lastOf.get(conversation.id) === mine) lastOf.delete(conversation.id);
  }

  async function run(opened: OpenConversation, input: TurnInput, stream: TurnStream): Promise<void> {
    const startedAt = Date.now();
    const { turnId, signal } = stream;
    const facts = { turnId, skill: input.skill, channel: input.channel };
    try {
      const owner = { employeeId: input.employee.id, workspaceId: input.employee.workspaceId };
      // A turn before this one may have added masks.
      const conversation = (await deps.conversations.open(opened.id, owner)) ?? opened;
      const emit = (event: TurnEvent) => {
        stream.push(event);
      };
      const outcome = await runTurn(deps.turn, { turnId, input, conversation, emit, signal });
      const reason =
        outcome.kind === 'refused' ? outcome.reason : outcome.kind === 'failed' ? outcome.code : 'answered';
      deps.log.event({
        name: 'turn.ended',
        ...facts,
        code: outcome.kind,
        reason,
        ms: Date.now() - startedAt,
      });
    } catch (error) {
      deps.log.failure({ name: 'turn.crashed', ...facts, ms: Date.now() - startedAt }, error);
      const { title, next } = publicFault(error);
      stream.push({ type: 'failed', code: 'internal', text: title, next });
    }
  }
}

/** Same content, same hash; the order of option names does not count. */
function hashOf(input: TurnInput): string {
  const { skill, channel, conversationId, text, materials } = input;
  const options = Object.entries(input.options).sort(([a], [b]) => (a < b ? -1 : 1));
  const content = JSON.stringify([skill, channel, conversationId ?? '', text, options, materials]);
  return createHash('sha256').update(content).digest('hex');
}
