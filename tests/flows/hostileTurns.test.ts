import { threadResultSchema } from '../../bot/contract/results.ts';
import {
  answersStatus,
  answersText,
  scenes,
  startHostileModel,
  type HostileModel,
  type Scene,
} from '../support/hostileModel.ts';
import { eventOf, startService, textOf, type TestService } from '../support/startService.ts';

const thread = {
  ...{ skill: 'summarizeThread' as const, channel: 'outlook' as const },
  materials: [
    {
      ...{ kind: 'mail' as const, id: 'm1', subject: 'Desk', from: 'Dana Ruiz <dana@agency.example>' },
      ...{ to: ['Lee Park <lee@agency.example>'], date: '2026-11-16T14:00:00Z' },
      body: 'Lee,\n\nPlease call the resident by Friday. We agreed to close the desk.\n\nDana',
    },
  ],
};
const action = {
  ...{ quote: 'Please call the resident by Friday', materialId: 'm1', text: 'Call the resident.' },
  ...{ owner: null, dueText: 'by Friday' },
};
const decision = { quote: 'We agreed to close the desk', materialId: 'm1', text: 'The desk closes.' };
const empty = { questions: [], overview: [] };
const json = (value: unknown) => JSON.stringify(value);

describe.each(['openai', 'compatible'])('whole turns with a hostile server as %s', (MODEL_PROVIDER) => {
  let hostile: HostileModel;
  let service: TestService;
  beforeAll(async () => {
    hostile = await startHostileModel();
    service = await startService({
      ...{
        MODEL_PROVIDER,
        OPENAI_BASE_URL: `${hostile.origin}/v1`,
        OPENAI_MODEL: 'gpt-4o',
        OPENAI_API_KEY: 'key',
      },
    });
  });
  afterAll(async () => {
    await service.close();
    await hostile.stop();
  });

  it.each<[string, Scene, string, string, RegExp]>([
    ['a refused key', answersStatus(401), 'modelSetup', '', /Trying again will not help/],
    ['a missing right', answersStatus(403), 'modelSetup', '', /settings need a check/],
    ['an unknown model', answersStatus(404, {}, { code: 'model_not_found' }), 'modelSetup', '', /settings/],
    [
      'a spent quota',
      answersStatus(429, {}, { code: 'insufficient_quota' }),
      'modelQuota',
      '',
      /agency contact/,
    ],
    ['a storm of 429', answersStatus(429, { 'retry-after': '60' }), 'modelBusy', '', /minute/],
    [
      'a request too long',
      answersStatus(400, {}, { code: 'context_length_exceeded' }),
      'modelTooLong',
      '',
      /fewer/,
    ],
    ['a web page', scenes.sendsHtml, 'modelSetup', '', /settings/],
    ['events under a wrong name', scenes.streamsAsJson, 'modelSetup', '', /settings/],
    ['events of another API', scenes.streamsForeignEvents, 'modelSetup', '', /settings/],
    ['a cut stream', scenes.cutsAfterLine, 'modelCut', 'A first line.\n\nA second line.', /Try again/],
    ['no end', scenes.endsAfterLine, 'modelCut', 'A first line.\n\nA second line.', /Try again/],
    ['a filter midway', scenes.filtersAfterLine, 'modelFiltered', 'A first line.', /other words/],
    ['a refusal', scenes.refuses, 'modelRefused', 'I cannot help with that.', /leave out/],
    ['reasoning without text', scenes.thinksWithoutText, 'modelInvalid', '', /smaller part/],
    ['an event without end', scenes.sendsHugeEvent, 'modelInvalid', '', /smaller part/],
  ])('end in plain words after %s, and keep what was shown', async (_name, scene, code, shown, next) => {
    hostile.play(scene);
    const events = await service.turn({ text: 'Hello' });
    expect(events.at(-1)).toMatchObject({
      type: 'failed',
      code,
      next: expect.stringMatching(next) as unknown,
    });
    expect(textOf(events).trim()).toBe(shown);
    await expectNothingReserved();
  });

  it.each([
    ['in a code fence', '```json\n' + json({ actions: [action], decisions: [decision], ...empty }) + '\n```'],
    [
      'with prose around it',
      `Sure.\n\n${json({ actions: [action], decisions: [decision], ...empty })}\n\nBye.`,
    ],
    [
      'with doubled keys',
      `{"actions":[${json(action)}],${json({ actions: [action], decisions: [decision], ...empty }).slice(1)}`,
    ],
  ])('read JSON %s at once', async (_name, text) => {
    hostile.play(answersText(text));
    const before = hostile.requests().length;
    const events = await service.turn(thread);
    const result = threadResultSchema.parse(eventOf(events, 'result'));
    expect(result.actions).toMatchObject([
      { text: 'Call the resident.', due: '2026-11-20', dueText: 'by Friday' },
    ]);
    expect(result.decisions).toMatchObject([
      { text: 'The desk closes.', quote: decision.quote, messageId: 'm1' },
    ]);
    expect(result.unverified).toEqual([]);
    expect(hostile.requests().length - before).toBe(1);
  });

  it.each([
    ['cut', `{"actions":[${json(action)}],"decisions":[{"quote":"We agr`],
    ['of wrong types', json({ actions: [action], decisions: [{ ...decision, text: 7 }], ...empty })],
    ['endless', `{"actions":[${json(action)}],"decisions":["${'x'.repeat(100_000)}`],
  ])('have JSON that is %s repaired once', async (_name, text) => {
    hostile.play(
      answersText(text, 5_000),
      answersText(json({ actions: [action], decisions: [decision], ...empty })),
    );
    const before = hostile.requests().length;
    const events = await service.turn(thread);
    const result = threadResultSchema.parse(eventOf(events, 'result'));
    expect([result.actions.length, result.decisions.length, result.unverified]).toEqual([1, 1, []]);
    expect(textOf(events).match(/Call the resident/g)).toHaveLength(1);
    expect(hostile.requests().length - before).toBe(2);
    expect(events.at(-1)).toEqual({ type: 'done' });
    await expectNothingReserved();
  });

  it.each([
    ['is broken as well', answersText('{"decisions":[{"text":"The desk closes on')],
    ['fails', answersStatus(400)],
    ['is a web page', scenes.sendsHtml],
  ])('show what can be read, marked, when the repair %s', async (_name, repair) => {
    const first = `{"actions":[${json(action)}],"decisions":[{"text":"The desk closes for good."},{"te`;
    hostile.play(answersText(first), repair);
    const events = await service.turn(thread);
    expect(textOf(events)).toContain('The desk closes for good. (not verified)');
    const result = threadResultSchema.parse(eventOf(events, 'result'));
    expect(result.actions).toHaveLength(1);
    expect(result.unverified).toContain('The desk closes for good. (not verified)');
    expect(eventOf(events, 'receipt')?.unverified).toBeGreaterThan(0);
    expect(events.at(-1)).toEqual({ type: 'done' });
  });

  it.each([
    ['brackets of 5 MB', '{"actions":' + '['.repeat(5_000_000)],
    ['a string of 5 MB', '{"actions":["' + 'x'.repeat(5_000_000)],
    ['an empty object', '{}'],
  ])(
    'fail in plain words when there is nothing to read in %s, and the service goes on',
    async (_name, text) => {
      hostile.play(answersText(text, 100_000));
      const events = await service.turn(thread);
      expect(events.at(-1)).toMatchObject({ type: 'failed', code: 'modelInvalid' });
      expect(textOf(events)).toBe('');
      await expectNothingReserved();
      hostile.play(scenes.answers);
      expect((await service.turn({ text: 'Hello' })).at(-1)).toEqual({ type: 'done' });
    },
  );

  it('go on without what the server refuses, and nobody hears of it', async () => {
    const refuse: Scene = ({ response, body, ...stage }) => {
      if (/"json_schema"|"json_object"/.test(body)) {
        const error = { message: "'response_format.type' must be 'text'", type: 'invalid_request_error' };
        response.writeHead(400, { 'content-type': 'application/json' }).end(json({ error }));
        return undefined;
      }
      return answersText(json({ actions: [action], decisions: [], ...empty }))({ response, body, ...stage });
    };
    hostile.play(refuse);
    expect((await service.turn(thread)).at(-1)).toEqual({ type: 'done' });
    const before = hostile.requests().length;
    expect((await service.turn(thread)).at(-1)).toEqual({ type: 'done' });
    expect(hostile.requests().length - before).toBe(1);
  });

  async function expectNothingReserved(): Promise<void> {
    const budgets = await service.test.asAdmin('select reserved from budget where reserved <> 0');
    expect(budgets.rows).toEqual([]);
  }
});
