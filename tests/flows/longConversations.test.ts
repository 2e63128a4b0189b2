import { join } from 'node:path';
import { createFileKeyRing } from '../../bot/records/fileKeyRing.ts';
import { createPostgresConversations } from '../../bot/records/postgresConversations.ts';
import type { TurnRequestInput } from '../../bot/contract/turnRequest.ts';
import { startModelPeer } from '../support/modelPeer.ts';
import { eventOf, startService, textOf, type TestService } from '../support/startService.ts';

type Peer = Awaited<ReturnType<typeof startModelPeer>>;

const ssn = '219-09-9871';
const card = '4539 5787 6362 1486';
const phone = '617-555-0142';
const secondSsn = '526-14-3387';

describe('a long conversation with a model', () => {
  let peer: Peer;
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

  it('masks a value alike over nine turns and lets none out', async () => {
    const conversationId = crypto.randomUUID();
    const say = (text: string, more: Partial<TurnRequestInput> = {}) =>
      service.turn({ text, conversationId, ...more });
    const sent: string[] = [];
    const answering = (answer: (masks: readonly string[], message: string) => string) => {
      peer.answerWith(({ message }) => {
        sent.push(message);
        return answer(message.match(/\[(?:US_SSN|CREDIT_CARD|PHONE) \d+\]/g) ?? [], message);
      });
    };
    const note = {
      ...{ kind: 'document' as const, id: 'd1', name: 'Case note' },
      text: `The resident's SSN is ${ssn}.\n\nThe resident paid with card ${card}.`,
    };

    answering((masks) => `The number is ${masks[0] ?? 'missing'}.`);
    const first = await say('What is the number?', { materials: [note] });
    expect(textOf(first)).toContain(ssn);
    expect(textOf(await say('Shorter'))).toContain(ssn);

    // A letter, rewritten: the answer itself is the material.
    answering((masks) => `Dear resident, your number ${masks[0] ?? 'missing'} is on file.`);
    expect(textOf(await say(`A letter about ${ssn}`, { skill: 'draft' }))).toContain(ssn);
    expect(textOf(await say('Make it friendlier'))).toContain(ssn);

    // Other material, and a question that is edited and sent again.
    answering((masks) => `Call ${masks.at(-1) ?? 'missing'}.`);
    const other = { kind: 'document' as const, id: 'd2', name: 'Phone list', text: `Desk: ${phone}` };
    expect(textOf(await say('Whom do I cal?', { materials: [other] }))).toContain(phone);
    const call = await say('Whom do I call?', { materials: [other] });
    expect(textOf(call)).toContain(phone);

    // A value that stands in an answer for the first time, in letters that no mask was given for.
    answering(() => `The other resident has the SSN ${secondSsn}.`);
    expect(textOf(await say('Who else?'))).toContain(secondSsn);
    answering((_masks, message) => (message.includes(secondSsn) ? 'clear' : 'masked'));
    expect(textOf(await say('Why?'))).toContain('masked');
    answering(() => 'Done.');
    const last = await say('And the first number again, and the card, please?', { materials: [note] });
    expect(last.at(-1)).toEqual({ type: 'done' });

    const journal = peer.journal().toString('utf8');
    const digits = journal.replace(/\D/g, '');
    for (const value of [ssn, card, phone, secondSsn]) {
      expect(journal).not.toContain(value);
      expect(digits).not.toContain(value.replace(/\D/g, ''));
    }
    const all = peer.requests().map(({ body }) => saidIn(body));
    const masksOf = (type: string) => new Set(all.join('\n').match(new RegExp(`\\[${type} \\d+\\]`, 'g')));
    expect(masksOf('US_SSN').size).toBe(2);
    expect(masksOf('CREDIT_CARD').size).toBe(1);
    expect(masksOf('PHONE').size).toBe(1);
    expect(sent.length).toBe(9);
    const [ofSsn = ''] = sent[0]?.match(/\[US_SSN \d+\]/) ?? [];
    for (const turn of [0, 1, 2, 3, 8]) expect(sent[turn]).toContain(ofSsn);
    expect(all.at(-1)).toContain([...masksOf('US_SSN')].find((mask) => mask !== ofSsn));
  });

  it('draws other masks in another conversation', async () => {
    const masks = new Set<string>();
    peer.answerWith(({ message }) => {
      for (const mask of message.match(/\[US_SSN \d+\]/g) ?? []) masks.add(mask);
      return 'Fine.';
    });
    for (let index = 0; index < 12; index++) await service.turn({ text: `Whose is ${ssn}?` });
    expect(masks.size).toBeGreaterThan(1);
  });

  it('says what it left out of 500 messages, keeps them all, and sends the newest', async () => {
    const conversationId = crypto.randomUUID();
    peer.answerWith(() => 'First answer.');
    await service.turn({ text: 'First question', conversationId });
    await insertMessages(service, conversationId, 498);
    peer.answerWith(() => 'Fine.');
    const events = await service.turn({ text: 'Where were we?', conversationId });
    expect(textOf(events)).toContain('Fine.');
    const notices = events.filter((event) => event.type === 'notice');
    expect(notices).toEqual([
      {
        type: 'notice',
        code: 'earlierNotUsed',
        text: 'The first 480 messages of this conversation were not used. Say again what still matters, or start a new conversation.',
      },
    ]);
    const sent = peer.requests().at(-1)?.body.toString() ?? '';
    expect(sent).toContain('message 497');
    expect(sent).not.toContain('message 477');
    const { count } = await service.test.database
      .selectFrom('message')
      .select((select) => select.fn.countAll<string>().as('count'))
      .where('conversation_id', '=', conversationId)
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(502);
  });

  it('sends a message whole or not at all, and says so', async () => {
    const conversationId = crypto.randomUUID();
    peer.answerWith(() => 'Noted.');
    await service.turn({ text: `Keep this: ${'word '.repeat(5_000)}`, conversationId });
    const events = await service.turn({ text: 'What did you keep?', conversationId });
    expect(eventOf(events, 'notice')?.text).toContain('1 long message was not used.');
    expect(peer.requests().at(-1)?.body.toString()).not.toContain('Keep this');
  });
});

/** What a request says beside the instructions, which show a mask as an example. */
function saidIn(body: Buffer): string {
  const { messages } = JSON.parse(body.toString()) as { messages: { role: string; content: string }[] };
  return messages
    .filter(({ role }) => role !== 'system')
    .map(({ content }) => content)
    .join('\n');
}

/** Pairs of question and answer, "message 0" to "message n-1", as the service would have sealed them. */
async function insertMessages(service: TestService, conversationId: string, count: number): Promise<void> {
  const { database } = service.test;
  const row = await database
    .selectFrom('conversation')
    .select(['employee_id', 'workspace_id'])
    .where('id', '=', conversationId)
    .executeTakeFirstOrThrow();
  const conversations = createPostgresConversations(
    database,
    createFileKeyRing(join(service.dataDir, 'workspace-keys.json')),
  );
  const owner = { employeeId: row.employee_id, workspaceId: row.workspace_id };
  const conversation = await conversations.find(conversationId, owner);
  const { id: turnId } = await database
    .selectFrom('turn')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .executeTakeFirstOrThrow();
  const values = Array.from({ length: count }, (_one, index) => ({
    conversation_id: conversationId,
    turn_id: turnId,
    role: index % 2 === 0 ? ('employee' as const) : ('assistant' as const),
    text_sealed: conversation?.sealText(turnId, `message ${String(index)}`) ?? Buffer.alloc(0),
  }));
  await database.insertInto('message').values(values).execute();
}
