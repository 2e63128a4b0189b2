import { sql } from 'kysely';
import { firstBrokenRow } from '../../../bot/records/auditChain.ts';
import { createPostgresAudit, readChain } from '../../../bot/records/postgresAudit.ts';
import { createTestDatabase, type TestDatabase } from '../../support/testDatabase.ts';

describe('the audit in Postgres', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());
  const entry = { kind: 'asked' as const, at: '2026-11-24T15:00:00.000Z', employeeId: 'e', agency: 'A' };

  it('chains rows that are written at the same time', async () => {
    const audit = createPostgresAudit(test.database);
    await Promise.all(Array.from({ length: 20 }, () => audit.append('executive', entry)));
    const rows = await readChain(test.database, 'executive');
    expect(rows).toHaveLength(20);
    expect(firstBrokenRow(rows)).toBeUndefined();
  });

  it('writes nothing when what belongs to the row fails', async () => {
    const audit = createPostgresAudit(test.database);
    const before = await readChain(test.database, 'health');
    const failing = audit.append('health', entry, async () => Promise.reject(new Error('disk full')));
    await expect(failing).rejects.toMatchObject({ code: 'auditDown' });
    expect(await readChain(test.database, 'health')).toEqual(before);
  });

  it.each([
    'update audit_row set body = body',
    'delete from audit_row',
    'truncate audit_row',
    'drop table audit_row',
  ])('does not let the service: %s', async (statement) => {
    await expect(sql.raw(statement).execute(test.database)).rejects.toThrow(
      /permission denied|must be owner/,
    );
  });

  it('shows what a superuser changed', async () => {
    const audit = createPostgresAudit(test.database);
    for (let index = 0; index < 3; index++) await audit.append('health', entry);
    await test.asAdmin(
      `update audit_row set body = replace(body, '"A"', '"B"') where workspace_id = 'health' and seq = 2`,
    );
    expect(firstBrokenRow(await readChain(test.database, 'health'))).toBe(2);
  });
});
