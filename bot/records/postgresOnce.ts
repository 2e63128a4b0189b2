import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

const keptHours = 48;

/** Makes each key count once, over all replicas and restarts. Old keys are swept now and then. */
export function createPostgresOnce(database: Kysely<Tables>): { firstTime(key: string): Promise<boolean> } {
  let calls = 0;
  return {
    async firstTime(key) {
      calls++;
      if (calls % 5_000 === 0) {
        await database
          .deleteFrom('seen_activity')
          .where('seen_at', '<', sql<Date>`now() - make_interval(hours => ${keptHours})`)
          .execute();
      }
      const added = await database
        .insertInto('seen_activity')
        .values({ key })
        .onConflict((conflict) => conflict.doNothing())
        .returning('key')
        .executeTakeFirst();
      return added !== undefined;
    },
  };
}
