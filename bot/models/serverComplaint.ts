import { fieldOf, parseJson, textField } from './unverifiedJson.ts';

/** What a server says is wrong with a request, in the words of whoever wrote that server. Not for people's eyes. */
export interface Complaint {
  code: unknown;
  type: unknown;
  /** The parameter that it names, as a path. */
  param: string | undefined;
  /** Its sentences, without what it echoes of the request as `input`. */
  text: string;
}

/** A prompt echoed at length in a sentence must not be taken for the sentence. */
const mostCharacters = 1_500;

/**
 * Reads the shapes that are found in the field: OpenAI and most others `{"error":{"message","type","param","code"}}`;
 * LM Studio `{"error":"…"}`; older vLLM `{"object":"error","message":…}`; FastAPI
 * `{"detail":"…"}` or `{"detail":[{"type","loc":["body","store"],"msg"}]}`; Google a list with one of the first kind.
 */
export function complaintIn(unverifiedBody: string): Complaint {
  const body = parseJson(unverifiedBody);
  const whole = Array.isArray(body) ? (body as unknown[])[0] : body;
  const complaint = complaintOf(fieldOf(whole, 'error') ?? whole);
  const detail = detailText(fieldOf(whole, 'detail'));
  return { ...complaint, text: `${complaint.text} ${detail}`.trim().slice(0, mostCharacters) };
}

export function complaintOf(error: unknown): Complaint {
  const text = typeof error === 'string' ? error : (textField(error, 'message') ?? '');
  const inner = fieldOf(fieldOf(error, 'innererror'), 'code');
  const param = textField(error, 'param');
  return {
    code: inner === 'ResponsibleAIPolicyViolation' ? inner : fieldOf(error, 'code'),
    type: fieldOf(error, 'type'),
    param: param === '' ? undefined : param,
    text: text.slice(0, mostCharacters),
  };
}

function detailText(detail: unknown): string {
  if (typeof detail === 'string') return detail;
  if (!Array.isArray(detail)) return textField(detail, 'message') ?? '';
  return detail
    .slice(0, 20)
    .map((one: unknown) => {
      const place = fieldOf(one, 'loc');
      const path = Array.isArray(place) ? place.join('.') : '';
      return `${path} ${textField(one, 'type') ?? ''} ${textField(one, 'msg') ?? ''}`;
    })
    .join('; ');
}
