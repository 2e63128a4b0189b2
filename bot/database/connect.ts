import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { migrationNames } from './migrate.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

// Calendar days stay text: a Date would move them with the machine's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

/** Opens the pool as the service's role. Idle connections that die are replaced without a word. */
export function connect(url: string, options: { poolSize?: number } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.poolSize ?? 20,
    connectionTimeoutMillis: 10_000,
  });
  pool.on('error', () => undefined);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/**
 * Refuses a role that could change the audit table or step around row rules, and a database that is behind.
 * @throws Error with a sentence for the operator
 */
export async function checkRole(database: Database): Promise<void> {
  const { rows } = await sql<{ super: boolean; owns: boolean; changes: boolean }>`
    select r.rolsuper or r.rolbypassrls as super,
           pg_has_role(current_user, t.relowner, 'member') as owns,
           has_table_privilege(current_user, 'audit_row', 'update, delete, truncate') as changes
      from pg_roles r, pg_class t
     where r.rolname = current_user and t.oid = 'audit_row'::regclass`.execute(database);
  const role = rows[0];
  if (role === undefined || role.super || role.owns || role.changes) {
    throw new Error(
      'DATABASE_URL signs in as a role that owns the tables or may change the audit record. ' +
        'Give the service a role of its own and put the owner into DATABASE_OWNER_URL.',
    );
  }
  const { rows: done } = await sql<{ name: string }>`select name from migration`.execute(database);
  if (done.length < migrationNames().length) {
    throw new Error(
      'The database is older than this version. Set DATABASE_OWNER_URL once, so that it can be brought up.',
    );
  }
}
