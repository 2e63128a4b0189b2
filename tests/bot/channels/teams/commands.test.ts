import type { TurnEvent } from '../../../../bot/contract/turnEvents.ts';
import type { Script } from '../../../support/fakeTurns.ts';
import { startTeamsDesk, until, type DeskOptions, type TeamsDesk } from './teamsDesk.ts';

const started: TurnEvent = { type: 'started', turnId: 'turn-1', mode: 'model', policyVersion: 1 };
const receipt: TurnEvent = {
  ...{ type: 'receipt', id: 'receipt-0001', turnId: 'turn-1', at: '2026-11-24T15:00:00Z', skill: 'ask' },
  ...{ mode: 'model', model: 'a model', policyVersion: 1, masked: { US_SSN: 2 }, sources: [], unverified: 0 },
  ...{ coverage: { read: 7, of: 7, unit: 'messages' }, tokens: { input: 1, output: 1 }, auditHash: 'abc' },
};
const done: TurnEvent = { type: 'done' };
const text = (delta: string): TurnEvent => ({ type: 'text', delta });

let desk: TeamsDesk | undefined;
afterEach(async () => {
  await desk?.close();
});
async function start(options: DeskOptions = {}): Promise<TeamsDesk> {
  desk = await startTeamsDesk(options);
  return desk;
}

describe('stopping', () => {
  const endless: Script = [
    started,
    ...Array.from({ length: 60 }, (_, n): Script => [text(`Line ${n}.\n`), { wait: 1_000 }]).flat(),
    done,
  ];

  it("by Teams' own button stops the turn and says so in a message of its own", async () => {
    const { open, say, call, eventsOf, turns, connector, channel } = await start({ script: () => endless });
    const id = await open();
    await say(id, { text: 'Go on and on' });
    await until(() => eventsOf(id).filter(({ type }) => type === 'stream').length >= 3);
    const streamId = eventsOf(id).at(-1)?.activity.id;
    await call('POST', `/conversations/${encodeURIComponent(id)}/stop`, { streamId });
    await until(() => turns.stopped.length === 1);
    await channel.idle();
    await until(() => eventsOf(id).at(-1)?.type === 'message');
    const [kept, ...others] = eventsOf(id).filter(({ type }) => type === 'streamFinal');
    expect(kept?.activity['text']).toMatch(/^Line 0\./);
    expect(others).toEqual([]);
    const note = eventsOf(id).at(-1)?.activity;
    expect(note?.['text']).toBe('_Stopped. Edit your message or try again._');
    expect(JSON.stringify(note?.['entities'] ?? [])).not.toContain('streaminfo');
    expect(connector.violations()).toEqual([]);
  });

  it.each([
    ['nothing had come', [], ''],
    ['text had come that was not seen yet', [text('A first line.')], 'A first line.\n\n'],
  ])("by Teams' own button when %s leaves a note", async (_name, arrived: Script, before) => {
    const script = [started, { wait: 4_000 }, ...arrived, { wait: 500 }, done];
    const { open, say, call, eventsOf, connector, channel } = await start({ script: () => script });
    const id = await open();
    await say(id, { text: 'Never mind' });
    await until(() => eventsOf(id).at(-1)?.type === 'stream');
    const streamId = eventsOf(id).at(-1)?.activity.id;
    await call('POST', `/conversations/${encodeURIComponent(id)}/stop`, { streamId });
    await until(() => eventsOf(id).at(-1)?.type === 'message');
    await channel.idle();
    const last = eventsOf(id).at(-1)?.activity;
    expect(last?.['text']).toBe(`${before}_Stopped. Edit your message or try again._`);
    expect(connector.violations()).toEqual([]);
  });

  it('before the turn has begun counts too', async () => {
    let letGo = (): void => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    let calls = 0;
    const { open, say, eventsOf, turns, channel } = await start({
      deps: {
        memory: {
          ...{ startNew: async () => undefined },
          ...{ keepReceipt: async () => undefined, receipt: async () => undefined },
          generation: async () => {
            calls += 1;
            if (calls === 2) await gate;
            return 0;
          },
        },
      },
    });
    const id = await open();
    await say(id, { text: 'hello' });
    await until(() => calls === 2);
    await say(id, { text: 'stop' });
    await until(() => calls === 3);
    letGo();
    await until(() => eventsOf(id).at(-1)?.type === 'streamFinal');
    await channel.idle();
    expect(eventsOf(id).at(-1)?.activity['text']).toBe('_Stopped. Edit your message or try again._');
    expect(turns.begun).toHaveLength(0);
  });

  it('by saying so ends the answer with what had come', async () => {
    const { open, say, eventsOf, turns, connector, channel } = await start({ script: () => endless });
    const id = await open();
    await say(id, { text: 'Go on and on' });
    await until(() => eventsOf(id).filter(({ type }) => type === 'stream').length >= 3);
    await say(id, { text: 'stop' });
    await until(() => eventsOf(id).some(({ type }) => type === 'streamFinal'));
    await channel.idle();
    const final = eventsOf(id).find(({ type }) => type === 'streamFinal');
    expect(turns.stopped).toHaveLength(1);
    expect(final?.activity['text']).toMatch(/^Line 0\.[\s\S]*_Stopped\. Edit your message or try again\._$/);
    expect(connector.violations()).toEqual([]);
  });
});

