import { loadThreads, misquotes, readThread } from './labelledThread.ts';
import type { LabelledThread } from './labelledThread.ts';

const yaml = `
name: short
mood: [terse]
messages:
  - id: m1
    from: 'Ada Demo <ada.demo@agency.example>'
    to: ['Ben Demo <ben.demo@agency.example>']
    date: '2026-11-03T09:00:00-05:00'
    subject: Permit
    body: |
      Please send the permit
      by Friday.
labels:
  actions:
    - { quotes: [{ messageId: m1, text: 'Please send the permit' }], owner: Ben Demo, due: '2026-11-06', done: false }
  decisions: []
  questions: []
  people: [Ada Demo, Ben Demo]
  organisations: []
`;

describe('reading a labelled thread', () => {
  it('gives messages and labels', () => {
    const { messages, labels } = readThread(yaml, 'short.yaml');
    expect(messages[0]?.body).toBe('Please send the permit\nby Friday.\n');
    expect(labels.actions[0]).toMatchObject({ owner: 'Ben Demo', due: '2026-11-06' });
  });

  it.each([
    ['a due that is no date', "due: '2026-11-06'", 'due: Friday'],
    ['a label without a quote', "[{ messageId: m1, text: 'Please send the permit' }]", '[]'],
    ['a word that the format does not know', 'done: false', 'done: false, urgent: true'],
    ['a date without its offset', '09:00:00-05:00', '09:00:00'],
  ])('refuses %s, naming the file', (_what, from, to) => {
    expect(() => readThread(yaml.replace(from, to), 'short.yaml')).toThrow(/^short\.yaml/);
  });

  it('names a quote that is not word for word in its message', () => {
    const broken = yaml.replace("text: 'Please send the permit'", "text: 'Please send a permit'");
    expect(misquotes(readThread(broken, 'short.yaml'))).toEqual([
      'short m1: not in the message: Please send a permit',
    ]);
  });
});

describe.each(['development', 'heldOut'] as const)('the %s threads', (folder) => {
  const threads = loadThreads(folder);

  it('have names and message ids of their own', () => {
    expect(new Set(threads.map(({ name }) => name)).size).toBe(threads.length);
    for (const { messages } of threads)
      expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
  });

  it('use reserved addresses only', () => {
    const foreign = threads.flatMap(addresses).filter((address) => !/(\.|@)example(\.org)?$/.test(address));
    expect(foreign).toEqual([]);
  });

  it('carry the offset of Eastern time on their day', () => {
    const wrong = threads.flatMap(({ messages }) => messages).filter(({ date }) => !isEastern(date));
    expect(wrong.map(({ date }) => date)).toEqual([]);
  });
});

it('holds out as many threads as the intervals of the score need', () => {
  const threads = loadThreads('heldOut');
  const withOwnWork = threads.filter(({ labels }) => labels.actions.length > 0);
  expect(threads.length).toBeGreaterThanOrEqual(34);
  expect(threads.length - withOwnWork.length).toBeGreaterThanOrEqual(6);
  expect(threads.flatMap(({ labels }) => labels.actions).length).toBeGreaterThanOrEqual(100);
});

function addresses(thread: LabelledThread): string[] {
  return JSON.stringify(thread).match(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g) ?? [];
}

function isEastern(date: string): boolean {
  const part = new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/New_York',
    timeZoneName: 'longOffset',
  }).format(new Date(date));
  return part.endsWith(`GMT${date.slice(-6)}`);
}
