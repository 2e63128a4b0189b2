import type { ChannelId, SkillId } from '../contract/skills.ts';
import type { TurnEvent } from '../contract/turnEvents.ts';
import type { RawMaterial } from '../contract/turnRequest.ts';
import type { Employee } from '../domain/employee.ts';

/** What a channel hands inward: one request of one known employee. */
export interface TurnInput {
  employee: Employee;
  channel: ChannelId;
  /** Unique per employee; the same id again is the same turn. */
  requestId: string;
  skill: SkillId;
  conversationId: string | undefined;
  locale: string;
  text: string;
  options: Record<string, unknown>;
  materials: RawMaterial[];
}

/** A turn that runs or has ended; every reader of `events` gets all of them from the first. */
export interface LiveTurn {
  readonly turnId: string;
  events(): AsyncIterable<TurnEvent>;
  /** The employee pressed stop: the turn ends with `failed {code:"stopped"}` unless it had already ended. */
  stop(): void;
}

/** The one way for a channel to start a turn. */
export interface Turns {
  /** `conflict`: this requestId was used with other content, or the conversation is not open to this employee. */
  begin(
    input: TurnInput,
  ): Promise<{ kind: 'turn'; turn: LiveTurn } | { kind: 'conflict'; about?: 'requestId' | 'conversation' }>;
}
