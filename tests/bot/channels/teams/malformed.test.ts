import { startTeamsDesk, type TeamsDesk } from './teamsDesk.ts';

let desk: TeamsDesk;
beforeAll(async () => {
  desk = await startTeamsDesk();
});
afterAll(() => desk.close());

function good(): Record<string, unknown> {
  return {
    ...{ type: 'message', id: 'm-1', channelId: 'msteams', serviceUrl: `${desk.base}/connector` },
    ...{ from: { id: '29:a', aadObjectId: 'nobody' }, recipient: { id: '28:b' } },
    ...{ conversation: { id: 'a:unknown', conversationType: 'personal' }, text: 'hello' },
  };
}

function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${desk.base}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-desk-bridge': desk.secret, ...headers },
    body,
  });
}

describe('a body that is no activity', () => {
  it.each([
    ['empty', '', 400],
    ['not JSON', '{"type":', 400],
    ['null', 'null', 400],
    ['a number', '7', 400],
    ['a list', '[]', 400],
    ['an empty object', '{}', 400],
    ['over 1 MB', JSON.stringify({ text: 'x'.repeat(1_100_000) }), 413],
  ])('%s gets a clear answer', async (_name, body, status) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ status });
  });

  it('of another type than JSON gets one too', async () => {
    const response = await post('hello', { 'content-type': 'text/plain' });
    expect(response.status).toBe(400);
  });
});

describe('an activity with something wrong', () => {
  it.each<[string, Record<string, unknown>]>([
    ['no conversation', { conversation: undefined }],
    ['an empty conversation id', { conversation: { id: '' } }],
    ['an unknown kind of conversation', { conversation: { id: 'a:1', conversationType: 'meeting!' } }],
    ['no sender', { from: undefined }],
    ['no service address', { serviceUrl: undefined }],
    ['a number as type', { type: 5 }],
    ['a list as text', { text: ['a'] }],
    ['attachments that are no list', { attachments: 'x' }],
    ['an attachment without a type', { attachments: [{}] }],
    ['a message without id', { id: undefined }],
  ])('is refused: %s', async (_name, change) => {
    expect((await post(JSON.stringify({ ...good(), ...change }))).status).toBe(400);
  });

  it.each([
    'typing',
    'messageReaction',
    'messageUpdate',
    'messageDelete',
    'endOfConversation',
    'event',
    'newThing',
    '__proto__',
  ])('of the type %s is taken and set aside', async (type) => {
    expect((await post(JSON.stringify({ ...good(), type }))).status).toBe(200);
  });

  it('with nulls and unknown fields is taken', async () => {
    const odd = {
      ...good(),
      replyToId: null,
      attachments: null,
      entities: null,
      value: null,
      more: { a: [1] },
    };
    expect((await post(JSON.stringify(odd))).status).toBe(200);
  });

  it('that is an unknown invoke gets 501', async () => {
    const invoke = { ...good(), type: 'invoke', name: 'composeExtension/query' };
    expect((await post(JSON.stringify(invoke))).status).toBe(501);
  });

  it('never begins a turn, and the bot still works', async () => {
    await desk.channel.idle();
    expect(desk.turns.begun).toHaveLength(0);
    const id = await desk.open();
    await desk.say(id, { text: 'Still there?' });
    await desk.answer(id);
    expect(desk.turns.begun).toHaveLength(1);
  });
});
