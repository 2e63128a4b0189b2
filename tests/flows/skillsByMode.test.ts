import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startModelPeer, type ModelPeer } from '../support/modelPeer.ts';
import { eventOf, startService, type TestService } from '../support/startService.ts';

const text = 'In order to get a permit, you must file the form by Friday. The fee is $40.';
const document = { kind: 'document' as const, id: 'd', name: 'note.txt', text };
const selection = { kind: 'selection' as const, id: 's', text };
const mail = {
  ...{ kind: 'mail' as const, id: 'm', subject: 'Form', from: 'Dana Ruiz <dana.ruiz@example.gov>' },
  ...{ to: ['Lee Park <lee.park@example.gov>'], date: '2026-11-16T14:00:00Z' },
  body: 'Lee,\n\nPlease send the form by Friday.\n\nDana',
};

/** Each row of the README's table: what is asked for it, and whether rules can do it. */
const rows = [
  ['Ask', { skill: 'ask', text: 'What is the fee?', materials: [document] }, true],
  ['Summarize a document', { skill: 'summarize', materials: [document] }, true],
  ['Summarize a thread', { skill: 'summarizeThread', channel: 'outlook', materials: [mail] }, true],
  ['Draft', { skill: 'draft', text: 'tell the team the meeting moves', options: { kind: 'memo' } }, true],
  ['Draft: free text', { skill: 'draft', text: 'a toast', options: { kind: 'freeText' } }, false],
  ['Improve: plain', { skill: 'rewrite', options: { style: 'plain' }, materials: [selection] }, true],
  ['Improve: correct', { skill: 'rewrite', options: { style: 'correct' }, materials: [selection] }, true],
  [
    'Improve: other styles',
    { skill: 'rewrite', options: { style: 'shorten' }, materials: [selection] },
    false,
  ],
  [
    'Improve: other styles',
    { skill: 'rewrite', options: { style: 'formal' }, materials: [selection] },
    false,
  ],
  [
    'Improve: other styles',
    { skill: 'rewrite', options: { style: 'friendly' }, materials: [selection] },
    false,
  ],
  ['Reply', { skill: 'reply', channel: 'outlook', options: { stance: 'agree' }, materials: [mail] }, true],
  ['Translate', { skill: 'translate', options: { language: 'es' }, materials: [selection] }, false],
] as const;

describe('the table of skills by mode', () => {
  let peer: ModelPeer;
  let basic: TestService;
  let model: TestService;
  beforeAll(async () => {
    peer = await startModelPeer();
    basic = await startService();
    model = await startService({
      ...{ MODEL_PROVIDER: 'compatible', OPENAI_BASE_URL: peer.baseUrl, OPENAI_MODEL: 'peer' },
    });
  });
  afterAll(async () => {
    await basic.close();
    await model.close();
    await peer.stop();
  });

  it('in the README has these rows, and says the same of Basic mode', () => {
    const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');
    const said = new Map(
      readme
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .map((line) => line.split('|').map((cell) => cell.trim()))
        .map(([, name = '', , byRules = '']) => [name, byRules]),
    );
    for (const [name, , byRules] of rows) {
      expect([name, said.has(name), said.get(name) !== 'not available']).toEqual([name, true, byRules]);
    }
  });

  it.each(rows)('%s', async (_name, request, byRules) => {
    const { materials = [], ...rest } = { materials: [], ...request };
    const asked = { ...rest, materials: [...materials] };
    const byModel = await model.turn(asked);
    expect(byModel.at(-1)).toEqual({ type: 'done' });
    expect(eventOf(byModel, 'receipt')?.mode).toBe('model');
    const events = await basic.turn(asked);
    if (byRules) expect(events.at(-1)).toEqual({ type: 'done' });
    else expect(events.at(-1)).toMatchObject({ type: 'refused', reason: 'modelNeeded' });
  });
});
