import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

const folder = join(import.meta.dirname, 'migrations');

/** What the service's role may do, table by table; nothing else is granted. */
const grants: Readonly<Record<string, string>> = {
  workspace: 'select',
  agency: 'select',
  wave: 'select',
  employee: 'select, insert, update',
  policy: 'select',
  kill_switch: 'select',
  conversation: 'select, insert, update',
  turn: 'select, insert, update',
  message: 'select, insert',
  budget: 'select, insert, update',
  reservation: 'select, insert, delete',
  audit_head: 'select, update',
  audit_row: 'select, insert',
  receipt: 'select, insert',
  feedback: 'select, insert',
  seen_activity: 'select, insert, delete',
  kept_context: 'select, insert, update, delete',
  teams_thread: 'select, insert, update',
  teams_receipt: 'select, insert, update',
};

/**
 * Brings the database to the newest form as its owner, one replica at a time, and gives the service's role its rights.
 * @param serviceRole name of the role that the service signs in with
 */
export async function migrate(ownerUrl: string, serviceRole: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(7302)');
    await client.query(
      'create table if not exists migration (name text primary key, at timestamptz default now())',
    );
    const { rows } = await client.query<{ name: string }>('select name from migration');
    const done = new Set(rows.map((row) => row.name));
    for (const name of migrationNames().filter((candidate) => !done.has(candidate))) {
      await client.query(readFileSync(join(folder, name), 'utf8'));
      await client.query('insert into migration (name) values ($1)', [name]);
    }
    await grantRights(client, serviceRole);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

export function migrationNames(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
}

async function grantRights(client: pg.Client, serviceRole: string): Promise<void> {
  const role = client.escapeIdentifier(serviceRole);
  await client.query(`grant usage on schema public to ${role}`);
  await client.query(`grant select on migration to ${role}`);
  for (const [table, rights] of Object.entries(grants)) {
    await client.query(`revoke all on ${table} from ${role}`);
    await client.query(`grant ${rights} on ${table} to ${role}`);
  }
}
