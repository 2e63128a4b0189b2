import { request } from 'node:http';
import { threadResultSchema } from '../../bot/contract/results.ts';
import { firstBrokenRow } from '../../bot/records/auditChain.ts';
import { readChain } from '../../bot/records/postgresAudit.ts';
import { eventOf, readEvents, startService, textOf, type TestService } from '../support/startService.ts';

const thread = [
  {
    ...{
      kind: 'mail' as const,
      id: 'm1',
      subject: 'Permit backlog',
      from: 'Dana Ruiz <dana.ruiz@example.gov>',
    },
    ...{ to: ['Lee Park <lee.park@example.gov>'], date: '2026-11-16T14:00:00Z' },
    body: 'Lee,\n\nPlease send me the list of open permits by Friday.\nWe decided to close the counter on December 1.\n\nDana',
  },
  {
    ...{
      kind: 'mail' as const,
      id: 'm2',
      subject: 'Re: Permit backlog',
      from: 'Lee Park <lee.park@example.gov>',
    },
    ...{ to: ['Dana Ruiz <dana.ruiz@example.gov>'], date: '2026-11-16T15:00:00Z' },
    body: 'Dana,\n\nWill do. Who tells the residents about December 1?\n\nLee',
  },
];

describe('a turn in Basic mode', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.close());

  it('digests a thread with owner, resolved date and quotes that stand in the mails', async () => {
    const events = await service.turn({ skill: 'summarizeThread', channel: 'outlook', materials: thread });
    expect(events[0]).toMatchObject({ type: 'started', mode: 'basic', policyVersion: 1 });
    expect(events.at(-1)).toEqual({ type: 'done' });
    const result = threadResultSchema.parse(eventOf(events, 'result'));
    expect(result).toMatchObject({ messageCount: 2, coverage: { read: 2, of: 2 }, unverified: [] });
    expect(result.actions[0]).toMatchObject({ owner: 'Lee Park', due: '2026-11-20', messageId: 'm1' });
    for (const item of [...result.actions, ...result.decisions, ...result.questions, ...result.overview]) {
      const mail = thread.find(({ id }) => id === item.messageId);
      expect(mail?.body).toContain(item.quote);
    }
    expect(textOf(events)).not.toContain('not verified');
  });

  it('gives a receipt that the employee can open and nobody else', async () => {
    const events = await service.turn({ skill: 'summarizeThread', channel: 'outlook', materials: thread });
    const receipt = eventOf(events, 'receipt');
    const own = await service.send(`/api/receipts/${receipt?.id ?? ''}`);
    expect(await own.json()).toMatchObject({ id: receipt?.id, masked: { EMAIL: 2 }, mode: 'basic' });
    const other = await service.send(`/api/receipts/${receipt?.id ?? ''}`, { employee: 'privacy-officer' });
    expect(other.status).toBe(404);
  });

  it('shows an SSN to its owner again and keeps it out of the database in clear', async () => {
    const events = await service.turn({
      skill: 'summarize',
      text: '',
      materials: [
        {
          kind: 'document',
          id: 'd',
          name: 'Note',
          text: 'Intake note. The SSN of the applicant is 219-09-9871. The visit is on May 4.',
        },
      ],
    });
    expect(eventOf(events, 'notice')?.text).toContain('Social Security');
    expect(textOf(events)).toContain('219-09-9871');
    const tables = ['turn', 'message', 'receipt', 'audit_row', 'conversation'];
    for (const table of tables) {
      const dump = await service.test.asAdmin(`select t::text as row from ${table} t`);
      const text = JSON.stringify(dump.rows);
      expect(text).not.toContain('219-09-9871');
      expect(text).not.toContain(Buffer.from('219-09-9871').toString('hex'));
    }
  });

  it('answers the same request id once and replays its end', async () => {
    const body = { requestId: 'once-1', skill: 'ask' as const, channel: 'word' as const, text: 'help' };
    const send = () => service.send('/api/turns', { method: 'POST', body: JSON.stringify(body) });
    const [first, second] = await Promise.all([send(), send()]);
    const a = readEvents(await first.text());
    const b = readEvents(await second.text());
    expect(b).toEqual(a);
    const { rows } = await service.test.asAdmin(`select count(*) as n from turn where request_id = 'once-1'`);
    expect(rows[0]).toEqual({ n: '1' });
    const changed = await service.send('/api/turns', {
      method: 'POST',
      body: JSON.stringify({ ...body, text: 'other' }),
    });
    expect(changed.status).toBe(409);
  });

  it('replays from the record after a restart', async () => {
    const request = { requestId: 'replay-1', text: 'help' };
    const first = await service.turn(request);
    const restarted = await startService({}, service);
    const second = await restarted.turn(request);
    await restarted.close();
    expect(second).toEqual(first);
  });

  it.each([
    ['notAdmitted', 'dor-auditor', { text: 'Hello' }],
    ['modelNeeded', 'tss-analyst', { skill: 'translate' as const, text: 'Good morning' }],
    ['modelNeeded', 'tss-analyst', { skill: 'rewrite' as const, text: 'Hi', options: { style: 'formal' } }],
    ['unreadable', 'tss-analyst', { skill: 'summarize' as const, text: '' }],
    ['unreadable', 'tss-analyst', { text: '   ' }],
    ['skillNotAllowed', 'tss-analyst', { skill: 'minutes' as const, text: 'x' }],
    ['decisionNotAllowed', 'tss-analyst', { text: 'Decide whether this applicant is eligible for SNAP.' }],
    [
      'decisionNotAllowed',
      'tss-analyst',
      {
        text: 'Summarize this and tell me, should I deny the application?\n\nThe household moved in May. It asks for help with rent.',
      },
    ],
    [
      'blockedData',
      'tss-analyst',
      {
        text: 'Summarize this, my password: Hunter2hunter2!\n\nThe household moved in May. It asks for help with rent.',
      },
    ],
    [
      'blockedData',
      'tss-analyst',
      { text: 'Use this key: AKIAIOSFODNN7EXAMPLE and password: Hunter2hunter2!' },
    ],
    [
      'unreadable',
      'tss-analyst',
      {
        skill: 'summarize' as const,
        materials: [
          {
            kind: 'file' as const,
            id: 'f',
            name: 'a.docx',
            contentBase64: Buffer.from('MZ\u0090\u0000 not a document').toString('base64'),
          },
        ],
      },
    ],
  ])('refuses with %s, says what to do next, and records it', async (reason, employee, request) => {
    const events = await service.turn(request, employee);
    const last = events.at(-1);
    expect(last).toMatchObject({ type: 'refused', reason });
    expect(last?.type === 'refused' && last.next.length).toBeGreaterThan(10);
    const started = eventOf(events, 'started');
    const { rows } = await service.test.asAdmin(`select body from audit_row where body like $1`, [
      `%${started?.turnId ?? 'none'}%`,
    ]);
    expect(rows.map((row) => JSON.parse(String(row['body'])) as object)).toEqual([
      expect.objectContaining({ kind: 'refused', code: reason }),
    ]);
  });

  it('says where blocked data stands and never what it is', async () => {
    const events = await service.turn({ text: 'My password: Hunter2hunter2! please keep it' });
    const last = eventOf(events, 'refused');
    expect(last?.findings?.[0]).toMatchObject({ type: 'SECRET' });
    expect(JSON.stringify(last)).not.toContain('Hunter2');
  });

  it('keeps an unbroken record of all of it', async () => {
    const rows = await readChain(service.test.database, 'executive');
    expect(rows.length).toBeGreaterThan(10);
    expect(firstBrokenRow(rows)).toBeUndefined();
  });

  it('does not answer when the record cannot be written, and asks no model', async () => {
    await service.test.asAdmin('revoke insert on audit_row from assistant_service');
    const events = await service.turn({ text: 'help' });
    expect((await service.send('/readyz')).status).toBe(503);
    await service.test.asAdmin('grant insert on audit_row to assistant_service');
    expect(events.at(-1)).toMatchObject({ type: 'refused', reason: 'auditDown' });
    expect(textOf(events)).toBe('');
  });

  it('refuses over the budget and counts what was used', async () => {
    await service.test.asAdmin(`insert into policy (workspace_id, version, document)
      select workspace_id, 2, jsonb_set(document, '{tokensPerEmployeeAndDay}', '10') from policy where workspace_id = 'health' and version = 1`);
    await service.test.asAdmin('update employee set acknowledged_version = 2');
    const events = await service.turn({ text: 'help' }, 'hhs-caseworker');
    expect(events.at(-1)).toMatchObject({ type: 'refused', reason: 'overBudget' });
  });

  it('fails closed when the policy is not valid', async () => {
    await service.test.asAdmin(
      `insert into policy (workspace_id, version, document) values ('health', 3, '{"skills":[]}')`,
    );
    const events = await service.turn({ text: 'help' }, 'hhs-caseworker');
    expect(events.at(-1)).toMatchObject({ type: 'failed', code: 'internal' });
    await service.test.asAdmin(`delete from policy where version > 1`);
  });

  it('goes on after the database cut every connection', async () => {
    // With a time the function waits for the end of each connection: the cut is over before the turn begins.
    await service.test.asAdmin(
      `select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = 'assistant_service' and datname = current_database()`,
    );
    expect((await service.send('/healthz')).status).toBe(200);
    const events = await service.turn({ text: 'help' });
    expect(events.at(-1)).toEqual({ type: 'done' });
    expect((await service.send('/readyz')).status).toBe(200);
  });
});

