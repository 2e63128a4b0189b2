import type { Logger } from '../logger.ts';
import { ModelError } from '../models/modelError.ts';
import { ProviderFailure } from '../models/providerFailure.ts';
import type { Answer } from './answerTurn.ts';

/** Tells operators why a model did not answer: a kind of ours and a status, never a word that a server wrote. */
export function logModelFailure(log: Logger, turnId: string, answer: Answer): void {
  if (answer.kind !== 'failed' || answer.code === 'stopped') return;
  const { code, error } = answer;
  const cause = error instanceof ModelError ? error.cause : undefined;
  if (!(cause instanceof ProviderFailure)) {
    log.failure({ name: 'model.failed', turnId, code }, cause ?? error);
    return;
  }
  const { kind, status } = cause;
  log.warning({ name: 'model.failed', turnId, code, reason: kind, counts: { status: status ?? null } });
}
