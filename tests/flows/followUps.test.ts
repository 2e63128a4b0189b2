import { askResultSchema, summaryResultSchema, writingResultSchema } from '../../bot/contract/results.ts';
import type { TurnRequestInput } from '../../bot/contract/turnRequest.ts';
import { eventOf, startService, textOf, type TestService } from '../support/startService.ts';
import { startModelPeer } from '../support/modelPeer.ts';

/** Sentences about one thing each, long enough that the parts of a document hold about a page. */
const filler =
  'The office keeps its usual hours, and the staff answer the telephone from nine to five on workdays. ';
const pages = [
  `The counter pilot ran from March to May. ${filler.repeat(15)}`,
  `The pilot cost $48,200 in all because the screens had to be replaced. ${filler.repeat(15)}`,
  `Parking at Canal Street is free for visitors after 4 p.m. ${filler.repeat(15)}`,
];
const document = {
  kind: 'document' as const,
  id: 'd1',
  name: 'Counter pilot',
  text: pages.join('\n\n'),
};

/** Says one message after the other in one conversation. */
function talkTo(service: TestService, conversationId: string = crypto.randomUUID()) {
  return {
    conversationId,
    say: (text: string, more: Partial<TurnRequestInput> = {}, employee?: string) =>
      service.turn({ text, conversationId, ...more }, employee),
  };
}

