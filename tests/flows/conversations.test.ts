import { conversationListSchema, conversationSchema } from '../../bot/contract/conversations.ts';
import type { OpenConversation } from '../../bot/records/postgresConversations.ts';
import { readNewestMessages } from '../../bot/records/postgresNewestMessages.ts';
import { startService, type TestService } from '../support/startService.ts';

const document = {
  kind: 'document' as const,
  id: 'd1',
  name: 'Notice',
  text: 'The office closes on December 4.',
};

describe('the list of own conversations', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.close());

  const begin = async (text: string, employee?: string) => {
    const conversationId = crypto.randomUUID();
    await service.turn({ text, conversationId, materials: [document] }, employee);
    return conversationId;
  };
  const list = async (query = '', employee?: string) => {
    const init = employee === undefined ? {} : { employee };
    return conversationListSchema.parse(
      await (await service.send(`/api/conversations${query}`, init)).json(),
    );
  };
  const rename = (id: string, body: unknown, employee = 'tss-analyst') =>
    service.send(`/api/conversations/${id}`, { method: 'PATCH', body: JSON.stringify(body), employee });

  it('holds the newest first, titled by the first question, and nobody else’s', async () => {
    const first = await begin('When does the office close?');
    await begin('Whose secret is this?', 'privacy-officer');
    const second = await begin('Who signs the notice?');
    const { conversations } = await list();
    expect(conversations.map(({ id, title }) => [id, title])).toEqual([
      [second, 'Who signs the notice?'],
      [first, 'When does the office close?'],
    ]);
  });

  it('gives a conversation with its messages, turns, receipts and material', async () => {
    const id = await begin('When does the office close?');
    await service.turn({ text: 'Shorter', conversationId: id });
    const response = await service.send(`/api/conversations/${id}`);
    const conversation = conversationSchema.parse(await response.json());
    expect(conversation.materials).toEqual(['Notice']);
    expect(conversation.messages.map(({ role }) => role)).toEqual([
      'employee',
      'assistant',
      'employee',
      'assistant',
    ]);
    expect(conversation.messages[1]?.text).toContain('December 4');
    expect(conversation.turns).toHaveLength(2);
    const [turn] = conversation.turns;
    expect(turn).toMatchObject({ skill: 'ask', outcome: 'answered', receipt: { id: turn?.receiptId } });
    expect(turn?.result).toMatchObject({ abstained: false });
  });

  it('renames, keeps the name over later turns, and refuses what is no title', async () => {
    const id = await begin('When does the office close?');
    expect((await rename(id, { title: '  Office hours\n' })).status).toBe(204);
    await service.turn({ text: 'Shorter', conversationId: id });
    expect((await list()).conversations[0]).toMatchObject({ id, title: 'Office hours' });
    for (const body of [{}, { title: '' }, { title: '  ' }, { title: 'x'.repeat(121) }, { title: 7 }, 'x']) {
      expect((await rename(id, body)).status).toBe(400);
    }
  });

  it('finds words of titles and messages, says how far it looked, and finds nothing of others', async () => {
    const id = await begin('Is there a platypus in the notice?');
    await begin('The platypus of somebody else', 'privacy-officer');
    const found = await list('?search=PLATYPUS%20notice');
    expect(found.conversations).toMatchObject([{ id, excerpt: 'Is there a platypus in the notice?' }]);
    expect(found.searched).toMatchObject({ complete: true });
    expect(found.searched?.messages).toBeGreaterThan(1);
    await rename(id, { title: 'Wombats' });
    expect((await list('?search=wombat')).conversations.map((one) => one.id)).toEqual([id]);
    expect((await list('?search=echidna')).conversations).toEqual([]);
  });

  it('says that it is not complete when a message was too long to be searched', async () => {
    const employee = 'hhs-caseworker';
    const long = `${'quokka '.repeat(40_000)}`;
    const id = await begin('Where is the quokka?', employee);
    expect((await list('?search=quokka', employee)).searched).toMatchObject({ messages: 2, complete: true });
    await service.turn({ text: long, conversationId: id }, employee);
    const found = await list('?search=quokka', employee);
    expect(found.conversations.map((one) => one.id)).toEqual([id]);
    expect(found.searched?.complete).toBe(false);
    await service.test.asAdmin('delete from message where conversation_id = $1', [id]);
  });

  it('shows the first words of those without a title', async () => {
    const id = await begin('A question about an okapi');
    const other = await begin('Another about a tapir');
    await service.test.asAdmin('update conversation set title_sealed = null where id = any($1)', [
      [id, other],
    ]);
    const found = new Map((await list()).conversations.map((one) => [one.id, one.title]));
    expect([found.get(id), found.get(other)]).toEqual(['A question about an okapi', 'Another about a tapir']);
    expect((await list('?search=okapi')).conversations).toMatchObject([{ id }]);
  });

  it('reads at most so many bytes in one search', async () => {
    const id = await begin('What does the axolotl eat?');
    const { text_sealed: sealed } = await service.test.database
      .selectFrom('message')
      .select('text_sealed')
      .where('conversation_id', '=', id)
      .where('role', '=', 'employee')
      .executeTakeFirstOrThrow();
    const looked: number[] = [];
    const conversation = { id, unsealText: () => 'long' } as unknown as OpenConversation;
    await service.test.asAdmin(
      `insert into message (conversation_id, turn_id, role, text_sealed)
       select conversation_id, turn_id, role, decode(repeat('00', 190000), 'hex')
       from message, generate_series(1, 200) where conversation_id = $1 and text_sealed = $2`,
      [id, sealed],
    );
    const read = await readNewestMessages(service.test.database, [conversation], (_id, text) => {
      looked.push(text.length);
      return false;
    });
    expect(read.complete).toBe(false);
    // 168 of 190,000 bytes, and the two short ones.
    expect([read.messages, looked.length]).toEqual([170, 170]);
    await service.test.asAdmin('delete from message where conversation_id = $1', [id]);
  });

  it('keeps a title when the assistant speaks of itself', async () => {
    const conversationId = crypto.randomUUID();
    await service.turn({ text: 'What can you do?', conversationId });
    const { title_sealed: sealed } = await service.test.database
      .selectFrom('conversation')
      .select('title_sealed')
      .where('id', '=', conversationId)
      .executeTakeFirstOrThrow();
    expect(sealed).not.toBeNull();
    expect((await list()).conversations[0]?.title).toBe('What can you do?');
  });

  it('comes page by page', async () => {
    const ids = [];
    for (let index = 0; index < 31; index++) ids.push(await begin(`Question ${index}`, 'hhs-caseworker'));
    const first = await list('', 'hhs-caseworker');
    expect(first.conversations).toHaveLength(30);
    const second = await list(`?before=${first.next ?? ''}`, 'hhs-caseworker');
    expect(second.conversations.map(({ id }) => id)).toEqual([ids[0]]);
    expect(second.next).toBeUndefined();
  });

  it.each([
    ['of somebody else', undefined],
    ['that does not exist', '00000000-0000-4000-8000-000000000000'],
    ['with no id', 'not-an-id'],
  ])('does not know one %s', async (_name, given) => {
    const id = given ?? (await begin('Mine'));
    const employee = 'privacy-officer';
    expect((await service.send(`/api/conversations/${id}`, { employee })).status).toBe(404);
    expect((await rename(id, { title: 'Taken' }, employee)).status).toBe(404);
  });

  it.each(['?before=yesterday', `?search=${'x'.repeat(201)}`])('refuses %s', async (query) => {
    expect((await service.send(`/api/conversations${query}`)).status).toBe(400);
  });

  it('keeps titles sealed', async () => {
    const id = await begin('A question about zebras');
    const row = await service.test.database
      .selectFrom('conversation')
      .select('title_sealed')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.title_sealed?.toString('latin1')).not.toContain('zebras');
  });
});
