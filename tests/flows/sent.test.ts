import { sentSchema, type Sent } from '../../bot/contract/sent.ts';
import { startModelPeer } from '../support/modelPeer.ts';
import { eventOf, startService, type TestService } from '../support/startService.ts';

const ssn = '219-09-9871';
const mail = {
  ...{
    kind: 'mail' as const,
    id: 'm1',
    subject: `Case of ${ssn}`,
    from: 'Dana Ruiz <dana.ruiz@example.gov>',
  },
  ...{ to: ['Lee Park <lee.park@example.gov>'], date: '2026-11-16T14:00:00Z' },
  body: `Lee,\n\nHis social security number is ${ssn}. Please call 617-555-0142 by Friday.\n\nDana`,
};

async function sentOf(service: TestService, turnId: string | undefined, employee?: string) {
  const response = await service.send(`/api/turns/${turnId ?? ''}/sent`, employee ? { employee } : {});
  return { status: response.status, body: (await response.json()) as unknown };
}

async function sentFor(service: TestService, request: Parameters<TestService['turn']>[0]): Promise<Sent> {
  const events = await service.turn(request);
  return sentSchema.parse((await sentOf(service, eventOf(events, 'started')?.turnId)).body);
}

function expectMasked(sent: Sent): void {
  const text = JSON.stringify(sent);
  const digits = text.replace(/\D/g, '');
  for (const value of [ssn, '617-555-0142', 'dana.ruiz@example.gov']) expect(text).not.toContain(value);
  expect(digits).not.toContain('219099871');
}

describe.each([
  ['compatible', 'this machine'],
  ['openai', 'this machine'],
] as const)('what left for a model of the kind %s', (provider, host) => {
  let peer: Awaited<ReturnType<typeof startModelPeer>>;
  let service: TestService;
  beforeAll(async () => {
    peer = await startModelPeer();
    service = await startService({
      ...{ MODEL_PROVIDER: provider, OPENAI_BASE_URL: peer.baseUrl, OPENAI_MODEL: 'peer' },
      ...{ OPENAI_API_KEY: 'key-that-must-not-leak', MODEL_CONTEXT_TOKENS: '9000' },
    });
  });
  afterAll(async () => {
    await service.close();
    await peer.stop();
  });

  it('is byte by byte what the model got', async () => {
    const sent = await sentFor(service, {
      skill: 'summarizeThread',
      channel: 'outlook',
      materials: [mail],
    });
    expect(sent).toMatchObject({ kind: 'left', blocked: [] });
    expect(sent.requests).toHaveLength(1);
    expect(sent.requests[0]).toMatchObject({ model: 'peer', host });
    expect(asBodies(sent)).toEqual(peer.requests().slice(-1).map(bodyOf));
    expectMasked(sent);
    expect(sent.masks.map(({ type }) => type)).toEqual(expect.arrayContaining(['US_SSN', 'PHONE', 'EMAIL']));
    expect(sent.masks.find(({ type }) => type === 'US_SSN')?.places).toBe(2);
    expect(JSON.stringify(sent)).not.toContain('key-that-must-not-leak');
  });

  it('lists every request of long material, in order', async () => {
    const before = peer.requests().length;
    const page = `The permit office opens at nine. ${'It keeps a list of all visitors of the day. '.repeat(300)}`;
    const materials = [1, 2, 3, 4].map((n) => ({
      ...{ kind: 'document' as const, id: `d${n}`, name: `Part ${n}`, text: `${page} His SSN is ${ssn}.` },
    }));
    const sent = await sentFor(service, { skill: 'summarize', materials });
    const bodies = peer.requests().slice(before).map(bodyOf);
    expect(bodies.length).toBeGreaterThan(2);
    expect(asBodies(sent)).toEqual(bodies);
    expectMasked(sent);
  });

  it('names the record of the turn', async () => {
    const events = await service.turn({ text: 'What is due?', materials: [mail] });
    const receipt = eventOf(events, 'receipt');
    const { body } = await sentOf(service, receipt?.turnId);
    expect(body).toMatchObject({
      receiptId: receipt?.id,
      auditHash: receipt?.auditHash,
      policyVersion: receipt?.policyVersion,
      at: receipt?.at,
    });
  });

  it('is for the employee alone who asked', async () => {
    const events = await service.turn({ text: 'What is due?', materials: [mail] });
    const turnId = eventOf(events, 'started')?.turnId;
    expect((await sentOf(service, turnId, 'privacy-officer')).status).toBe(404);
    expect((await sentOf(service, crypto.randomUUID())).status).toBe(404);
    expect((await sentOf(service, 'no-id')).status).toBe(404);
  });

  it('says that nothing left when data of a blocked class stopped the turn', async () => {
    const before = peer.requests().length;
    const text = 'The password is hunter2-Correct-Horse! What now?';
    const sent = await sentFor(service, { text });
    expect(sent).toMatchObject({ kind: 'stopped', requests: [], masks: [], blocked: ['SECRET'] });
    expect(sent.receiptId).toBeUndefined();
    expect(sent.auditHash).not.toBe('');
    expect(JSON.stringify(sent)).not.toContain('hunter2');
    expect(peer.requests()).toHaveLength(before);
  });

  /** Bodies of the API as they must have been sent, from the view alone. */
  function asBodies(sent: Sent): unknown[] {
    return sent.requests.map(({ model, instructions, messages, parameters }) => {
      const turns = messages.map(({ role, text }) => ({ role, content: text }));
      return {
        model,
        ...(provider === 'openai'
          ? { instructions, input: turns }
          : { messages: [{ role: 'system', content: instructions }, ...turns] }),
        ...Object.fromEntries(parameters.map(({ name, value }) => [name, JSON.parse(value) as unknown])),
      };
    });
  }

  function bodyOf({ body }: { body: Buffer }): unknown {
    return JSON.parse(body.toString('utf8'));
  }
});

