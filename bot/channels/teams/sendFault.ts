import { z } from 'zod';

/** Why Teams did not take a send. */
export type SendFault =
  | { kind: 'limited'; retryAfterMs: number | undefined }
  /** The same request may work in a moment: 412, 502, 503, 504, or no connection. */
  | { kind: 'transient' }
  /** The person pressed stop; nothing more may be sent to this stream. */
  | { kind: 'stopped' }
  /** The stream's two minutes are over: its message must be updated instead. */
  | { kind: 'expired' }
  /** No stream here (group, other stream open, switched off): send a plain message. */
  | { kind: 'streamRefused' }
  | { kind: 'tooLarge' }
  /** The bot was removed or blocked. */
  | { kind: 'gone' }
  | { kind: 'other'; status: number | undefined };

const restErrorSchema = z.object({
  statusCode: z.number().optional(),
  message: z.string().default(''),
  code: z.string().optional(),
  response: z
    .object({
      bodyAsText: z.string().nullish(),
      headers: z.custom<{ get(name: string): string | undefined }>(hasGet).optional(),
    })
    .optional(),
});

/**
 * Reads an error of the connector client. Stop, time-out and a refused stream are all
 * 403 ContentStreamNotAllowed; only the message tells them apart
 * (https://learn.microsoft.com/microsoftteams/platform/bots/streaming-ux, "Error codes").
 */
export function readSendFault(error: unknown): SendFault {
  const parsed = restErrorSchema.safeParse(error);
  if (!parsed.success) return { kind: 'other', status: undefined };
  const { statusCode, message, response } = parsed.data;
  const said = `${response?.bodyAsText ?? ''} ${message}`;
  switch (statusCode) {
    case undefined:
      return { kind: 'transient' };
    case 429:
      return { kind: 'limited', retryAfterMs: retryAfter(response?.headers?.get('retry-after')) };
    case 412:
    case 502:
    case 503:
    case 504:
      return { kind: 'transient' };
    case 413:
      return { kind: 'tooLarge' };
    case 403:
    case 405:
      return readForbidden(said);
    case 404:
      return { kind: 'gone' };
    default:
      return { kind: 'other', status: statusCode };
  }
}

function readForbidden(said: string): SendFault {
  if (/cancel+ed by user/i.test(said)) return { kind: 'stopped' };
  if (/exceeded streaming time/i.test(said)) return { kind: 'expired' };
  if (/message size too large/i.test(said)) return { kind: 'tooLarge' };
  if (/stream/i.test(said)) return { kind: 'streamRefused' };
  return { kind: 'gone' };
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3). */
function retryAfter(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}

function hasGet(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function';
}
