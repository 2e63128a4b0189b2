/** Codes that Word's rich API answers with (Word.ErrorCodes and OfficeExtension.ErrorCodes). */
export type ApiErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'ItemNotFound'
  | 'NotImplemented'
  | 'SearchStringInvalidOrTooLong';

/** Ends a batch: the pane's `context.sync()` rejects with this code and message. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;

  constructor(code: ApiErrorCode, message: string) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
  }
}
