import type { ConnectorEvent } from '../../../../bot/dev/connector/conversations.ts';
import type { TurnEvent } from '../../../../bot/contract/turnEvents.ts';
import { demoEmployee } from '../../../support/demoEmployee.ts';
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

function streamInfos(events: readonly ConnectorEvent[]) {
  return events
    .flatMap(({ activity }) => activity['entities'] as { type: string; [key: string]: unknown }[])
    .filter(({ type }) => type === 'streaminfo');
}

describe('the greeting', () => {
  it('says in three lines what this employee can do and offers three prompts, once', async () => {
    const { open, eventsOf, connector } = await start();
    const events = eventsOf(await open());
    expect(events).toHaveLength(1);
    const card = JSON.stringify(events[0]?.activity['attachments']);
    expect(card.match(/"- [^"]+"/g)).toEqual([
      expect.stringMatching(/^"- [^"\\]+\\r- [^"\\]+\\r- [^"\\]+"$/),
    ]);
    expect(card.match(/"imBack"/g)).toHaveLength(3);
    expect(events[0]?.activity['summary']).toContain('Hello.');
    expect(connector.violations()).toEqual([]);
  });

  it('tells somebody whose wave is closed when it opens and whom to ask', async () => {
    const wave = { name: 'Wave 4', opensOn: '2026-12-04', open: false };
    const { open, eventsOf } = await start({
      employee: demoEmployee({ wave }),
      deps: {
        abilitiesOf: async () => ({
          ...{ skills: [], unavailable: [], rewriteStyles: [] },
          ...{ mode: 'basic', contact: 'help@example.org' },
        }),
      },
    });
    const summary = String(eventsOf(await open())[0]?.activity['summary']);
    expect(summary).toContain('Wave 4');
    expect(summary).toContain('Friday, December 4, 2026');
    expect(summary).toContain('help@example.org');
  });
});

