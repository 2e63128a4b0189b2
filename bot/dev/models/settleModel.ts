import { listModels } from '../../models/listModels.ts';
import type { ModelTarget } from './connectionFile.ts';
import { failures, type ConnectFailure } from './failures.ts';
import { speaking } from './modelList.ts';
import { urlOf } from './settingsOffers.ts';
import type { Wish } from './wishes.ts';

export type Settled =
  | { kind: 'target'; target: ModelTarget }
  | { kind: 'choice'; models: string[] }
  | { kind: 'failed'; failure: ConnectFailure };

const listMs = 10_000;

/** Asks the server for its models, which also shows whether it is one; then the model is known or must be chosen. */
export async function settleModel(wish: Wish, signal: AbortSignal): Promise<Settled> {
  const { target, isChosen } = wish;
  // An Azure key may not read the list of deployments; the test request says the same.
  if (target.kind === 'azure') return { kind: 'target', target };
  const limit = AbortSignal.any([signal, AbortSignal.timeout(listMs)]);
  const listed = await listModels(urlOf(target).href, target.key, limit);
  if (listed.kind === 'problem') return ofProblem(listed.problem, wish);
  const models = speaking(listed.models);
  const [only] = models;
  if (only === undefined) return { kind: 'failed', failure: failures.listEmpty };
  if (isChosen || (target.kind === 'openai' && models.includes(target.model)))
    return { kind: 'target', target };
  if (models.length === 1) return { kind: 'target', target: { ...target, model: only } };
  return { kind: 'choice', models };
}

function ofProblem(failure: ConnectFailure, { target, isChosen }: Wish): Settled {
  const hasNoList = failure.code === 'model';
  // A restricted OpenAI key may write answers and not read the list: the test request decides.
  if (target.kind === 'openai' && (hasNoList || failure.code === 'key')) return { kind: 'target', target };
  if (hasNoList)
    return isChosen ? { kind: 'target', target } : { kind: 'failed', failure: failures.nameModel };
  const isKeyMissing = failure.code === 'key' && target.key === undefined;
  return { kind: 'failed', failure: isKeyMissing ? failures.keyNeeded : failure };
}
