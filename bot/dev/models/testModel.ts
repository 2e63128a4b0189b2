import { connectionProbe } from '../../assistant/connectionProbe.ts';
import type { ModelSettings } from '../../models/chooseProvider.ts';
import type { ModelProvider } from '../../models/modelProvider.ts';
import { testConnection, type ConnectionReport } from '../../models/testConnection.ts';
import type { ModelTarget } from './connectionFile.ts';
import { failures, type ConnectFailure } from './failures.ts';
import { placeOf } from './getJson.ts';
import { providerOf } from './providerOf.ts';
import { readContext } from './readContext.ts';
import { urlOf } from './settingsOffers.ts';

export interface TestedModel {
  provider: ModelProvider;
  /** With the size that the server told. */
  target: ModelTarget;
  report: { isGood: boolean; text: string }[];
}

/** Below this a page of material does not fit; the same limit as of the setting MODEL_CONTEXT_TOKENS. */
const leastContext = 8_000;

/** One short request through the adapter that turns will use; then that adapter, sized to what the server takes. */
export async function testModel(
  target: ModelTarget,
  settings: ModelSettings,
  signal: AbortSignal,
): Promise<TestedModel | ConnectFailure> {
  const provider = providerOf(target, settings);
  const found = await testConnection(settings, connectionProbe(), signal, { provide: () => provider });
  if (found.problem !== undefined) return found.problem;
  if (!found.streams) return failures.silent;
  if (target.kind !== 'compatible' && !found.saysStoreNothing) return failures.stores;
  const context = await readContext(target, signal);
  const sized =
    target.kind === 'compatible' && context !== undefined
      ? { ...target, contextTokens: Math.max(context, leastContext) }
      : target;
  return {
    // The tested adapter has learnt what the model refuses; it is kept unless the size is another one.
    provider: sized === target ? provider : providerOf(sized, settings),
    target: sized,
    report: [
      ...ofAnswer(found),
      { isGood: true, text: ofStorage(target, found) },
      ...(context === undefined ? [] : [ofContext(context)]),
    ],
  };
}

function ofAnswer({ firstTextMs = 0, structured, reasons }: ConnectionReport): TestedModel['report'] {
  const seconds = Math.max(0.1, firstTextMs / 1000).toFixed(1);
  return [
    { isGood: true, text: `Streaming works. The first words came after ${seconds} seconds.` },
    structuredOutput[structured],
    ...(reasons ? [{ isGood: true, text: 'It reasons before it answers, which takes a moment.' }] : []),
  ];
}

const structuredOutput = {
  strict: { isGood: true, text: 'Structured output: strict, by a JSON schema.' },
  json: { isGood: true, text: 'Structured output: JSON. Its form is checked here.' },
  none: {
    isGood: false,
    text: 'Structured output: none. Where a list is expected you may get plain text, marked “not verified”.',
  },
} as const;

function ofStorage(target: ModelTarget, { saysStoreNothing }: ConnectionReport): string {
  const { host, onThisMachine } = placeOf(urlOf(target));
  if (target.kind !== 'compatible') return 'Nothing is stored there: each request says store: false.';
  const says = saysStoreNothing ? 'each request says store: false' : 'it does not take the word store: false';
  return onThisMachine
    ? `The server is on this machine and gets all it needs in one request; ${says}.`
    : `All of a request goes to ${host}; ${says}. Ask its owner what is kept.`;
}

function ofContext(context: number): TestedModel['report'][number] {
  const tokens = context.toLocaleString('en-US');
  if (context >= leastContext) return { isGood: true, text: `It takes ${tokens} tokens at once.` };
  return {
    isGood: false,
    text: `It takes ${tokens} tokens at once and may cut longer requests without a word. Raise this on the server to 32,000.`,
  };
}