describe('what would leave in Basic mode', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(async () => {
    await service.close();
  });

  it.each([
    ['summarizeThread', { skill: 'summarizeThread' as const, channel: 'outlook' as const }],
    ['ask', { text: 'When must Lee call?' }],
    ['reply', { skill: 'reply' as const, channel: 'outlook' as const, options: { stance: 'agree' } }],
  ])('is the prompt that a model would get for %s', async (_name, request) => {
    const sent = await sentFor(service, { ...request, materials: [mail] });
    expect(sent.kind).toBe('wouldLeave');
    expect(sent.requests).toHaveLength(1);
    const [asked] = sent.requests;
    expect(asked).toMatchObject({ model: '', host: '' });
    expect(asked?.instructions).toContain('public servant');
    expect(asked?.messages.at(-1)?.text).toMatch(/<<material [0-9a-f]{16} id="m1" kind="mail">>/);
    expect(asked?.parameters).toContainEqual({ name: 'store', value: 'false' });
    expectMasked(sent);
  });

  it('names the form of the answer that a model would have to keep', async () => {
    const request = { skill: 'summarizeThread' as const, channel: 'outlook' as const, materials: [mail] };
    const { parameters = [] } = (await sentFor(service, request)).requests[0] ?? {};
    expect(parameters.find(({ name }) => name === 'text')?.value).toContain('"type":"json_schema"');
  });

  it('holds the earlier messages that a model would get with a question', async () => {
    const conversationId = crypto.randomUUID();
    await service.turn({ conversationId, text: 'When must Lee call?', materials: [mail] });
    const sent = await sentFor(service, { conversationId, text: 'And who said so?', materials: [mail] });
    const messages = sent.requests[0]?.messages ?? [];
    expect(messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
    expect(messages[0]?.text).toBe('When must Lee call?');
    expectMasked(sent);
  });

  it('keeps it sealed in the database', async () => {
    await sentFor(service, { text: 'When must Lee call?', materials: [mail] });
    const { rows } = await service.test.asAdmin('select sent_sealed from turn where sent_sealed is not null');
    const bytes = Buffer.concat(rows.map((row) => row['sent_sealed'] as Buffer)).toString('latin1');
    expect(rows.length).toBeGreaterThan(0);
    expect(bytes).not.toContain('material');
  });
});
