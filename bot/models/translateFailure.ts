import { ModelError, type ModelErrorCode } from './modelError.ts';
import { ProviderFailure, type FailureFacts, type FailureKind } from './providerFailure.ts';
import { retryAfterOf } from './retries.ts';
import { complaintIn, complaintOf, type Complaint } from './serverComplaint.ts';
import { ConnectionFailure, HttpFailure } from './transport.ts';
import { fieldOf } from './unverifiedJson.ts';

/** Both providers' words for "a safety filter stopped the request or the answer". */
const filterCodes: ReadonlySet<unknown> = new Set([
  'content_filter',
  'content_policy_violation',
  'invalid_prompt',
  'bio_policy',
  'misalignment_policy_violation',
  'ResponsibleAIPolicyViolation',
]);
const quotaCodes: ReadonlySet<unknown> = new Set(['insufficient_quota', 'billing_hard_limit_reached']);
const lengthCodes: ReadonlySet<unknown> = new Set([
  'context_length_exceeded',
  'string_above_max_length',
  'exceed_context_size_error',
  'request_too_large',
]);
/** vLLM, llama.cpp, Ollama, LM Studio and gateways say it in a sentence. */
const lengthWords =
  /(?:maximum|available|model'?s?) context (?:length|size|window)|context (?:length|size|window) (?:of|is|exceeded|overflow)|exceeds? (?:the )?(?:available |maximum )?context|prompt is too long|input (?:length|is too long)|too many tokens|greater than the context length/i;
const modelWords =
  /\bmodel\b.{0,200}\b(?:not found|does not exist|not exist|not loaded)|no models? loaded|no such model|deployment.{0,80}does not exist/i;

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

/** An error event or a failed response inside a stream, as the provider wrote it. */
export function translateReported(unverifiedError: unknown): ModelError {
  const complaint = complaintOf(unverifiedError);
  const unverifiedCode = complaint.code ?? complaint.type;
  const said = codeSaid(complaint);
  if (said !== undefined) return modelError(said, 'reported', { unverifiedCode });
  const isBusy = unverifiedCode === 'rate_limit_exceeded' || unverifiedCode === 429;
  const isPassing = isBusy || unverifiedCode === 'server_error' || unverifiedCode === 500;
  return modelError(isBusy ? 'modelBusy' : 'modelUnavailable', 'reported', { unverifiedCode, isPassing });
}

function translateHttp({ status, unverifiedBody, headers }: HttpFailure): ModelError {
  const complaint = complaintIn(unverifiedBody);
  const code = codeSaid(complaint) ?? codeOfStatus(status, headers);
  const isFinal = code !== 'modelBusy' && code !== 'modelUnavailable';
  return modelError(code, 'http', {
    status,
    unverifiedCode: complaint.code ?? complaint.type,
    requestId: headers.get('x-request-id') ?? headers.get('apim-request-id') ?? undefined,
    retryAfterMs: retryAfterOf(headers),
    isPassing: !isFinal && ([408, 409, 425, 429].includes(status) || status >= 500),
  });
}

/** What the server says is more exact than its status. */
function codeSaid({ code, type, text }: Complaint): ModelErrorCode | undefined {
  if (filterCodes.has(code) || filterCodes.has(type)) return 'modelFiltered';
  if (quotaCodes.has(code) || quotaCodes.has(type)) return 'modelQuota';
  if (lengthCodes.has(code) || lengthCodes.has(type) || lengthWords.test(text)) return 'modelTooLong';
  return code === 'model_not_found' || modelWords.test(text) ? 'modelSetup' : undefined;
}

function codeOfStatus(status: number, headers: Headers): ModelErrorCode {
  if (status === 402) return 'modelQuota';
  if (status === 413) return 'modelTooLong';
  if (status === 429) return 'modelBusy';
  if (status === 503 && retryAfterOf(headers) !== undefined) return 'modelBusy';
  if (status === 400 || status === 422) return 'modelInvalid';
  if (status === 408 || status === 409 || status === 425 || status >= 500) return 'modelUnavailable';
  // Key, right, address, model name, redirect: the same request will never be answered.
  return 'modelSetup';
}

function secondsOf(ms: number | undefined): { retryAfterSeconds?: number } {
  return ms === undefined ? {} : { retryAfterSeconds: Math.ceil(ms / 1000) };
}
