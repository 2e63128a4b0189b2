import { askResultSchema } from '../../bot/contract/results.ts';
import { eventOf, startService, textOf, type TestService } from '../support/startService.ts';
import { startModelPeer } from '../support/modelPeer.ts';
import { judge, readFirstMessages, type Outcome } from '../evaluation/firstMessages/firstMessages.ts';
import { sendAll } from '../evaluation/firstMessages/sendFirstMessage.ts';

const sets = { own: readFirstMessages('own'), blind: readFirstMessages('blind') };

describe('first messages in Basic mode', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.close());

  it('are eighty or more, half of them blind', () => {
    expect([sets.own.length >= 40, sets.blind.length >= 40]).toEqual([true, true]);
  });

  it.each(['own', 'blind'] as const)(
    'all get an answer, a result or a next step; none only the mode notice (%s)',
    async (name) => {
      const replies = await sendAll(service, sets[name]);
      const outcomes: Outcome[] = replies.map(({ message, reply }) => {
        const outcome = judge(message, reply);
        const leadsOn =
          reply.suggestions.length > 0 || reply.cited.length > 0 || /\b(?:try|ask)\b/i.test(reply.text);
        expect({
          ...{ id: message.id, says: reply.text.trim() !== '', onlyModeNotice: outcome.onlyModeNotice },
          leadsOn: leadsOn || outcome.kind === 'skill',
        }).toEqual({ id: message.id, says: true, onlyModeNotice: false, leadsOn: true });
        return outcome;
      });
      const share = (test: (outcome: Outcome) => boolean) => outcomes.filter(test).length / outcomes.length;
      expect(share(({ kind }) => kind === 'knowledge' || kind === 'skill')).toBeGreaterThan(0.6);
      expect(share(({ fits }) => fits)).toBeGreaterThanOrEqual(0.9);
      expect(share(({ mentions }) => mentions)).toBeGreaterThanOrEqual(0.85);
    },
    120_000,
  );

  it('records the skill that ran, for which policy decided, and all that was typed', async () => {
    const text = 'fix my grammar: We recieved the the forms.';
    const events = await service.turn({ text });
    expect(eventOf(events, 'started')?.skill).toBe('rewrite');
    expect(eventOf(events, 'receipt')).toMatchObject({ skill: 'rewrite', sources: [{ id: 'pasted' }] });
    const { turns } = (await (await service.send('/api/history')).json()) as { turns: { skill: string }[] };
    expect(turns[0]?.skill).toBe('rewrite');
  });

  it('names the page in receipt and source, and the address opens it', async () => {
    const events = await service.turn({ text: 'Who can see what I type?' });
    expect(eventOf(events, 'receipt')?.sources[0]?.id).toBe('knowledge:who-can-see');
    const result = askResultSchema.parse(eventOf(events, 'result'));
    expect(result).toMatchObject({ abstained: false, coverage: { read: 1, of: 1, unit: 'help page' } });
    expect(result.citations[0]).toMatchObject({ n: 1, materialId: 'knowledge:who-can-see' });
    expect(textOf(events)).toContain('[1]');
    const page = await service.send('/about/help/who-can-see', { employee: null });
    expect([page.status, (await page.text()).includes('<h1>Who can see what I type</h1>')]).toEqual([
      200,
      true,
    ]);
  });

  it('keeps what a follow-up refers to when small talk comes between', async () => {
    const conversationId = crypto.randomUUID();
    await service.turn({
      conversationId,
      text: 'make this easier to read: Pursuant to the rules, remit the fee.',
    });
    await service.turn({ conversationId, text: 'thanks' });
    const events = await service.turn({ conversationId, text: 'correct the spelling' });
    expect(eventOf(events, 'started')?.skill).toBe('rewrite');
  });
});

describe('help pages over HTTP', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.close());
  const get = async (path: string) =>
    (await (await service.send(path)).json()) as { pages?: { id: string }[] };

  it('are listed, searched and read by who is signed in', async () => {
    expect((await get('/api/knowledge')).pages?.length).toBeGreaterThanOrEqual(30);
    expect((await get('/api/knowledge?q=screen%20reader')).pages?.[0]?.id).toBe('accessibility');
    expect((await get('/api/knowledge?q=zzzz')).pages).toEqual([]);
    expect(await get('/api/knowledge/receipts')).toMatchObject({ id: 'receipts', title: 'Receipts' });
    expect((await service.send('/api/knowledge/none')).status).toBe(404);
    expect((await service.send('/api/knowledge', { employee: null })).status).toBe(401);
    expect((await service.send('/api/knowledge', { employee: 'dor-auditor' })).status).toBe(200);
  });

  it('stand as plain pages for everybody, without scripts', async () => {
    const list = await service.send('/about/help/', { employee: null });
    const html = await list.text();
    expect(html).toContain('<a href="/about/help/receipts">Receipts</a>');
    expect(html).not.toContain('<script');
    expect(list.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await service.send('/about/help/none', { employee: null })).status).toBe(404);
    expect((await service.send('/about/help/..%2f..%2fpackage', { employee: null })).status).toBe(404);
  });
});

describe('with a model', () => {
  it('a question about the program is asked over the help pages, fenced, and its source is checked', async () => {
    const mark = '[[knowledge:can-my-boss-see-it|"it does not rank people"]]';
    const peer = await startModelPeer({ answer: () => `It ranks nobody. ${mark}\n` });
    const service = await startService({
      ...{ MODEL_PROVIDER: 'compatible', OPENAI_BASE_URL: peer.baseUrl, OPENAI_MODEL: 'peer' },
    });
    try {
      const events = await service.turn({ text: 'Can my boss see what I type?' });
      expect(eventOf(events, 'started')).toMatchObject({ mode: 'model', skill: 'ask' });
      expect(eventOf(events, 'result')).toMatchObject({
        citations: [{ materialId: 'knowledge:can-my-boss-see-it', quote: 'it does not rank people' }],
        unverified: [],
      });
      const asked = String(peer.requests()[0]?.body);
      expect(asked).toContain('id=\\"knowledge:can-my-boss-see-it\\"');
    } finally {
      await service.close();
      await peer.stop();
    }
  });
});
