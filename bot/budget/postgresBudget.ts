import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

export interface Budget {
  /** Sets tokens aside, or says that the day's limit would be passed. Once per turn. */
  reserve(turn: {
    turnId: string;
    employeeId: string;
    day: string;
    tokens: number;
    limit: number;
  }): Promise<{ kind: 'reserved' } | { kind: 'overBudget'; left: number }>;
  /** Turns the reservation into what was used; a second call does nothing. */
  settle(turnId: string, usedTokens: number): Promise<void>;
}

/** Counts in one row per employee and day; the check and the change are one statement, so no two turns pass it together. */
export function createPostgresBudget(database: Kysely<Tables>): Budget {
  return {
    async reserve({ turnId, employeeId, day, tokens, limit }) {
      return database.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('budget')
          .values({ employee_id: employeeId, day })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        const taken = await transaction
          .updateTable('budget')
          .set({ reserved: sql`reserved + ${tokens}` })
          .where('employee_id', '=', employeeId)
          .where('day', '=', day)
          .where(sql<boolean>`used + reserved + ${tokens} <= ${limit}`)
          .returning('day')
          .executeTakeFirst();
        if (taken === undefined) {
          const row = await transaction
            .selectFrom('budget')
            .select(sql<string>`${limit} - used - reserved`.as('left'))
            .where('employee_id', '=', employeeId)
            .where('day', '=', day)
            .executeTakeFirstOrThrow();
          return { kind: 'overBudget' as const, left: Math.max(0, Number(row.left)) };
        }
        await transaction
          .insertInto('reservation')
          .values({ turn_id: turnId, employee_id: employeeId, day, tokens: String(tokens) })
          .execute();
        return { kind: 'reserved' as const };
      });
    },

    async settle(turnId, usedTokens) {
      await database.transaction().execute(async (transaction) => {
        const reservation = await transaction
          .deleteFrom('reservation')
          .where('turn_id', '=', turnId)
          .returningAll()
          .executeTakeFirst();
        if (reservation === undefined) return;
        await transaction
          .updateTable('budget')
          .set({ reserved: sql`reserved - ${reservation.tokens}`, used: sql`used + ${usedTokens}` })
          .where('employee_id', '=', reservation.employee_id)
          .where('day', '=', reservation.day)
          .execute();
      });
    },
  };
}
