import { createConversationLines } from '../../../../bot/channels/teams/conversationLines.ts';
import { createConversationMemory } from '../../../../bot/channels/teams/conversationMemory.ts';
import { createMemoryOnce } from '../../../../bot/channels/teams/onceRegister.ts';

const file = (name: string, characters = 4) => ({
  ...{ kind: 'file' as const, id: name, name, contentBase64: 'A'.repeat(characters) },
});

describe('what the channel remembers', () => {
  let now = 0;
  const memory = () =>
    createConversationMemory({ now: () => now, wait: async () => undefined, after: () => () => undefined });

  it('is the last files of each conversation, for two hours', async () => {
    const { keepFiles, files } = memory();
    await keepFiles('a', [file('1')]);
    await keepFiles('b', [file('2')]);
    await keepFiles('a', [file('3'), file('4')]);
    expect((await files('a')).map(({ name }) => name)).toEqual(['3', '4']);
    expect((await files('b')).map(({ name }) => name)).toEqual(['2']);
    now += 2 * 3_600_000 + 1;
    expect(await files('a')).toEqual([]);
  });

  it('has a bound: the oldest files go first', async () => {
    const { keepFiles, files } = memory();
    for (const key of ['a', 'b', 'c', 'd', 'e']) await keepFiles(key, [file(key, 33_000_000)]);
    expect(await files('a')).toEqual([]);
    expect(await files('e')).toHaveLength(1);
  });

  it('forgets the files of one conversation and nothing else', async () => {
    const { keepFiles, forgetFiles, files, generation } = memory();
    await keepFiles('a', [file('1')]);
    await keepFiles('b', [file('2')]);
    await forgetFiles('a');
    expect(await files('a')).toEqual([]);
    expect(await files('b')).toHaveLength(1);
    expect(await generation('a')).toBe(0);
  });

  it('begins anew on request', async () => {
    const { generation, startNew, keepFiles, files } = memory();
    await keepFiles('a', [file('1')]);
    expect(await generation('a')).toBe(0);
    await startNew('a');
    expect(await generation('a')).toBe(1);
    expect(await generation('b')).toBe(0);
    expect(await files('a')).toEqual([]);
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
