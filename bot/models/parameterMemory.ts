import { httpFailureOf } from './translateFailure.ts';
import { fieldOf, parseJson, textField } from './unverifiedJson.ts';

export interface ParameterMemory<Name extends string> {
  takes(name: Name): boolean;
  /**
   * Calls `post` with the parameters that the model is not known to refuse; when it refuses one of them, remembers it
   * and calls again without.
   */
  send<T>(post: (takes: ReadonlySet<Name>) => Promise<T>): Promise<T>;
}

/** Models differ in the parameters that they take, and say so only in the error of a first request. */
export function createParameterMemory<Name extends string>(names: readonly Name[]): ParameterMemory<Name> {
  const taken = new Set(names);
  return {
    takes: (name) => taken.has(name),
    async send(post) {
      for (;;) {
        const sent = new Set(taken);
        try {
          return await post(sent);
        } catch (error) {
          const refused = refusedParameter(error, sent);
          if (refused === undefined) throw error;
          taken.delete(refused);
        }
      }
    },
  };
}

const refusals =
  /unsupported|not supported|unknown|unrecogni[sz]ed|unexpected|not permitted|not allowed|extra_forbidden/i;

/**
 * OpenAI names the parameter in `error.param`; other servers only in a sentence (llama.cpp, Groq) or as a path in a
 * list of validation errors (FastAPI servers such as vLLM: `{"detail":[{"type":"extra_forbidden","loc":["body",…]}]}`).
 */
function refusedParameter<Name extends string>(error: unknown, sent: ReadonlySet<Name>): Name | undefined {
  const failure = httpFailureOf(error);
  if (failure?.status !== 400 && failure?.status !== 422) return undefined;
  if (!refusals.test(failure.unverifiedBody)) return undefined;
  const param = textField(fieldOf(parseJson(failure.unverifiedBody), 'error'), 'param');
  for (const name of sent) {
    if (param === undefined ? isNamedIn(failure.unverifiedBody, name) : isSameParameter(param, name))
      return name;
  }
  return undefined;
}

/** `reasoning` is refused as a whole or by its part `reasoning.effort`. */
function isSameParameter(param: string, name: string): boolean {
  return param === name || param.startsWith(`${name}.`);
}

/** Servers echo prompts in errors: a name that is also a word of English counts only in quotes. */
function isNamedIn(unverifiedBody: string, name: string): boolean {
  const [before, after] = name.includes('_') ? ['(?<![\\w.])', '(?!\\w)'] : ['["\'`]', '\\\\?["\'`]'];
  return new RegExp(`${before}${name}${after}`).test(unverifiedBody);
}
