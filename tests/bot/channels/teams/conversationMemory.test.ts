import { createConversationLines } from '../../../../bot/channels/teams/conversationLines.ts';
import { createConversationMemory } from '../../../../bot/channels/teams/conversationMemory.ts';
import { createPostgresConversationMemory } from '../../../../bot/channels/teams/postgresConversationMemory.ts';
import { createMemoryOnce } from '../../../../bot/channels/teams/onceRegister.ts';
import { createTestDatabase } from '../../../support/testDatabase.ts';

const implementations = [
  ['in memory', async () => ({ memory: createConversationMemory(), close: async () => undefined })],
  [
    'in the database',
    async () => {
      const test = await createTestDatabase();
      return { memory: createPostgresConversationMemory(test.database), close: () => test.close() };
    },
  ],
] as const;

describe.each(implementations)('what the channel remembers %s', (_name, open) => {
  let opened: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  it('begins anew on request, one conversation alone', async () => {
    const { generation, startNew } = opened.memory;
    expect(await generation('a')).toBe(0);
    await startNew('a');
    await startNew('a');
    expect(await generation('a')).toBe(2);
    expect(await generation('b')).toBe(0);
  });

  it('knows the receipt of a message, the newest one', async () => {
    const { receipt, keepReceipt } = opened.memory;
    expect(await receipt('m')).toBeUndefined();
    await keepReceipt('m', 'R-1');
    await keepReceipt('m', 'R-2');
    expect(await receipt('m')).toBe('R-2');
  });
});

it('a key is new once', async () => {
  const once = createMemoryOnce();
  expect(await Promise.all(['a', 'a', 'b'].map((key) => once.firstTime(key)))).toEqual([true, false, true]);
});

describe('the line of a conversation', () => {
  it('runs one after the other, conversations beside each other, and turns away when it is long', async () => {
    const lines = createConversationLines({ mostWaiting: 1, onFault: () => undefined });
    const ran: string[] = [];
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    expect(lines.add('a', async () => void (await gate, ran.push('a1')))).toBe(true);
    expect(lines.add('a', async () => void ran.push('a2'))).toBe(true);
    expect(lines.add('a', async () => void ran.push('a3'))).toBe(false);
    expect(lines.add('b', async () => void ran.push('b1'))).toBe(true);
    await new Promise((resolve) => setImmediate(resolve));
    expect(ran).toEqual(['b1']);
    open();
    await lines.idle();
    expect(ran).toEqual(['b1', 'a1', 'a2']);
  });

  it('goes on after a fault', async () => {
    const faults: unknown[] = [];
    const lines = createConversationLines({ onFault: (error) => faults.push(error) });
    const ran: string[] = [];
    lines.add('a', async () => {
      throw new Error('broken');
    });
    lines.add('a', async () => void ran.push('a2'));
    await lines.idle();
    expect(ran).toEqual(['a2']);
    expect(faults).toHaveLength(1);
  });
});
