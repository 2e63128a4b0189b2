import { setImmediate as nextTick } from 'node:timers/promises';
import { answerTurn, type Answer } from '../../../bot/assistant/answerTurn.ts';
import { summarize } from '../../../bot/assistant/skills/summarize.ts';
import type { TurnEvent } from '../../../bot/contract/turnEvents.ts';
import { ModelError } from '../../../bot/models/modelError.ts';
import type { ModelEvent, ModelProvider, ModelRequest } from '../../../bot/models/modelProvider.ts';
import { joinCleared, literal } from '../../../bot/safeguards/clear.ts';
import { allowAll, clearedDocument } from '../../support/clearedMaterial.ts';
import { demoEmployee } from '../../support/demoEmployee.ts';
import { createManualClock } from '../../support/manualClock.ts';

const material = clearedDocument('d1', { 'page 1': 'The desk closes on June 1. Call 617-555-0142 before.' });
const point = { quote: 'The desk closes on June 1', materialId: 'd1', text: 'The desk closes.' };
const whole = JSON.stringify({ about: point, points: [{ ...point, text: 'It closes on June 1.' }] });
const end: ModelEvent = { type: 'end', finish: 'complete', inputTokens: 10, outputTokens: 5 };

/** A model that says what the test gives it, one list for each request. */
function scripted(...answers: AsyncIterable<ModelEvent>[]) {
  const requests: ModelRequest[] = [];
  const provider: ModelProvider = {
    ...{ id: 'compatible', model: 'scripted', mode: 'model', contextTokens: 32_000 },
    stream(request) {
      requests.push(request);
      return answers[requests.length - 1] ?? says();
    },
  };
  return { provider, requests };
}

async function* says(...events: ModelEvent[]): AsyncGenerator<ModelEvent> {
  await nextTick();
  yield* events;
}

function run(provider: ModelProvider, signal = new AbortController().signal) {
  const clock = createManualClock();
  const events: TurnEvent[] = [];
  const blocked = /secret/;
  const answer: Promise<Answer> = answerTurn({
    ...{ turnId: 't', skill: summarize, options: {}, provider, signal, clock },
    input: {
      ...{ employee: demoEmployee(), channel: 'word', requestId: 'r', skill: 'summarize', locale: 'en-US' },
      ...{ conversationId: undefined, text: '', options: {}, materials: [] },
    },
    materials: [material],
    cleared: {
      ...{ kind: 'cleared', request: joinCleared([]), material: [material], materialTokens: 20, earlier: [] },
      ...{ masked: {}, notices: [], restore: (text) => text, vaultBytes: () => Buffer.alloc(0) },
      clearAgain: (text) =>
        joinCleared(blocked.test(text) ? [] : [literal(text.replaceAll('617', '[PHONE 1]'))]),
    },
    permit: {
      policyVersion: 1,
      dataClasses: allowAll,
      linkHosts: [],
      skills: [],
      tokensPerEmployeeAndDay: 1,
    },
    emit: (event) => events.push(event),
  });
  const progress = () => events.flatMap((event) => (event.type === 'progress' ? [event.text] : []));
  return { answer, clock, events, progress };
}

describe('an answer on its way', () => {
  it('says for how long the model thinks, until the first line is shown', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const slow = async function* (): AsyncGenerator<ModelEvent> {
      yield { type: 'thinking' };
      await promise;
      yield { type: 'delta', text: whole };
      yield end;
    };
    const { answer, clock, progress } = run(scripted(slow()).provider);
    await nextTick();
    clock.advance(14_000);
    expect(progress().at(-1)).toBe('Thinking, 14 s');
    resolve(undefined);
    expect(await answer).toMatchObject({ kind: 'answered' });
    clock.advance(60_000);
    expect(progress().at(-1)).toBe('Writing');
  });

  it('sends a broken answer again only as the safeguards let it pass, with constant words around it', async () => {
    const broken = `{"about":${JSON.stringify({ ...point, text: 'Call 617' })},"points":[{"te`;
    const { provider, requests } = scripted(
      says({ type: 'delta', text: broken }, end),
      says({ type: 'delta', text: whole }, end),
    );
    const answer = await run(provider).answer;
    expect(answer).toMatchObject({ kind: 'answered', inputTokens: 20, outputTokens: 10 });
    const [first, second] = requests;
    expect(second?.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
    expect(second?.messages[1]?.text).toContain('Call [PHONE 1]');
    expect(second?.messages[1]?.text).not.toContain('617');
    expect(second?.instructions.startsWith(first?.instructions ?? '-')).toBe(true);
    expect(second?.structure).toEqual(first?.structure);
  });

  it('sends nothing of a broken answer that the safeguards block', async () => {
    const { provider, requests } = scripted(
      says({ type: 'delta', text: '{"about":{"text":"secret' }, end),
      says({ type: 'delta', text: whole }, end),
    );
    expect(await run(provider).answer).toMatchObject({ kind: 'answered' });
    expect(requests[1]?.messages).toEqual(requests[0]?.messages);
  });

  it.each([
    ['is stopped', 'stopped', 'failed'],
    ['breaks', 'modelUnavailable', 'answered'],
  ] as const)('keeps what was shown when its repair %s', async (_name, code, kind) => {
    const stop = new AbortController();
    const failing = async function* (): AsyncGenerator<ModelEvent> {
      await nextTick();
      if (code === 'stopped') stop.abort();
      throw new ModelError(code);
      yield end;
    };
    const first = says({ type: 'delta', text: `{"about":${JSON.stringify(point)},"points":[{"te` }, end);
    const answer = await run(scripted(first, failing()).provider, stop.signal).answer;
    expect(answer.kind).toBe(kind);
    expect(answer.shown).toContain('The desk closes. [1]');
    expect(answer).toMatchObject({ inputTokens: 10, outputTokens: 5 });
  });

  it('says that it may be cut, and asks for no repair, when it reached its limit', async () => {
    const cut = `{"about":${JSON.stringify(point)},"points":[{"text":"It closes on June 1, and`;
    const { provider, requests } = scripted(says({ type: 'delta', text: cut }, { ...end, finish: 'length' }));
    const answer = await run(provider).answer;
    expect(requests).toHaveLength(1);
    expect(answer.shown).toContain('It closes on June 1, and (not verified)');
    expect(answer).toMatchObject({ kind: 'answered', unverified: 2 });
  });
});
