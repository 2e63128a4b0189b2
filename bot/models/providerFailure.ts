const sentences = {
  connection: 'no connection to the model',
  http: 'the model answered with an error status',
  notAStream: 'the address answered, but not with an event stream: wrong base URL?',
  foreignStream: 'the address streams events, but not those of this API: wrong base URL?',
  malformedEvent: 'an event of the stream is not what the API describes',
  hugeEvent: 'an event of the stream is larger than allowed',
  cut: 'the connection broke before the answer ended',
  noTerminalEvent: 'the stream ended without saying that the answer is complete',
  emptyAnswer: 'the answer is complete but has no text',
  reported: 'the model reported an error inside the stream',
  stalled: 'the model was silent for too long',
  credential: 'the key or token could not be had',
  circuitOpen: 'the model failed repeatedly and is left alone for a while',
  unexpected: 'the call failed before it was sent',
} as const;
export type FailureKind = keyof typeof sentences;

export interface FailureFacts {
  status?: number | undefined;
  /** Word from a foreign error; kept only if it looks like a word, because servers echo keys and prompts. */
  unverifiedCode?: unknown;
  requestId?: string | undefined;
  retryAfterMs?: number | undefined;
  /** The same request may succeed a moment later. */
  isPassing?: boolean;
}

/**
 * What is known of a failed call, as the `cause` of a ModelError: for operators, safe to print. It holds no text
 * that a server wrote, no request and no foreign error, so that neither a key nor a prompt can be inside.
 */
export class ProviderFailure extends Error {
  readonly kind: FailureKind;
  readonly status: number | undefined;
  readonly providerCode: string | undefined;
  readonly requestId: string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly isPassing: boolean;
  constructor(kind: FailureKind, facts: FailureFacts = {}) {
    const providerCode = wordOf(facts.unverifiedCode);
    const details = [facts.status, providerCode, hintOf(facts.status)].filter((part) => part !== undefined);
    super(details.length === 0 ? sentences[kind] : `${sentences[kind]} (${details.join(', ')})`);
    this.name = 'ProviderFailure';
    this.kind = kind;
    this.status = facts.status;
    this.providerCode = providerCode;
    this.requestId = idOf(facts.requestId);
    this.retryAfterMs = facts.retryAfterMs;
    this.isPassing = facts.isPassing ?? false;
  }
}

/** Error codes are words ("insufficient_quota", "DeploymentNotFound", "ECONNREFUSED"); keys have digits or hyphens. */
function wordOf(code: unknown): string | undefined {
  return typeof code === 'string' && /^[A-Za-z_]{3,48}$/.test(code) ? code : undefined;
}

/** OpenAI: `req_` and hexadecimal; Azure: a uuid. */
function idOf(id: string | undefined): string | undefined {
  return id !== undefined && /^(?:req_)?[0-9a-f-]{16,48}$/.test(id) ? id : undefined;
}

function hintOf(status: number | undefined): string | undefined {
  if (status === 401) return 'the key or token was refused';
  if (status === 403) return 'the key or identity lacks the right, or the network is not allowed';
  if (status === 404) return 'no such model or deployment, or a wrong base URL';
  if (status !== undefined && status >= 300 && status < 400) return 'redirects are not followed';
  return undefined;
}
