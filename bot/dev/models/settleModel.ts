import type { ModelTarget } from './connectionFile.ts';
import { failures, type ConnectFailure } from './failures.ts';
import { listedModels } from './listedModels.ts';
import type { Wish } from './wishes.ts';

export type Settled =
  | { kind: 'target'; target: ModelTarget }
  | { kind: 'choice'; models: string[] }
  | { kind: 'failed'; failure: ConnectFailure }
  | { kind: 'stopped' };

/** Asks the server for its models, which also shows whether it is one; then the model is known or must be chosen. */
export async function settleModel(wish: Wish, signal: AbortSignal): Promise<Settled> {
  const { target, isChosen } = wish;
  // An Azure key may not read the list of deployments; the test request says the same.
  if (target.kind === 'azure') return { kind: 'target', target };
  const listed = await listedModels(target, signal);
  if (listed.kind === 'stopped' || listed.kind === 'failed') return listed;
  if (listed.kind === 'unlisted') {
    if (isChosen || target.kind === 'openai') return { kind: 'target', target };
    return { kind: 'failed', failure: failures.nameModel };
  }
  if (isChosen || (target.kind === 'openai' && listed.models.includes(target.model))) {
    return { kind: 'target', target };
  }
  const [only] = listed.models;
  if (listed.models.length === 1 && only !== undefined) {
    return { kind: 'target', target: { ...target, model: only } };
  }
  return { kind: 'choice', models: listed.models };
}
