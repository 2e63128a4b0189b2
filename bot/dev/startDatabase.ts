import { prepareDatabase } from '../database/prepareDatabase.ts';
import { startEmbedded } from '../database/embedded/startEmbedded.ts';
import { loadConfig } from '../config.ts';
import { defaultPolicy } from '../policy/policyDocument.ts';

/** `npm run db`: the embedded server alone, for several services at once. Ctrl-C stops it. */
const { DATA_DIR } = loadConfig();
const database = await startEmbedded({ dataDir: DATA_DIR });
const prepared = await prepareDatabase(
  { DATA_DIR, DATABASE_URL: database.serviceUrl, DATABASE_OWNER_URL: database.ownerUrl },
  defaultPolicy,
);
process.stdout.write(`DATABASE_URL=${database.serviceUrl}\nDATABASE_OWNER_URL=${database.ownerUrl}\n`);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void prepared
      .stop()
      .then(() => database.stop())
      .then(() => process.exit(0));
  });
}
// The server is a process of its own: something has to keep this one alive to end it.
setInterval(() => undefined, 60_000);