describe('commands', () => {
  it('/help shows what this person may do', async () => {
    const { open, say, answer, turns } = await start();
    const id = await open();
    await say(id, { text: '/help' });
    const help = (await answer(id))[0]?.activity;
    const summary = String(help?.['summary']);
    expect(summary).toContain('/draft');
    expect(JSON.stringify(help?.['attachments']).match(/"- /g)).toHaveLength(1);
    expect(summary).not.toContain('plain language');
    expect(turns.begun).toHaveLength(0);
  });

  it('/help says what is off, why, and the way to it', async () => {
    const { open, say, answer } = await start({
      deps: {
        abilitiesOf: async () => ({
          ...{ skills: ['ask'], rewriteStyles: ['plain'], mode: 'basic', contact: 'the help desk' },
          unavailable: [
            { skill: 'translate', reason: 'This needs an AI model.', next: 'Ask the help desk.' },
            { skill: 'compare', reason: 'This needs an AI model.', next: 'Ask the help desk.' },
          ],
        }),
      },
    });
    const id = await open();
    await say(id, { text: '/help' });
    const summary = String((await answer(id))[0]?.activity['summary']);
    expect(summary).toContain(
      'Off for now: Translate, Compare documents: This needs an AI model. Ask the help desk.',
    );
  });

  it('/new begins another conversation', async () => {
    const { open, say, answer, turns } = await start();
    const id = await open();
    for (const said of ['first', '/new', 'second', 'third']) {
      await say(id, { text: said });
      await answer(id);
    }
    const [first, second, third] = turns.begun.map(({ conversationId }) => conversationId);
    expect(first).not.toBe(second);
    expect(second).toBe(third);
  });
});

describe('thumbs', () => {
  it('reach the receipt of the answer, with the words', async () => {
    const taken: object[] = [];
    const { open, say, answer, call } = await start({
      script: () => [started, text('An answer.'), receipt, done],
      deps: {
        sendFeedback: async ({ receiptId, rating, text: words }) => {
          taken.push({ receiptId, rating, words });
        },
      },
    });
    const id = await open();
    await say(id, { text: 'A question' });
    const final = (await answer(id)).at(-1);
    const reply = await call<{ status: number }>('POST', `/conversations/${encodeURIComponent(id)}/invoke`, {
      name: 'message/submitAction',
      replyToId: final?.activity.id,
      value: {
        actionName: 'feedback',
        actionValue: { reaction: 'dislike', feedback: '{"feedbackText":"Too long"}' },
      },
    });
    expect(reply.status).toBe(200);
    expect(taken).toEqual([{ receiptId: 'receipt-0001', rating: 'down', words: 'Too long' }]);
  });
});
