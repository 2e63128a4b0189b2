import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../bot/database/embedded/startEmbedded.ts';
import { migrate } from '../../bot/database/migrate.ts';
import { seed } from '../../bot/database/seed.ts';
import { defaultPolicy } from '../../bot/policy/policyDocument.ts';

/** One real PostgreSQL for the run; its database `assistant` is the template that each test file clones. */
export default async function globalSetup() {
  const dataDir = mkdtempSync(join(tmpdir(), 'assistant-tests-'));
  // In a closed folder the cluster of a root user would stand elsewhere and outlive the run.
  chmodSync(dataDir, 0o755);
  const database = await startEmbedded({ dataDir, fsync: false });
  await migrate(database.ownerUrl, 'assistant_service');
  await seed(database.ownerUrl, defaultPolicy);
  process.env.TEST_DATABASE = JSON.stringify({
    serviceUrl: database.serviceUrl,
    ownerUrl: database.ownerUrl,
    adminUrl: database.adminUrl,
  });
  globalThis.testDatabase = { database, dataDir };
}
