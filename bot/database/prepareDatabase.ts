import type { Config } from '../config.ts';
import { checkRole, connect } from './connect.ts';
import { startEmbedded } from './embedded/startEmbedded.ts';
import { migrate } from './migrate.ts';
import { seed } from './seed.ts';

export interface PreparedDatabase {
  serviceUrl: string;
  note: string | undefined;
  stop(): Promise<void>;
}

/**
 * The database that the settings name, brought to the newest form and seeded; the embedded one when they name none.
 * @throws Error with a sentence for the operator
 */
export async function prepareDatabase(
  config: Pick<Config, 'DATABASE_URL' | 'DATABASE_OWNER_URL' | 'DATA_DIR'>,
  policyOf: (workspace: { regulated: boolean }) => unknown,
): Promise<PreparedDatabase> {
  const { DATABASE_URL: given, DATABASE_OWNER_URL: owner } = config;
  const embedded = given === undefined ? await startEmbedded({ dataDir: config.DATA_DIR }) : undefined;
  const serviceUrl = given ?? embedded?.serviceUrl ?? '';
  const ownerUrl = owner ?? embedded?.ownerUrl;
  try {
    if (ownerUrl !== undefined) {
      await migrate(ownerUrl, decodeURIComponent(new URL(serviceUrl).username));
      await seed(ownerUrl, policyOf);
    }
    const database = connect(serviceUrl, { poolSize: 1 });
    await checkRole(database).finally(() => database.destroy());
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
  return {
    serviceUrl,
    note: embedded?.note,
    stop: async () => {
      await embedded?.stop();
    },
  };
}
