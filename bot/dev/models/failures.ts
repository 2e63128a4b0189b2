import { ModelError } from '../../models/modelError.ts';
import { ProviderFailure } from '../../models/providerFailure.ts';

export interface ConnectFailure {
  code: string;
  text: string;
  next: string;
}

/** Why a model was not connected, and what to do now. None of it was written by the server. */
export const failures = {
  notAnAddress: {
    code: 'notAnAddress',
    text: 'This is not an address.',
    next: 'It looks like http://127.0.0.1:11434/v1 or https://models.agency.example/v1.',
  },
  passwordInAddress: {
    code: 'passwordInAddress',
    text: 'The address holds a name or a password.',
    next: 'Take them out. A key goes into the field for the key.',
  },
  needsHttps: {
    code: 'needsHttps',
    text: 'An address that is not on this machine needs https.',
    next: 'Begin it with https://. Without it others could read what you send.',
  },
  linkLocal: {
    code: 'linkLocal',
    text: 'This address is reserved for the network of the machine itself.',
    next: 'Give the address of the model server.',
  },
  nothingThere: {
    code: 'nothingThere',
    text: 'Nothing answers at this address.',
    next: 'Start the model server, check address and port, then try again.',
  },
  tooSlow: {
    code: 'tooSlow',
    text: 'The server took too long.',
    next: 'A large model may still be loading. Wait a minute and try again, or choose a smaller model.',
  },
  keyRefused: {
    code: 'keyRefused',
    text: 'The server refused the key.',
    next: 'Check that the key is complete and not expired, and that it belongs to this server.',
  },
  keyNeeded: {
    code: 'keyNeeded',
    text: 'The server asks for a key.',
    next: 'Enter the key below, then try again.',
  },
  redirected: {
    code: 'redirected',
    text: 'The server sends requests on to another address.',
    next: 'Enter that address itself. The key is not sent on.',
  },
  notCompatible: {
    code: 'notCompatible',
    text: 'What answers there is not an OpenAI-compatible server.',
    next: 'Check address and port. Many servers want /v1 at the end.',
  },
  listEmpty: {
    code: 'listEmpty',
    text: 'The server has no model that writes text.',
    next: 'Load one there first. With Ollama: ollama pull llama3.2.',
  },
  nameModel: {
    code: 'nameModel',
    text: 'The server does not say which models it has.',
    next: 'Enter the name of the model, then try again.',
  },
  noSuchModel: {
    code: 'noSuchModel',
    text: 'The server does not know this model, or the address is incomplete.',
    next: 'Check the name of the model or deployment.',
  },
  busy: { code: 'busy', text: 'The server has too much to do.', next: 'Wait a minute and try again.' },
  noCredit: {
    code: 'noCredit',
    text: 'The account of this key has no credit left.',
    next: 'Add credit with the provider, or use another key.',
  },
  noStream: {
    code: 'noStream',
    text: 'The model began an answer and did not finish it.',
    next: 'Try again. If it happens again, look at the log of the model server.',
  },
  refusedRequest: {
    code: 'refusedRequest',
    text: 'The server refused the test request.',
    next: 'Choose another model, or update the server.',
  },
  serverFailed: {
    code: 'serverFailed',
    text: 'The server reported an error of its own.',
    next: 'Look at the log of the model server, then try again.',
  },
  offerGone: { code: 'offerGone', text: 'This offer is no longer there.', next: 'Look for models again.' },
  notRecorded: {
    code: 'notRecorded',
    text: 'The change could not be written to the record, so it was not made.',
    next: 'Try again in a minute.',
  },
} as const satisfies Record<string, ConnectFailure>;

export function isFailure(value: object): value is ConnectFailure {
  return 'code' in value && 'next' in value;
}

/** What a test request that failed says about the connection. */
export function failureOf(error: unknown): ConnectFailure {
  if (!(error instanceof ModelError)) return failures.serverFailed;
  if (error.code === 'modelStalled') return failures.tooSlow;
  if (error.code === 'modelBusy') return failures.busy;
  const facts = error.cause instanceof ProviderFailure ? error.cause : undefined;
  if (facts?.providerCode === 'insufficient_quota') return failures.noCredit;
  if (facts?.kind === 'connection') return failures.nothingThere;
  if (facts?.kind === 'credential') return failures.keyRefused;
  if (facts?.kind === 'notAStream' || facts?.kind === 'malformedEvent') return failures.notCompatible;
  if (facts?.kind === 'cut' || facts?.kind === 'noTerminalEvent' || facts?.kind === 'emptyAnswer') {
    return failures.noStream;
  }
  return failureOfStatus(facts?.status) ?? failures.serverFailed;
}

/** An HTTP status of a model server, or undefined when it says nothing certain. */
export function failureOfStatus(status: number | undefined): ConnectFailure | undefined {
  if (status === undefined) return undefined;
  if (status === 401 || status === 403) return failures.keyRefused;
  if (status === 404 || status === 405) return failures.noSuchModel;
  if (status >= 300 && status < 400) return failures.redirected;
  if (status === 400 || status === 413 || status === 422) return failures.refusedRequest;
  if (status === 429) return failures.busy;
  return undefined;
}