describe('the API before a stream', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.close());
  const turn = { requestId: 'r', skill: 'ask', channel: 'word', text: 'help' };

  it.each<[string, number, string, RequestInit & { employee?: string | null }]>([
    ['no sign-in', 401, 'signInNeeded', { body: JSON.stringify(turn), employee: null }],
    ['an unknown person', 401, 'unknownEmployee', { body: JSON.stringify(turn), employee: 'nobody' }],
    ['no JSON', 400, 'invalidRequest', { body: '{"skill":' }],
    ['another content type', 415, 'notJson', { body: 'x', headers: { 'Content-Type': 'text/plain' } }],
    ['an unknown skill', 400, 'invalidRequest', { body: JSON.stringify({ ...turn, skill: 'divine' }) }],
    ['a list', 400, 'invalidRequest', { body: '[]' }],
    [
      'a text over the limit',
      413,
      'tooLarge',
      { body: JSON.stringify({ ...turn, text: 'x'.repeat(5_000_000) }) },
    ],
    [
      'a body over the limit',
      413,
      'tooLarge',
      { body: JSON.stringify({ ...turn, text: 'x'.repeat(50_000_000) }) },
    ],
  ])('answers %s with %i', async (_name, status, code, init) => {
    const response = await service.send('/api/turns', { method: 'POST', ...init });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ status, code });
  });

  it('opens no conversation of somebody else, and says what to do', async () => {
    const conversationId = crypto.randomUUID();
    await service.turn({ text: 'help', conversationId });
    const body = JSON.stringify({ ...turn, requestId: 'other-1', conversationId });
    const response = await service.send('/api/turns', { method: 'POST', body, employee: 'hhs-caseworker' });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'noSuchConversation' });
  });

  it('takes names with control characters, and no ids with them', async () => {
    const material = {
      kind: 'document' as const,
      id: 'd',
      name: 'a\u0000b\ud800',
      text: 'The office opens at nine.',
    };
    const events = await service.turn({ skill: 'summarize', materials: [material] });
    expect(events.at(-1)).toEqual({ type: 'done' });
    const body = JSON.stringify({
      ...turn,
      requestId: 'bad-id',
      materials: [{ ...material, id: 'd\u0000' }],
    });
    expect((await service.send('/api/turns', { method: 'POST', body })).status).toBe(400);
  });

  it('does not listen to a page that points its own host name here', async () => {
    const { port } = new URL(service.origin);
    const status = await new Promise((resolve, reject) => {
      const headers = { Host: `rebound.example:${port}`, Authorization: 'Bearer dev:tss-analyst' };
      request({ host: '127.0.0.1', port, path: '/api/session', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  it('names the path of what does not fit', async () => {
    const response = await service.send('/api/turns', {
      method: 'POST',
      body: JSON.stringify({ ...turn, channel: 'fax' }),
    });
    expect(await response.json()).toMatchObject({ errors: [{ path: 'channel' }] });
  });

  it('tells who is signed in and what the server lets them do', async () => {
    const analyst = await (await service.send('/api/session')).json();
    expect(analyst).toMatchObject({
      workspace: 'executive',
      abilities: { skills: expect.arrayContaining(['ask']) },
    });
    const auditor = await service.send('/api/session', { employee: 'dor-auditor' });
    expect(await auditor.json()).toMatchObject({ abilities: { skills: [] }, wave: { name: 'Wave 3' } });
  });

  it('checks a text and gives findings without values', async () => {
    const response = await service.send('/api/check', {
      method: 'POST',
      body: JSON.stringify({ text: 'SSN 219-09-9871' }),
    });
    const { findings } = (await response.json()) as { findings: object[] };
    expect(findings[0]).toMatchObject({ type: 'US_SSN', start: 4, end: 15 });
    expect(JSON.stringify(findings)).not.toContain('219-09');
  });

  it('keeps feedback on own receipts only', async () => {
    const events = await service.turn({ text: 'help' });
    const receiptId = eventOf(events, 'receipt')?.id ?? '';
    const post = (employee: string) =>
      service.send('/api/feedback', {
        method: 'POST',
        employee,
        body: JSON.stringify({ receiptId, rating: 'up', text: 'good' }),
      });
    expect((await post('tss-analyst')).status).toBe(204);
    expect((await post('privacy-officer')).status).toBe(404);
  });
});
