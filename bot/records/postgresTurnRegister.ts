import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

export interface RegisteredTurn {
  id: string;
  requestHash: string;
  conversationId: string;
  eventsSealed: Buffer | null;
}

export interface TurnRegister {
  /** Registers a turn once per employee and request id; the earlier one comes back if there was one. */
  register(turn: {
    id: string;
    employeeId: string;
    workspaceId: string;
    requestId: string;
    requestHash: string;
    conversationId: string;
    skill: string;
    channel: string;
  }): Promise<{ kind: 'new' } | { kind: 'known'; turn: RegisteredTurn }>;
}

export function createPostgresTurnRegister(database: Kysely<Tables>): TurnRegister {
  return {
    async register(turn) {
      const added = await database
        .insertInto('turn')
        .values({
          id: turn.id,
          employee_id: turn.employeeId,
          request_id: turn.requestId,
          request_hash: turn.requestHash,
          workspace_id: turn.workspaceId,
          conversation_id: turn.conversationId,
          skill: turn.skill,
          channel: turn.channel,
          outcome: 'running',
        })
        .onConflict((conflict) => conflict.columns(['employee_id', 'request_id']).doNothing())
        .returning('id')
        .executeTakeFirst();
      if (added !== undefined) return { kind: 'new' };
      const row = await database
        .selectFrom('turn')
        .select(['id', 'request_hash', 'conversation_id', 'events_sealed'])
        .where('employee_id', '=', turn.employeeId)
        .where('request_id', '=', turn.requestId)
        .executeTakeFirstOrThrow();
      return {
        kind: 'known',
        turn: {
          id: row.id,
          requestHash: row.request_hash,
          conversationId: row.conversation_id ?? '',
          eventsSealed: row.events_sealed,
        },
      };
    },
  };
}
