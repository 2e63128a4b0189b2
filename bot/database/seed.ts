import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';

const seedSchema = z.strictObject({
  workspaces: z.array(z.strictObject({ id: z.string(), name: z.string(), regulated: z.boolean() })),
  waves: z.array(
    z.strictObject({ id: z.string(), name: z.string(), opensOn: z.iso.date().nullable(), open: z.boolean() }),
  ),
  agencies: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      secretariat: z.string(),
      workspace: z.string(),
      contact: z.string(),
    }),
  ),
});

/**
 * Fills an empty organisation from `organisation.json` as the tables' owner; what is there already stays as it is.
 * @param policyOf version 1 of a workspace's policy
 */
export async function seed(
  ownerUrl: string,
  policyOf: (workspace: { regulated: boolean }) => unknown,
): Promise<void> {
  const data = seedSchema.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, 'organisation.json'), 'utf8')),
  );
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    for (const { id, name, regulated } of data.workspaces) {
      await client.query('insert into workspace values ($1, $2, $3) on conflict do nothing', [
        id,
        name,
        regulated,
      ]);
      await client.query(
        'insert into policy (workspace_id, version, document) values ($1, 1, $2) on conflict do nothing',
        [id, JSON.stringify(policyOf({ regulated }))],
      );
      await client.query(`insert into audit_head values ($1, 0, repeat('0', 64)) on conflict do nothing`, [
        id,
      ]);
    }
    for (const { id, name, opensOn, open } of data.waves) {
      await client.query('insert into wave values ($1, $2, $3, $4) on conflict do nothing', [
        id,
        name,
        opensOn,
        open,
      ]);
    }
    for (const { id, name, secretariat, workspace, contact } of data.agencies) {
      await client.query('insert into agency values ($1, $2, $3, $4, $5) on conflict do nothing', [
        id,
        name,
        secretariat,
        workspace,
        contact,
      ]);
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
}
