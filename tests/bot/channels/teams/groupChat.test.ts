import { startTeamsDesk, type TeamsDesk } from './teamsDesk.ts';

let desk: TeamsDesk | undefined;
afterEach(async () => {
  await desk?.close();
});

describe.each(['groupChat', 'channel'] as const)('in a %s', (kind) => {
  it('the bot greets with one line on how to call it', async () => {
    desk = await startTeamsDesk();
    const [greeting] = desk.eventsOf(await desk.open(kind));
    expect(greeting?.activity['text']).toContain('Mention @Commonwealth Assistant');
  });

  it('answers when mentioned: a typing sign, then one message in the thread, no stream', async () => {
    desk = await startTeamsDesk();
    const id = await desk.open(kind);
    const asked = await desk.say(id, { text: 'What changed?', mention: true });
    const events = await desk.answer(id);
    expect(events.map(({ type }) => type)).toEqual(['typing', 'message']);
    expect(events[1]?.activity['text']).toContain('An answer.');
    expect(events[1]?.activity['replyToId']).toBe(asked);
    expect(events[1]?.activity['suggestedActions']).toBeUndefined();
    expect(desk.turns.begun[0]?.text).toBe('What changed?');
    expect(desk.connector.violations()).toEqual([]);
  });

  it('stays silent when not mentioned, even if Teams delivers the message', async () => {
    desk = await startTeamsDesk({ connector: { deliverUnmentioned: true } });
    const id = await desk.open(kind);
    await desk.say(id, { text: 'Just us talking' });
    await desk.say(id, { text: 'help' });
    const mentioned = await desk.say(id, { text: 'Now you', mention: true });
    const events = await desk.answer(id);
    expect(desk.turns.begun).toHaveLength(1);
    expect(events.at(-1)?.activity['replyToId']).toBe(mentioned);
  });

  it.each(['/sent', '/sent R-7KQ2M-XH4PD 2', 'What left?', '/history'])(
    'shows nothing of one person to all: %s',
    async (text) => {
      const asked: unknown[] = [];
      desk = await startTeamsDesk({
        deps: {
          sentOf: async (_employee, which) => {
            asked.push(which);
            return undefined;
          },
          conversationsOf: async () => {
            asked.push(text);
            return [];
          },
        },
      });
      const id = await desk.open(kind);
      await desk.say(id, { text, mention: true });
      const events = await desk.answer(id);
      expect(events.at(-1)?.activity['text']).toBe(
        'This is shown in your personal chat with the assistant only.',
      );
      expect(asked).toEqual([]);
    },
  );
});
