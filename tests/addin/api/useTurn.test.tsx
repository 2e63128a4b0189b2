/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import { useTurn, type TurnHandle } from '../../../addin/api/useTurn.ts';
import { createFakeApi, receipt } from '../support/fakeApi.ts';
import { renderApp } from '../support/render.tsx';
import { sampleAskResult } from '../support/sampleTurns.ts';

async function setUp() {
  const fake = createFakeApi();
  let id = 0;
  const newId = () => `r${String(++id)}`;
  let shown: TurnHandle | undefined;
  function Probe() {
    shown = useTurn(fake.api, newId);
    return null;
  }
  const screen = await renderApp(<Probe />, fake);
  const turn = () => {
    if (!shown) throw new Error('not rendered');
    return shown;
  };
  const ask = { skill: 'ask', channel: 'word', text: 'When?' } as const;
  await screen.after(() => {
    turn().start(ask);
  });
  return { ...fake, screen, turn, ask };
}

describe('useTurn', () => {
  it('gathers text, notices, progress, result and receipt until the end', async () => {
    const { screen, turn, turns } = await setUp();
    await screen.after(() =>
      turns[0]?.send(
        { type: 'started', turnId: 't', mode: 'model', policyVersion: 1 },
        { type: 'notice', code: 'masked', text: '1 item masked' },
        { type: 'progress', done: 1, total: 3, text: 'Reading part 1 of 3' },
        { type: 'text', delta: 'On ' },
        { type: 'text', delta: 'Friday' },
      ),
    );
    expect(turn().view).toMatchObject({
      phase: 'running',
      mode: 'model',
      text: 'On Friday',
      notices: [{ code: 'masked', text: '1 item masked' }],
      progress: { done: 1, total: 3 },
    });
    await screen.after(() =>
      turns[0]?.send(
        { type: 'result', ...sampleAskResult },
        { type: 'receipt', ...receipt() },
        { type: 'done' },
      ),
    );
    expect(turn().view).toMatchObject({
      phase: 'ended',
      progress: undefined,
      result: { kind: 'ask', value: { answer: sampleAskResult.answer } },
      receipt: { id: 'r1' },
      end: { kind: 'done' },
    });
  });

  it('keeps the text when a result does not have the shape of its skill', async () => {
    const { screen, turn, turns } = await setUp();
    await screen.after(() =>
      turns[0]?.send({ type: 'text', delta: 'words' }, { type: 'result', points: 'none' }, { type: 'done' }),
    );
    expect(turn().view).toMatchObject({ text: 'words', result: undefined, end: { kind: 'done' } });
  });

  it('stops by closing the connection and keeps what had arrived', async () => {
    const { screen, turn, turns } = await setUp();
    await screen.after(() => turns[0]?.send({ type: 'text', delta: 'half' }));
    await screen.after(() => {
      turn().stop();
    });
    expect(turns[0]?.signal.aborted).toBe(true);
    expect(turn().view).toMatchObject({ phase: 'ended', text: 'half', end: { kind: 'stopped' } });
  });

  it('picks up the same turn after a broken connection, and asks anew after a refusal', async () => {
    const { screen, turn, turns, requests } = await setUp();
    await screen.after(() => turns[0]?.cut());
    expect(turn().view.end).toMatchObject({ kind: 'cut', sameTurn: true });
    await screen.after(() => {
      turn().retry();
    });
    await screen.after(() =>
      turns[1]?.send({ type: 'refused', reason: 'busy', text: 'Busy.', next: 'Wait.' }),
    );
    expect(turn().view.end).toMatchObject({ kind: 'refused' });
    await screen.after(() => {
      turn().retry();
    });
    expect(requests.map(({ requestId, text }) => [requestId, text])).toEqual([
      ['r1', 'When?'],
      ['r1', 'When?'],
      ['r2', 'When?'],
    ]);
  });

  it.each([
    ['does not send a question that is too long', { text: 'x'.repeat(2_000_001) }, 0],
    [
      'does not send a document that is too long',
      { materials: [{ kind: 'document', id: 'd', text: 'x'.repeat(2_000_001) }] },
      0,
    ],
    [
      'does not send a message that is too long',
      { materials: [{ kind: 'mail', id: 'm', body: 'x'.repeat(2_000_001) }] },
      0,
    ],
    ['sends a question at the limit', { text: 'x'.repeat(2_000_000) }, 1],
  ] as const)('%s', async (_name, over, sent) => {
    const { screen, turn, requests, ask } = await setUp();
    await screen.after(() => {
      turn().start({ ...ask, ...over, materials: 'materials' in over ? [...over.materials] : [] });
    });
    expect(requests).toHaveLength(1 + sent);
    expect(turn().view.end).toEqual(
      sent === 1 ? undefined : expect.objectContaining({ kind: 'cut', code: 'tooLarge', sameTurn: false }),
    );
  });

  it('leaves a running turn behind when another starts', async () => {
    const { screen, turn, turns, ask } = await setUp();
    await screen.after(() => {
      turn().start({ ...ask, text: 'Where?' });
    });
    await screen.after(() => turns[0]?.send({ type: 'text', delta: 'old' }));
    await screen.after(() => turns[1]?.send({ type: 'text', delta: 'new' }));
    expect(turns[0]?.signal.aborted).toBe(true);
    expect(turn().view).toMatchObject({ phase: 'running', text: 'new' });
  });
});
