import { failureOfStatus, failures, type ConnectFailure } from './failures.ts';
import { getJson } from './getJson.ts';
import { readOpenAiList } from './modelList.ts';
import type { ModelTarget } from './connectionFile.ts';
import { urlOf } from './settingsOffers.ts';

export type Listed =
  | { kind: 'listed'; models: string[] }
  /** The server is there and does not tell: some gateways have no list, some keys may not read it. */
  | { kind: 'unlisted' }
  | { kind: 'failed'; failure: ConnectFailure }
  | { kind: 'stopped' };

const listMs = 10_000;

/** GET <address>/models: the first thing that a server hears of us, and the first that it can get wrong. */
export async function listedModels(
  target: Exclude<ModelTarget, { kind: 'azure' }>,
  signal: AbortSignal,
): Promise<Listed> {
  const url = urlOf(target);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/models`;
  const fetched = await getJson(url, { key: target.key, timeoutMs: listMs, signal });
  switch (fetched.kind) {
    case 'json': {
      const list = readOpenAiList(fetched.unverified);
      if (list === undefined) return { kind: 'failed', failure: failures.notCompatible };
      if (list.models.length === 0) return { kind: 'failed', failure: failures.listEmpty };
      return { kind: 'listed', models: list.models };
    }
    case 'notJson':
      return { kind: 'failed', failure: failures.notCompatible };
    case 'nothing':
      return { kind: 'failed', failure: failures.nothingThere };
    case 'tooSlow':
      return { kind: 'failed', failure: failures.tooSlow };
    case 'stopped':
      return { kind: 'stopped' };
    case 'status':
      return ofStatus(fetched.status, target);
  }
}

function ofStatus(status: number, target: ModelTarget): Listed {
  if (status === 401 || (status === 403 && target.kind === 'compatible')) {
    return { kind: 'failed', failure: target.key === undefined ? failures.keyNeeded : failures.keyRefused };
  }
  // A restricted OpenAI key may write answers and not read the list.
  if ([403, 404, 405, 501].includes(status)) return { kind: 'unlisted' };
  return { kind: 'failed', failure: failureOfStatus(status) ?? failures.serverFailed };
}
