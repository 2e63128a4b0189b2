import { createHash, randomUUID } from 'node:crypto';
import { connectionTest } from '../../assistant/prompts/connectionTest.ts';
import type { connectSteps } from '../../contract/deskModels.ts';
import type { ModelProvider, ModelRequest } from '../../models/modelProvider.ts';
import type { ModelTarget } from './connectionFile.ts';
import { failureOf, type ConnectFailure } from './failures.ts';
import { placeOf } from './getJson.ts';
import { urlOf } from './settingsOffers.ts';

export interface TestReport {
  report: { isGood: boolean; text: string }[];
}

/** Names each step as it begins; ends with what was found, or with why the model cannot be used. */
export type TestModel = (subject: {
  provider: ModelProvider;
  target: ModelTarget;
  signal: AbortSignal;
}) => AsyncGenerator<(typeof connectSteps)[number], TestReport | ConnectFailure>;

/** One short request through the very adapter that turns will use. */
export const testModel: TestModel = async function* ({ provider, target, signal }) {
  yield 'stream';
  const startedAt = performance.now();
  let firstTextMs: number | undefined;
  try {
    for await (const event of provider.stream(shortRequest(), signal)) {
      if (event.type === 'delta') firstTextMs ??= performance.now() - startedAt;
    }
  } catch (error) {
    return failureOf(error);
  }
  const seconds = ((firstTextMs ?? 0) / 1000).toFixed(1);
  return {
    report: [
      { isGood: true, text: `Streaming works. The first words came after ${seconds} seconds.` },
      { isGood: true, text: storageOf(target) },
    ],
  };
};

function shortRequest(): ModelRequest {
  const { instructions, request } = connectionTest;
  return {
    ...{ turnId: randomUUID(), skill: 'ask', options: {}, request, material: [] },
    ...{ now: new Date().toISOString(), instructions, messages: [{ role: 'user', text: request }] },
    ...{ maxOutputTokens: 2_000, effort: 'low' },
    safetyIdentifier: createHash('sha256').update('connection test').digest('hex'),
  };
}

function storageOf(target: ModelTarget): string {
  const { host, onThisMachine } = placeOf(urlOf(target));
  if (target.kind !== 'compatible') return 'Each request says that nothing is to be stored (store: false).';
  return onThisMachine
    ? 'The server is on this machine. Each request holds all that it gets, and says store: false.'
    : `Each request goes to ${host} with all that it needs and says store: false. Ask its owner what is kept.`;
}