describe('a conversation in Basic mode', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.close());

  it('asks the next question of the material that it keeps', async () => {
    const { say } = talkTo(service);
    await say('What did the pilot cost?', { materials: [document] });
    const events = await say('Where is parking free?');
    expect(textOf(events)).toContain('Canal Street');
    expect(eventOf(events, 'receipt')?.sources).toMatchObject([{ id: 'd1', name: 'Counter pilot' }]);
  });

  it('answers from one place that a follow-up names', async () => {
    const { say } = talkTo(service);
    await say('What did the pilot cost?', { materials: [document] });
    const events = await say('What about paragraph 3?');
    expect(textOf(events)).toMatch(/Nothing on paragraph 3 answers that[\s\S]*Canal Street/);
    expect(eventOf(events, 'notice')?.text).toBe('Only paragraph 3 was used for this answer.');
    const cost = await say('What did the pilot cost on paragraph 2?');
    expect(textOf(cost)).toContain('48,200');
  });

  it('keeps the whole material when one place of it was asked about first', async () => {
    const { say } = talkTo(service);
    await say('What does paragraph 2 say about the cost?', { materials: [document] });
    expect(textOf(await say('Where is parking free?'))).toContain('Canal Street');
  });

  it('says which places there are when the one named is missing', async () => {
    const { say } = talkTo(service);
    await say('What did the pilot cost?', { materials: [document] });
    const events = await say('What about page 12?');
    expect(events.at(-1)).toMatchObject({
      type: 'refused',
      reason: 'unreadable',
      text: 'There is no page 12 in this material.',
      next: 'The assistant sees paragraphs here, not pages: 3 paragraphs. Ask about a place that is there, or without naming one.',
    });
  });

  it('makes a summary shorter and longer again, and says when there is no shorter one', async () => {
    const { say } = talkTo(service);
    const points = async (events: Awaited<ReturnType<typeof say>>) =>
      summaryResultSchema.parse(eventOf(events, 'result')).points.length;
    const text = Array.from(
      { length: 30 },
      (_one, n) =>
        `The department will change rule number ${n + 1} on permits of kind ${String(n * 7)} next year.`,
    ).join('\n\n');
    const first = await say('', { skill: 'summarize', materials: [{ ...document, text }] });
    expect(await points(first)).toBe(6);
    const shorter = await say('Shorter');
    expect(eventOf(shorter, 'started')?.skill).toBe('summarize');
    expect(eventOf(shorter, 'receipt')).toMatchObject({
      skill: 'summarize',
      sources: [{ name: 'Counter pilot' }],
    });
    expect(await points(shorter)).toBe(3);
    expect(await points(await say('even shorter'))).toBe(1);
    expect((await say('shorter')).at(-1)).toMatchObject({ type: 'refused', reason: 'modelNeeded' });
    expect(await points(await say('more detail'))).toBe(3);
  });

  it('shows fewer and more passages of an answer, and why', async () => {
    const { say } = talkTo(service);
    const citations = (events: Awaited<ReturnType<typeof say>>) =>
      askResultSchema.parse(eventOf(events, 'result')).citations;
    const text =
      'Visitors pay $5 for parking.\n\nParking costs staff $2 a day.\n\nThe cost of parking falls in May because the lot grows.';
    await say('What does parking cost?', { materials: [{ ...document, text }] });
    expect(citations(await say('Shorter')).length).toBe(1);
    expect(citations(await say('More detail')).length).toBeGreaterThan(1);
    expect(citations(await say('Why?'))[0]?.quote).toContain('because');
    expect(textOf(await say('What about the first one?'))).toContain('May');
  });

  it('writes a text in plain words over the last answer, and keeps the material', async () => {
    const { say } = talkTo(service);
    const text = 'Employees shall utilize the visitor log prior to departure. The log is at the front desk.';
    await say('What shall employees utilize?', { materials: [{ ...document, text }] });
    const plain = await say('In plain language');
    expect(eventOf(plain, 'started')?.skill).toBe('rewrite');
    expect(writingResultSchema.parse(eventOf(plain, 'result')).markdown).not.toContain('utilize');
    expect(eventOf(plain, 'receipt')?.sources).toMatchObject([{ name: 'the last answer' }]);
    expect(textOf(await say('Where is the log?'))).toContain('front desk');
  });

  it.each(['in Spanish', 'make it friendlier', 'more formal'])('says what %j needs', async (text) => {
    const { say } = talkTo(service);
    await say('What did the pilot cost?', { materials: [document] });
    expect((await say(text)).at(-1)).toMatchObject({ type: 'refused', reason: 'modelNeeded' });
  });

  it('drafts again in another length, and tries again', async () => {
    const { say } = talkTo(service);
    const memo = 'A memo to all staff: the parking rules change';
    const first = await say(memo, { skill: 'draft', options: { kind: 'memo', length: 'medium' } });
    const longer = await say('More detail');
    expect(eventOf(longer, 'started')?.skill).toBe('draft');
    expect(textOf(longer)).toContain('reason and background');
    expect(textOf(await say('Shorter'))).toBe(textOf(first));
    expect(textOf(await say('Try again'))).toBe(textOf(first));
  });

  it('keeps nothing between two conversations, nor between two people', async () => {
    const { say, conversationId } = talkTo(service);
    await say('What did the pilot cost?', { materials: [document] });
    expect(textOf(await talkTo(service).say('Where is parking free?'))).not.toContain('Canal Street');
    const response = await service.send('/api/turns', {
      method: 'POST',
      employee: 'privacy-officer',
      body: JSON.stringify({
        requestId: 'theirs',
        skill: 'ask',
        channel: 'word',
        text: 'Shorter',
        conversationId,
      }),
    });
    expect(response.status).toBe(404);
  });

  it('goes on with the same material after a restart', async () => {
    const { say, conversationId } = talkTo(service);
    await say('What did the pilot cost?', { materials: [document] });
    const restarted = await startService({}, service);
    try {
      const events = await talkTo(restarted, conversationId).say('Where is parking free?');
      expect(textOf(events)).toContain('Canal Street');
    } finally {
      await restarted.close();
    }
  });

  it('leaves no readable word in the database', async () => {
    const { say, conversationId } = talkTo(service);
    await say('What did the zebra cost?', { materials: [{ ...document, text: 'The zebra cost $9.' }] });
    const row = await service.test.database
      .selectFrom('kept_context')
      .selectAll()
      .where('conversation_id', '=', conversationId)
      .executeTakeFirstOrThrow();
    for (const sealed of [row.state_sealed, row.material_sealed ?? Buffer.alloc(0)]) {
      expect(sealed.length).toBeGreaterThan(40);
      expect(sealed.toString('latin1')).not.toMatch(/zebra|Counter pilot/);
    }
  });
});

