import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** Kill switches: one for the whole service (`all`), one for each workspace. */
export interface KillSwitches {
  /** @returns the reason to show when the assistant is off for the workspace */
  reasonFor(workspaceId: string): Promise<string | undefined>;
}

export function createPostgresSwitches(database: Kysely<Tables>): KillSwitches {
  return {
    async reasonFor(workspaceId) {
      const row = await database
        .selectFrom('kill_switch')
        .select('reason')
        .where('scope', 'in', ['all', workspaceId])
        .limit(1)
        .executeTakeFirst();
      return row?.reason;
    },
  };
}
