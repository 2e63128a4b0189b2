import type { DeskModels, ModelOffer } from '../../contract/deskModels.ts';
import { getJson, placeOf, type Fetched } from './getJson.ts';
import { readOllamaTags, readOpenAiList } from './modelList.ts';

/** A server that is not there refuses at once; one that is there has its list ready. */
const lookMs = 1_500;

export type FoundOffer = ModelOffer & { address: string };
type Found = { offer: FoundOffer } | { stranger: DeskModels['strangers'][number] } | undefined;

/** OpenAI-compatible servers on these ports of this machine. Asks for their lists and for nothing else. */
export async function findServers(
  ports: readonly number[],
  signal: AbortSignal,
): Promise<{ offers: FoundOffer[]; strangers: DeskModels['strangers'] }> {
  const found = await Promise.all(ports.map((port) => look(port, signal)));
  return {
    offers: found.flatMap((one) => (one !== undefined && 'offer' in one ? [one.offer] : [])),
    strangers: found.flatMap((one) => (one !== undefined && 'stranger' in one ? [one.stranger] : [])),
  };
}

async function look(port: number, signal: AbortSignal): Promise<Found> {
  const origin = `http://127.0.0.1:${String(port)}`;
  const get = (path: string) => getJson(new URL(path, origin), { timeoutMs: lookMs, signal });
  const [list, tags] = await Promise.all([get('/v1/models'), get('/api/tags')]);
  const ollama = tags.kind === 'json' ? readOllamaTags(tags.unverified) : undefined;
  const known = ollama ?? (list.kind === 'json' ? readOpenAiList(list.unverified) : undefined);
  if (known === undefined) return strangerOf(port, list);
  if (known.models.length === 0) {
    return {
      stranger: { port, text: 'A model server answers there, but it has no model that writes text.' },
    };
  }
  const address = `${origin}/v1`;
  return {
    offer: {
      ...{ id: `port-${String(port)}`, kind: 'compatible', ...placeOf(new URL(address)), address },
      name: known.maker ?? 'OpenAI-compatible server',
      models: known.models,
    },
  };
}

function strangerOf(port: number, list: Fetched): Found {
  switch (list.kind) {
    case 'nothing':
    case 'stopped':
      return undefined;
    case 'tooSlow':
      return { stranger: { port, text: 'Something listens there, but it did not answer in time.' } };
    case 'status':
      return list.status === 401 || list.status === 403
        ? { stranger: { port, text: 'A server there asks for a key. Give its address and key below.' } }
        : { stranger: { port, text: notOne } };
    case 'json':
    case 'notJson':
      return { stranger: { port, text: notOne } };
  }
}

const notOne = 'Something answers there, but it is not an OpenAI-compatible server.';
