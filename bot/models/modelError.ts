export const modelErrorCodes = [
  'modelUnavailable',
  'modelBusy',
  'modelStalled',
  'modelCut',
  'modelFiltered',
  'modelInvalid',
  'modelTooLong',
  'modelQuota',
  'modelSetup',
  'stopped',
] as const;
export type ModelErrorCode = (typeof modelErrorCodes)[number];

/** A model did not answer. `cause` holds the foreign error; nothing of it is shown to people or logged as text. */
export class ModelError extends Error {
  readonly code: ModelErrorCode;
  /** Seconds the provider asked to wait, if it did. */
  readonly retryAfterSeconds: number | undefined;
  constructor(code: ModelErrorCode, options?: { cause?: unknown; retryAfterSeconds?: number }) {
    super(code, { cause: options?.cause });
    this.name = 'ModelError';
    this.code = code;
    this.retryAfterSeconds = options?.retryAfterSeconds;
  }
}
