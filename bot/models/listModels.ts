import { checkModelUrl } from './checkModelUrl.ts';
import { problemOf, type ConnectionProblem } from './connectionProblems.ts';
import { modelError, translateFailure } from './translateFailure.ts';
import { createTransport } from './transport.ts';
import { fieldOf, parseJson, textField } from './unverifiedJson.ts';

export type ModelList =
  { kind: 'listed'; models: string[] } | { kind: 'problem'; problem: ConnectionProblem };

/** A list that is larger was not written for us. */
const mostBytes = 4_000_000;
const mostModels = 1_000;
/** A server on loopback answers at once or is none; one in the network gets this long. */
const defaultPatienceMs = 5_000;

/**
 * The names of the models that an OpenAI-compatible server offers, in its order (GET /models). Never throws.
 * @param unverifiedUrl up to and including the version
 */
export async function listModels(
  unverifiedUrl: string,
  apiKey: string | undefined,
  signal: AbortSignal = AbortSignal.timeout(defaultPatienceMs),
): Promise<ModelList> {
  const transport = createTransport();
  try {
    const url = new URL('models', checkModelUrl(unverifiedUrl));
    const headers = {
      accept: 'application/json',
      ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
    };
    const body = transport.bodyOf(await send(() => transport.fetch(url, { headers, signal })));
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of body) {
      if (!Buffer.isBuffer(chunk)) break;
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > mostBytes) throw modelError('modelSetup', 'hugeEvent');
    }
    return { kind: 'listed', models: namesIn(parseJson(Buffer.concat(chunks).toString('utf8'))) };
  } catch (error) {
    return { kind: 'problem', problem: problemOf(error) };
  } finally {
    transport.close();
  }
}

async function send<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw translateFailure(error);
  }
}

/** @throws ModelError when this is no list of models */
function namesIn(list: unknown): string[] {
  const data = fieldOf(list, 'data');
  if (!Array.isArray(data)) throw modelError('modelSetup', 'notAStream');
  const names = data.slice(0, mostModels).map((model: unknown) => textField(model, 'id') ?? '');
  return [...new Set(names)].filter((name) => name !== '' && name.length <= 200);
}