describe('a conversation with a model', () => {
  let peer: Awaited<ReturnType<typeof startModelPeer>>;
  let service: TestService;
  beforeAll(async () => {
    peer = await startModelPeer();
    service = await startService({
      ...{ MODEL_PROVIDER: 'compatible', OPENAI_BASE_URL: peer.baseUrl, OPENAI_MODEL: 'peer' },
    });
  });
  afterAll(async () => {
    await service.close();
    await peer.stop();
  });

  it('rewrites a draft that was written', async () => {
    const { say } = talkTo(service);
    peer.answerWith(() => 'The draft about parking.');
    await say('A memo about parking', { skill: 'draft', options: { kind: 'memo' } });
    peer.answerWith(({ message }) =>
      message.includes('The draft about parking.') ? 'Parking.' : 'no material',
    );
    const shorter = await say('Shorter');
    expect(eventOf(shorter, 'started')?.skill).toBe('rewrite');
    expect(writingResultSchema.parse(eventOf(shorter, 'result')).markdown.trim()).toBe('Parking.');
    peer.answerWith(({ message }) =>
      /Spanish[\s\S]*Parking\./.test(message) ? 'Estacionamiento.' : 'no material',
    );
    const spanish = await say('in Spanish');
    expect(eventOf(spanish, 'receipt')?.skill).toBe('translate');
    expect(textOf(spanish)).toContain('Estacionamiento.');
    peer.answerWith(({ message }) => (/asked|request says/.test(message) ? 'Changed.' : 'no order'));
    expect(textOf(await say('add a line about bicycles'))).toContain('Changed.');
    const { rows } = await turnsOf(service);
    expect(rows.slice(-3)).toEqual(['rewrite', 'translate', 'rewrite']);
  });

  it('asks again over the same material, with what was said before', async () => {
    const { say } = talkTo(service);
    peer.answerWith(() => 'It cost $48,200. [[d1|"The pilot cost $48,200 in all"]]');
    await say('What did the pilot cost?', { materials: [document] });
    peer.answerWith(({ message }) =>
      message.includes('48,200 in all') ? 'The material is here.' : 'no material',
    );
    const events = await say('and the second one?');
    expect(textOf(events)).toContain('The material is here.');
    const last = peer.requests().at(-1)?.body.toString() ?? '';
    expect(last).toContain('What did the pilot cost?');
    const place = await say('What about paragraph 3?');
    expect(textOf(place)).toContain('no material');
  });

  it('keeps a question and its material when the model fails, for "try again"', async () => {
    const { say } = talkTo(service);
    peer.answerWith(() => {
      throw new Error('down');
    });
    const failed = await say('What did the pilot cost?', { materials: [document] });
    expect(failed.at(-1)?.type).toBe('failed');
    peer.answerWith(({ message }) => (/pilot cost\?[\s\S]*48,200/.test(message) ? 'There.' : 'nothing'));
    expect(textOf(await say('Try again'))).toContain('There.');
  });

  it('keeps the material when it was the last answer that is blocked', async () => {
    const { say, conversationId } = talkTo(service);
    peer.answerWith(() => 'An answer.');
    await say('What is it about?', { materials: [document] });
    peer.answerWith(() => 'Password: hunter2-Zq9!x');
    await say('Draft a notice', { skill: 'draft' });
    expect((await say('Make it friendlier')).at(-1)).toMatchObject({ reason: 'blockedData' });
    const kept = await service.test.database
      .selectFrom('kept_context')
      .select('material_sealed')
      .where('conversation_id', '=', conversationId)
      .executeTakeFirst();
    expect(kept?.material_sealed ?? null).not.toBeNull();
  });

  it('forgets material that has become blocked', async () => {
    const { say, conversationId } = talkTo(service);
    peer.answerWith(() => 'An answer.');
    await say('What is it about?', { materials: [{ ...document, text: 'Password: hunter2-Zq9!x' }] });
    const kept = await service.test.database
      .selectFrom('kept_context')
      .select('material_sealed')
      .where('conversation_id', '=', conversationId)
      .executeTakeFirst();
    expect(kept?.material_sealed ?? null).toBeNull();
    expect((await say('And now?')).at(-1)).toEqual({ type: 'done' });
  });
});

async function turnsOf(service: TestService): Promise<{ rows: string[] }> {
  const rows = await service.test.database.selectFrom('turn').select('skill').orderBy('started_at').execute();
  return { rows: rows.map(({ skill }) => skill) };
}
