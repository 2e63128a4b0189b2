import { randomUUID } from 'node:crypto';
import { createPostgresBudget } from '../../../bot/budget/postgresBudget.ts';
import { createPostgresEmployees } from '../../../bot/identity/postgresEmployees.ts';
import { createTestDatabase, type TestDatabase } from '../../support/testDatabase.ts';

describe('the budget', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  async function employee(): Promise<string> {
    const id = randomUUID();
    await createPostgresEmployees(test.database).add({
      ...{ id, objectId: randomUUID(), name: 'Demo', agencyId: 'tss', roles: ['employee'], waveId: 'wave-1' },
      ...{ acknowledgedVersion: 1, trained: true },
    });
    return id;
  }

  it('lets no two turns pass the limit together', async () => {
    const budget = createPostgresBudget(test.database);
    const employeeId = await employee();
    const turns = Array.from({ length: 10 }, () =>
      budget.reserve({ turnId: randomUUID(), employeeId, day: '2026-11-24', tokens: 300, limit: 1000 }),
    );
    const outcomes = await Promise.all(turns);
    expect(outcomes.filter((outcome) => outcome.kind === 'reserved')).toHaveLength(3);
    expect(outcomes.find((outcome) => outcome.kind === 'overBudget')).toEqual({
      kind: 'overBudget',
      left: 100,
    });
  });

  it('gives back what a turn did not use, once', async () => {
    const budget = createPostgresBudget(test.database);
    const employeeId = await employee();
    const turnId = randomUUID();
    const day = '2026-11-24';
    await budget.reserve({ turnId, employeeId, day, tokens: 900, limit: 1000 });
    await budget.settle(turnId, 100);
    await budget.settle(turnId, 900);
    const next = await budget.reserve({ turnId: randomUUID(), employeeId, day, tokens: 900, limit: 1000 });
    expect(next).toEqual({ kind: 'reserved' });
  });

  it('begins anew on another day', async () => {
    const budget = createPostgresBudget(test.database);
    const employeeId = await employee();
    const turn = { employeeId, tokens: 1000, limit: 1000 };
    await budget.reserve({ ...turn, turnId: randomUUID(), day: '2026-11-24' });
    expect(await budget.reserve({ ...turn, turnId: randomUUID(), day: '2026-11-25' })).toEqual({
      kind: 'reserved',
    });
  });
});
