import type { TurnEvent } from '../../../../bot/contract/turnEvents.ts';
import type { TurnInput } from '../../../../bot/assistant/turns.ts';
import type { Script } from '../../../support/fakeTurns.ts';
import { startTeamsDesk, type TeamsDesk } from './teamsDesk.ts';

let desk: TeamsDesk | undefined;
afterEach(async () => {
  await desk?.close();
});

const started: TurnEvent = { type: 'started', turnId: 'turn-1', mode: 'model', policyVersion: 1 };
const answered: Script = [started, { type: 'text', delta: 'An answer.' }, { type: 'done' }];
const way = { text: 'It did not work.', next: 'Try something else.' };
const refused = (reason: 'unreadable' | 'tooLarge' | 'blockedData' | 'overBudget'): Script => [
  started,
  { type: 'refused', reason, ...way },
];
const failed: Script = [started, { type: 'failed', code: 'modelUnavailable', ...way }];
const file = (name: string) => ({
  name,
  contentType: 'text/plain',
  contentBase64: Buffer.from(name).toString('base64'),
});

/** Says one message after the other, each after the answer to the one before; gives what every turn worked on. */
async function talk(script: (input: TurnInput) => Script, messages: readonly Record<string, unknown>[]) {
  desk = await startTeamsDesk({ script });
  const id = await desk.open();
  for (const message of messages) {
    await desk.say(id, message);
    await desk.answer(id);
  }
  expect(desk.connector.violations()).toEqual([]);
  return desk.turns.begun.map(({ materials }) =>
    materials.map((one) => (one.kind === 'file' ? one.name : one.id)),
  );
}

describe('a file after its turn', () => {
  it.each([
    ['could not be read', refused('unreadable')],
    ['was too large', refused('tooLarge')],
    ['held blocked data', refused('blockedData')],
    ['failed', failed],
  ])('that %s is forgotten: the next message is free of it', async (_name, ending) => {
    const worked = await talk(
      ({ materials }) => (materials.length > 0 ? ending : answered),
      [{ text: 'Look', attachments: [file('bad.pdf')] }, { text: 'Thank you' }],
    );
    expect(worked).toEqual([['bad.pdf'], []]);
  });

  it('that was answered is forgotten once a later refusal is about it', async () => {
    const worked = await talk(
      ({ text }) => (text === 'second' ? refused('tooLarge') : answered),
      [{ text: 'first', attachments: [file('a.txt')] }, { text: 'second' }, { text: 'third' }],
    );
    expect(worked).toEqual([['a.txt'], ['a.txt'], []]);
  });

  it('that was answered stays when a later refusal is about something else', async () => {
    const worked = await talk(
      ({ text }) => (text === 'second' ? refused('overBudget') : answered),
      [{ text: 'first', attachments: [file('a.txt')] }, { text: 'second' }, { text: 'third' }],
    );
    expect(worked).toEqual([['a.txt'], ['a.txt'], ['a.txt']]);
  });
});

describe('a command with a text of its own', () => {
  it.each([
    ['/plain', '/plain Pursuant to the aforesaid, remit forthwith.', ['pasted']],
    ['/draft', '/draft a memo about telework on Fridays', []],
    ['/plain from a button', { says: '/plain Pursuant to the aforesaid.' }, ['pasted']],
    ['/draft from a button', { says: '/draft an email to the team' }, []],
  ])('%s leaves an earlier file aside', async (_name, said, materials) => {
    const message = typeof said === 'string' ? { text: said } : { text: '', value: said };
    const worked = await talk(
      () => answered,
      [{ text: 'Look', attachments: [file('a.txt')] }, message, { text: 'Who signs?' }],
    );
    expect(worked).toEqual([['a.txt'], materials, ['a.txt']]);
  });

  it('takes a file of the same message', async () => {
    const message = { text: '/draft a letter about this', attachments: [file('b.txt')] };
    const worked = await talk(() => answered, [{ text: 'Look', attachments: [file('a.txt')] }, message]);
    expect(worked).toEqual([['a.txt'], ['b.txt']]);
  });

  it.each(['/plain', '/summarize', '/reply agree'])('%s alone is about the earlier file', async (text) => {
    const worked = await talk(() => answered, [{ text: 'Look', attachments: [file('a.txt')] }, { text }]);
    expect(worked).toEqual([['a.txt'], ['a.txt']]);
  });
});
