import { isLoopback } from '../../isLoopback.ts';

/** What came back of one GET. `unverified` was written by a server that nobody has vouched for. */
export type Fetched =
  | { kind: 'json'; unverified: unknown }
  | { kind: 'status'; status: number }
  /** An answer of 200 that is no JSON, such as a web page, or is too large. */
  | { kind: 'notJson' }
  | { kind: 'nothing' }
  | { kind: 'tooSlow' }
  | { kind: 'stopped' };

const maxBytes = 2_000_000;

/** One GET without cookies, redirects or retries, limited in size and time. The key goes to this address alone. */
export async function getJson(
  url: URL,
  options: { key?: string | undefined; timeoutMs: number; signal: AbortSignal },
): Promise<Fetched> {
  const { key, timeoutMs, signal } = options;
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.any([signal, timeout]),
      headers: {
        accept: 'application/json',
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      return { kind: 'status', status: response.status };
    }
    const text = await readLimited(response);
    if (text === undefined) return { kind: 'notJson' };
    try {
      return { kind: 'json', unverified: JSON.parse(text) };
    } catch {
      return { kind: 'notJson' };
    }
  } catch {
    if (signal.aborted) return { kind: 'stopped' };
    return { kind: timeout.aborted ? 'tooSlow' : 'nothing' };
  }
}

/** Undefined when there is more than a list of models could be. */
async function readLimited(response: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Host with port as people know it, and whether that is this machine. */
export function placeOf(url: URL): { host: string; onThisMachine: boolean } {
  return { host: url.host, onThisMachine: isLoopback(url.hostname) };
}
