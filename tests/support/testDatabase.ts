import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { connect, type Database } from '../../bot/database/connect.ts';

export interface TestDatabase {
  /** As the service's limited role. */
  database: Database;
  serviceUrl: string;
  ownerUrl: string;
  /** Runs one statement as the superuser of the cluster. */
  asAdmin(text: string, values?: unknown[]): Promise<pg.QueryResult<Record<string, unknown>>>;
  close(): Promise<void>;
}

/** A migrated and seeded database of its own for a test file. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const urls = JSON.parse(process.env['TEST_DATABASE'] ?? '{}') as Record<
    'serviceUrl' | 'ownerUrl' | 'adminUrl',
    string
  >;
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ connectionString: urls.adminUrl });
  await admin.connect();
  await admin.query(`create database ${name} template assistant owner assistant_owner`);
  await admin.query(`grant connect on database ${name} to assistant_service`);
  await admin.end();
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const inside = new pg.Client({ connectionString: at(urls.adminUrl) });
  await inside.connect();
  const database = connect(at(urls.serviceUrl), { poolSize: 5 });
  return {
    database,
    serviceUrl: at(urls.serviceUrl),
    ownerUrl: at(urls.ownerUrl),
    asAdmin: (text, values) => inside.query(text, values),
    async close() {
      await database.destroy();
      await inside.end();
    },
  };
}
