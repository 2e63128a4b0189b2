import { ModelError, type ModelErrorCode } from './modelError.ts';
import { ProviderFailure, type FailureFacts, type FailureKind } from './providerFailure.ts';
import { retryAfterOf } from './retries.ts';
import { ConnectionFailure, HttpFailure } from './transport.ts';
import { fieldOf, parseJson } from './unverifiedJson.ts';

/** Both providers' words for "a safety filter stopped the request or the answer". */
const filterCodes: ReadonlySet<unknown> = new Set([
  'content_filter',
  'content_policy_violation',
  'invalid_prompt',
  'bio_policy',
  'misalignment_policy_violation',
  'ResponsibleAIPolicyViolation',
]);

/** A ModelError with a cause that is safe to print. */
export function modelError(code: ModelErrorCode, kind: FailureKind, facts: FailureFacts = {}): ModelError {
  const cause = new ProviderFailure(kind, facts);
  return new ModelError(code, { cause, ...secondsOf(cause.retryAfterMs) });
}

/** Turns whatever the SDK or the transport threw while sending into a ModelError; the SDK wraps what our code throws. */
export function translateFailure(error: unknown): ModelError {
  for (const candidate of [error, fieldOf(error, 'cause')]) {
    if (candidate instanceof ModelError) return candidate;
    if (candidate instanceof HttpFailure) return translateHttp(candidate);
    if (candidate instanceof ConnectionFailure) {
      const unverifiedCode = candidate.systemCode;
      return modelError('modelUnavailable', 'connection', { unverifiedCode, isPassing: true });
    }
  }
  return modelError('modelUnavailable', 'unexpected');
}

export function httpFailureOf(error: unknown): HttpFailure | undefined {
  if (error instanceof HttpFailure) return error;
  const cause = fieldOf(error, 'cause');
  return cause instanceof HttpFailure ? cause : undefined;
}

/** An error event or a failed response inside a stream; `unverifiedCode` is what the provider calls it. */
export function translateReported(unverifiedCode: unknown): ModelError {
  if (filterCodes.has(unverifiedCode)) return modelError('modelFiltered', 'reported', { unverifiedCode });
  const isBusy = unverifiedCode === 'rate_limit_exceeded' || unverifiedCode === 429;
  const isPassing = isBusy || unverifiedCode === 'server_error' || unverifiedCode === 500;
  return modelError(isBusy ? 'modelBusy' : 'modelUnavailable', 'reported', { unverifiedCode, isPassing });
}

function translateHttp({ status, unverifiedBody, headers }: HttpFailure): ModelError {
  const error = fieldOf(parseJson(unverifiedBody), 'error');
  const unverifiedCode = fieldOf(error, 'code') ?? fieldOf(error, 'type');
  const innerCode = fieldOf(fieldOf(error, 'innererror'), 'code');
  const retryAfterMs = retryAfterOf(headers);
  const requestId = headers.get('x-request-id') ?? headers.get('apim-request-id') ?? undefined;
  const isSpent = unverifiedCode === 'insufficient_quota';
  const isPassing = !isSpent && ([408, 409, 429].includes(status) || status >= 500);
  const facts = { status, unverifiedCode, requestId, retryAfterMs, isPassing };
  if (filterCodes.has(unverifiedCode) || filterCodes.has(innerCode)) {
    return modelError('modelFiltered', 'http', facts);
  }
  if (status === 429 && !isSpent) return modelError('modelBusy', 'http', facts);
  if (status === 503 && retryAfterMs !== undefined) return modelError('modelBusy', 'http', facts);
  if (status === 400 || status === 413 || status === 422) return modelError('modelInvalid', 'http', facts);
  return modelError('modelUnavailable', 'http', facts);
}

function secondsOf(ms: number | undefined): { retryAfterSeconds?: number } {
  return ms === undefined ? {} : { retryAfterSeconds: Math.ceil(ms / 1000) };
}
