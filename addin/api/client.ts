import type { z } from 'zod';
import { problemSchema } from '../../bot/contract/feedback.ts';
import { ApiProblem, clientProblem } from './ApiProblem.ts';

export interface Client {
  /** The body of a 2xx answer, checked by `schema`. Throws ApiProblem. */
  json<S extends z.ZodType>(schema: S, path: string, init?: CallInit): Promise<z.infer<S>>;
  /** The unread answer of a 2xx. Throws ApiProblem, or the signal's reason when aborted. */
  open(path: string, init?: CallInit): Promise<Response>;
}

export interface CallInit {
  method?: 'GET' | 'POST' | 'PATCH';
  body?: unknown;
  signal?: AbortSignal;
}

interface ClientDeps {
  fetch: typeof fetch;
  /** The `Authorization` header's value, or undefined for calls before anybody is signed in. */
  authorization: () => Promise<string | undefined>;
}

/** The only place in the browser that calls the service. Same origin only: paths start with `/api/`. */
export function createClient({ fetch, authorization }: ClientDeps): Client {
  const open = async (path: string, { method = 'GET', body, signal }: CallInit = {}) => {
    const header = await authorization();
    const response = await call(fetch, path, {
      method,
      headers: {
        accept: 'application/json, application/x-ndjson',
        ...(header === undefined ? {} : { authorization: header }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
      cache: 'no-store',
      credentials: 'omit',
    });
    if (!response.ok) throw await readProblem(response);
    return response;
  };
  return {
    open,
    async json(schema, path, init) {
      const response = await open(path, init);
      const read = schema.safeParse(await response.json().catch(() => undefined));
      if (!read.success) throw clientProblem('invalid', read.error);
      return read.data;
    },
  };
}

async function call(fetchOnce: typeof fetch, path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetchOnce(path, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw clientProblem('offline', error);
  }
}

async function readProblem(response: Response): Promise<ApiProblem> {
  const read = problemSchema.safeParse(await response.json().catch(() => undefined));
  if (read.success) return new ApiProblem(read.data);
  const { status, statusText } = response;
  return new ApiProblem({ type: 'about:blank', title: statusText, status, code: `http${String(status)}` });
}
