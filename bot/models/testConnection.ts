import { systemClock, type Clock } from '../clock.ts';
import { chooseProvider, type ModelSettings } from './chooseProvider.ts';
import { problemOf, type ConnectionProblem } from './connectionProblems.ts';
import type { ModelProvider, ModelRequest } from './modelProvider.ts';
import { fieldOf, parseJson } from './unverifiedJson.ts';

export interface ConnectionReport {
  model: string;
  /** Text came as a stream of events. */
  streams: boolean;
  /** `strict`: by a JSON schema; `json`: any JSON; `none`: it answered with something else. */
  structured: 'strict' | 'json' | 'none';
  /** It was seen to reason before it spoke, or its name says so. */
  reasons: boolean;
  /** `store: false` stood in the request that the server took. */
  saysStoreNothing: boolean;
  /** From asking to the first text; undefined when there was none. */
  firstTextMs: number | undefined;
  problem?: ConnectionProblem;
}

/**
 * Asks a model one short question the way every turn does and says what it can. Never throws.
 * @param probe a request whose structure is an object with the properties that `structured` is judged by
 */
export async function testConnection(
  settings: ModelSettings,
  probe: ModelRequest,
  signal: AbortSignal,
  { clock = systemClock, provide = chooseProvider }: TestDependencies = {},
): Promise<ConnectionReport> {
  const startedAt = clock.now();
  let provider: ModelProvider | undefined;
  let answer = '';
  let firstTextMs: number | undefined;
  let problem: ConnectionProblem | undefined;
  try {
    provider = provide(settings);
    for await (const event of provider.stream(probe, signal)) {
      if (event.type !== 'delta') continue;
      firstTextMs ??= Math.round(clock.now() - startedAt);
      answer += event.text;
    }
  } catch (error) {
    problem = problemOf(error);
  }
  const learnt = provider?.learnt?.();
  const fits = Object.keys(fieldsOf(probe)).every((name) => fieldOf(parseJson(answer), name) !== undefined);
  return {
    model: provider?.model ?? settings.model ?? '',
    streams: firstTextMs !== undefined,
    structured: fits ? (learnt?.structured ?? 'none') : 'none',
    reasons: learnt?.reasons ?? false,
    saysStoreNothing: firstTextMs !== undefined && learnt?.saysStoreNothing === true,
    firstTextMs,
    ...(problem === undefined ? {} : { problem }),
  };
}

interface TestDependencies {
  clock?: Clock;
  provide?: (settings: ModelSettings) => ModelProvider;
}

function fieldsOf({ structure }: ModelRequest): object {
  const properties = structure?.schema['properties'];
  return typeof properties === 'object' && properties !== null ? properties : {};
}