describe('an answer', () => {
  it('streams to the letter: informative, growing text, final with label, receipt line and thumbs', async () => {
    const words = 'The plan names three offices and one deadline. '.repeat(12).match(/.{1,60}/gs) ?? [];
    const script: Script = [
      started,
      { type: 'progress', done: 1, total: 2, text: 'Reading pages 1-20 of 40' },
      { wait: 2_500 },
      ...words.flatMap((delta): Script => [text(delta), { wait: 900 }]),
      receipt,
      done,
    ];
    const { open, say, answer, connector } = await start({ script: () => script });
    const id = await open();
    await say(id, { text: 'What is new?' });
    const events = await answer(id);

    const infos = streamInfos(events);
    expect(infos[0]).toEqual({ type: 'streaminfo', streamType: 'informative', streamSequence: 1 });
    expect(infos.filter(({ streamType }) => streamType === 'streaming').length).toBeGreaterThan(2);
    const numbers = infos.slice(0, -1).map(({ streamSequence }) => streamSequence);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(infos.at(-1)).toEqual({
      type: 'streaminfo',
      streamType: 'final',
      streamId: events[0]?.activity.id,
    });
    const final = events.at(-1);
    expect(final?.type).toBe('streamFinal');
    expect(final?.activity['text']).toContain(words.join('').trim());
    expect(final?.activity['text']).toMatch(/_2 items masked_/);
    expect(final?.activity['text']).toContain('Read 7 of 7 messages');
    expect(JSON.stringify(final?.activity['entities'])).toContain('AIGeneratedContent');
    expect(final?.activity['channelData']).toEqual({ feedbackLoop: { type: 'default' } });
    expect(connector.violations()).toEqual([]);
  });

  it('says while the model thinks how long it has been at it, at the pace of Teams', async () => {
    const ticks = Array.from({ length: 13 }, (_, index): Script => [
      { type: 'progress', done: 0, total: 0, text: `Thinking, ${String(index + 2)} s` },
      { wait: 1_000 },
    ]).flat();
    const script: Script = [started, { wait: 2_000 }, ...ticks, text('Three offices.'), receipt, done];
    const { open, say, answer, connector } = await start({ script: () => script });
    const id = await open();
    await say(id, { text: 'Who is affected?' });
    const said = (await answer(id)).map(({ activity }) => String(activity['text']));
    const thinking = said.filter((one) => /^Thinking, \d+ s$/.test(one));
    expect(thinking.length).toBeGreaterThan(3);
    expect(thinking.length).toBeLessThan(11);
    expect(said.at(-1)).toContain('Three offices.');
    expect(connector.violations()).toEqual([]);
  });

  it('of the rules carries no AI label and says how it came about', async () => {
    const script: Script = [{ ...started, mode: 'basic' }, text('Three offices.'), done];
    const { open, say, answer } = await start({ script: () => script });
    const id = await open();
    await say(id, { text: 'Who is affected?' });
    const final = (await answer(id)).at(-1);
    expect(final?.activity['text']).toContain('Found by rules');
    expect(JSON.stringify(final?.activity['entities'])).not.toContain('AIGenerated');
  });

  it('carries its sources as numbered citations', async () => {
    const citation = { materialId: 'x-1', quote: 'Visitors sign in at the front desk.', place: 'page 3' };
    const script: Script = [
      started,
      text('At the front desk [1].'),
      {
        type: 'result',
        answer: 'At the front desk [1].',
        abstained: false,
        citations: [
          { ...citation, n: 1 },
          { ...citation, quote: 'q'.repeat(400) },
        ],
      },
      done,
    ];
    const { open, say, answer, connector } = await start({ script: () => script });
    const id = await open();
    await say(id, { text: 'Where?' });
    const final = (await answer(id)).at(-1);
    const entities = final?.activity['entities'] as {
      citation?: { position: number; appearance: object }[];
    }[];
    const claims = entities.find(({ citation: list }) => list !== undefined)?.citation;
    expect(claims?.map(({ position }) => position)).toEqual([1, 2]);
    expect(claims?.[0]?.appearance).toMatchObject({ name: 'page 3', abstract: citation.quote });
    expect(final?.activity['text']).toContain('Sources: [2]');
    expect(connector.violations()).toEqual([]);
  });

  it('longer than a message goes on in more messages, nothing lost', async () => {
    const paragraphs = Array.from({ length: 400 }, (_, n) => `Paragraph ${n} ${'word '.repeat(20)}`);
    const script: Script = [
      started,
      ...paragraphs.flatMap((one, n): Script => [
        text(`${one}\n\n`),
        ...(n % 40 === 0 ? [{ wait: 1_700 }] : []),
      ]),
      done,
    ];
    const { open, say, answer, connector } = await start({ script: () => script });
    const id = await open();
    await say(id, { text: 'Everything, please' });
    const events = await answer(id);
    const parts = events.filter(({ type }) => type === 'streamFinal' || type === 'message');
    expect(parts.length).toBeGreaterThan(2);
    const whole = parts.map(({ activity }) => String(activity['text'])).join('\n');
    for (const n of [0, 133, 250, 399]) expect(whole).toContain(`Paragraph ${n} `);
    expect(Math.max(...parts.map(({ activity }) => String(activity['text']).length))).toBeLessThanOrEqual(
      14_000,
    );
    expect(connector.violations()).toEqual([]);
  });

  it('longer than two minutes ends its stream in time and goes on as updates of the message', async () => {
    const script: Script = [
      started,
      text('First part.'),
      { wait: 110_000 },
      text(' Second part.'),
      { wait: 15_000 },
      text(' Third part.'),
      done,
    ];
    const { open, say, answer, connector, eventsOf } = await start({ script: () => script, speed: 60 });
    const id = await open();
    await say(id, { text: 'Take your time' });
    await answer(id);
    const events = eventsOf(id);
    const final = events.find(({ type }) => type === 'streamFinal');
    expect(final?.activity['text']).toContain('The rest follows here.');
    const last = events.at(-1);
    expect(last?.type).toBe('update');
    expect(last?.activity.id).toBe(final?.activity.id);
    expect(last?.activity['text']).toContain('First part. Second part. Third part.');
    expect(JSON.stringify(last?.activity['entities'])).toContain('AIGeneratedContent');
    expect(connector.violations()).toEqual([]);
  });

  it('is one, however often Teams delivers the message', async () => {
    const { open, base, secret, turns, channel, eventsOf, say, answer } = await start();
    const id = await open();
    const activityId = await say(id, { text: 'Once, please' });
    await answer(id);
    const activity = eventsOf(id).find((event) => event.activity.id === activityId)?.activity;
    for (let again = 0; again < 3; again += 1) {
      const response = await fetch(`${base}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-desk-bridge': secret },
        body: JSON.stringify(activity),
      });
      expect(response.status).toBe(200);
    }
    await channel.idle();
    expect(turns.begun).toHaveLength(1);
  });

  it('comes one after the other when two messages come at once', async () => {
    const script: Script = [started, text('Done.'), { wait: 3_000 }, done];
    const { open, say, eventsOf, channel, connector } = await start({ script: () => script });
    const id = await open();
    await say(id, { text: 'one' });
    await say(id, { text: 'two' });
    await until(() => eventsOf(id).filter(({ type }) => type === 'streamFinal').length === 2);
    await channel.idle();
    expect(connector.violations()).toEqual([]);
  });
});

describe('a turn without an answer', () => {
  it('that is refused becomes a card with what to do now and whom to ask', async () => {
    const script: Script = [
      started,
      {
        type: 'refused',
        reason: 'blockedData',
        text: 'The document holds federal tax information.',
        next: 'Remove page 2 and send it again.',
      },
    ];
    const { open, say, answer, connector } = await start({ script: () => script });
    const id = await open();
    await say(id, { text: 'Summarize the return' });
    const final = (await answer(id)).at(-1);
    expect(final?.type).toBe('streamFinal');
    expect(final?.activity['text']).toBe('The document holds federal tax information.');
    const card = JSON.stringify(final?.activity['attachments']);
    expect(card).toContain('Remove page 2 and send it again.');
    expect(card).toContain('privacy@example.org');
    expect(final?.activity['summary']).toContain('federal tax information');
    expect(connector.violations()).toEqual([]);
  });

  it('that failed halfway keeps what had come and offers to try again', async () => {
    const script: Script = [
      started,
      text('The first half.'),
      { wait: 3_000 },
      { type: 'failed', code: 'modelCut', text: 'The connection broke off.', next: 'Try again.' },
    ];
    const { open, say, answer, connector } = await start({ script: () => script });
    const id = await open();
    await say(id, { text: 'What does it say?' });
    const final = (await answer(id)).at(-1);
    expect(final?.activity['text']).toBe('The first half.\n\nThe connection broke off.');
    expect(JSON.stringify(final?.activity['attachments'])).toContain('"value":"What does it say?"');
    expect(connector.violations()).toEqual([]);
  });

  it('whose start throws still ends its stream', async () => {
    const { open, say, answer, connector } = await start({
      script: () => {
        throw new Error('no database');
      },
    });
    const id = await open();
    await say(id, { text: 'Hello' });
    const final = (await answer(id)).at(-1);
    expect(final?.activity['text']).toBe('Something went wrong on our side.');
    expect(connector.violations()).toEqual([]);
  });
});
