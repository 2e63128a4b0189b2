import { join } from 'node:path';
import { createFileKeyRing } from '../../../bot/records/fileKeyRing.ts';
import { createPostgresConversations } from '../../../bot/records/postgresConversations.ts';
import { createPostgresTurnLookup } from '../../../bot/records/postgresTurnRecords.ts';
import { eventOf, startService } from '../../support/startService.ts';

it('reads what left and receipts without beginning a conversation', async () => {
  const service = await startService();
  try {
    const { database } = service.test;
    const events = await service.turn({ text: 'What makes a notice clear?' });
    const { id: turnId, employee_id: employeeId } = await database
      .selectFrom('turn')
      .select(['id', 'employee_id'])
      .executeTakeFirstOrThrow();
    const keyRing = createFileKeyRing(join(service.dataDir, 'workspace-keys.json'));
    const { find } = createPostgresConversations(database, keyRing);
    const open = () => Promise.reject(new Error('a conversation was begun'));
    const lookup = createPostgresTurnLookup(database, { find, open });

    expect(await lookup.sent(employeeId, { turnId })).toBeDefined();
    const receiptId = eventOf(events, 'receipt')?.id ?? '';
    expect(await lookup.receipt(employeeId, receiptId)).toMatchObject({ id: receiptId });
    expect(await lookup.receipt(crypto.randomUUID(), receiptId)).toBeUndefined();
  } finally {
    await service.close();
  }
});
