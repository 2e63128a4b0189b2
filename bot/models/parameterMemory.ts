import { complaintIn } from './serverComplaint.ts';
import { httpFailureOf } from './translateFailure.ts';

export interface ParameterMemory<Name extends string> {
  takes(name: Name): boolean;
  /**
   * Calls `post` with the parameters that the model is not known to refuse; when it refuses one of them, remembers it
   * and calls again without.
   */
  send<T>(post: (takes: ReadonlySet<Name>) => Promise<T>): Promise<T>;
}

/** How a parameter is called in `error.param`, and how in a sentence. */
export interface Refusable {
  paths: readonly string[];
  words: RegExp;
}

/**
 * Models differ in the parameters that they take, and say so only in the error of a first request. One memory belongs
 * to one model of one provider. Of several parameters that an error may mean, the first of the table is given up.
 */
export function createParameterMemory<Name extends string>(
  refusable: Readonly<Record<Name, Refusable>>,
): ParameterMemory<Name> {
  const names = Object.keys(refusable) as Name[];
  const taken = new Set(names);
  return {
    takes: (name) => taken.has(name),
    async send(post) {
      for (;;) {
        const sent = new Set(taken);
        try {
          return await post(sent);
        } catch (error) {
          const refused = refusedParameter(error, refusable, sent);
          if (refused === undefined) throw error;
          taken.delete(refused);
        }
      }
    },
  };
}

/** Words of a server that does not take a parameter or its value. */
const refusals =
  /unsupported|not support|unknown|unrecogni[sz]ed|unexpected|not permitted|not allowed|forbidden|invalid|must be|enabled only|not enabled|supports at most|cannot find field|failed to (?:parse|convert)/i;
/** llama.cpp answers a format that it does not know with 500. */
const statuses = [400, 422, 500, 501];

/**
 * OpenAI names the parameter in `error.param` (Azure at times leaves it empty or hides half of it); other servers
 * only in a sentence, or as a path in a list of validation errors.
 */
function refusedParameter<Name extends string>(
  error: unknown,
  refusable: Readonly<Record<Name, Refusable>>,
  sent: ReadonlySet<Name>,
): Name | undefined {
  const failure = httpFailureOf(error);
  if (failure === undefined || !statuses.includes(failure.status)) return undefined;
  const { code, param, text } = complaintIn(failure.unverifiedBody);
  if (!refusals.test(`${String(code)} ${text}`)) return undefined;
  const isNamed = param !== undefined && !param.includes('*');
  for (const name of sent) {
    const { paths, words } = refusable[name];
    if (isNamed ? paths.some((path) => isSamePath(param, path)) : words.test(text)) return name;
  }
  return undefined;
}

/** `reasoning` is refused as a whole or by its part `reasoning.effort`. */
function isSamePath(param: string, path: string): boolean {
  return param === path || param.startsWith(`${path}.`);
}
