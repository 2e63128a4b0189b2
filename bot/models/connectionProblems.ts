import { ModelError, type ModelErrorCode } from './modelError.ts';
import { ProviderFailure } from './providerFailure.ts';

/** What is wrong with a connection, for the person who sets it up. */
export interface ConnectionProblem {
  code: ModelErrorCode | 'address' | 'key' | 'model' | 'notCompatible';
  text: string;
  /** What to do now. */
  next: string;
}

export function problemOf(error: unknown): ConnectionProblem {
  if (!(error instanceof ModelError)) return problems.address;
  const failure = error.cause instanceof ProviderFailure ? error.cause : undefined;
  if (failure?.kind === 'connection') return connectionProblem(failure.providerCode);
  if (failure?.kind === 'credential') return problems.key;
  if (failure?.kind === 'notAStream' || failure?.kind === 'foreignStream') return problems.notCompatible;
  if (failure?.kind === 'malformedEvent' || failure?.kind === 'noTerminalEvent')
    return problems.notCompatible;
  if (failure?.status === 401) return problems.key;
  if (failure?.status === 403) return problems.right;
  if (failure?.providerCode === 'model_not_found') return problems.model;
  if (failure?.status === 404) return problems.notFound;
  return ofCode[error.code];
}

function connectionProblem(systemCode: string | undefined): ConnectionProblem {
  if (systemCode === 'ECONNREFUSED') return problems.refused;
  if (systemCode === 'ENOTFOUND' || systemCode === 'EAI_AGAIN') return problems.unknownHost;
  return systemCode !== undefined && /CERT|SIGNATURE|SSL|TLS/.test(systemCode)
    ? problems.certificate
    : ofCode.modelUnavailable;
}

const problems = {
  address: {
    code: 'address',
    text: 'This is no address of a model server that may be used.',
    next: 'Write it with https://, up to and including the version, such as https://models.agency.example/v1. On this machine http:// is fine.',
  },
  refused: {
    code: 'modelUnavailable',
    text: 'Nothing answers at this address.',
    next: 'Start the model server, and check the host and the port.',
  },
  unknownHost: {
    code: 'modelUnavailable',
    text: 'The name of this host is not known in the network.',
    next: 'Check the spelling of the address.',
  },
  certificate: {
    code: 'modelUnavailable',
    text: 'The certificate of this server is not trusted.',
    next: 'Use a certificate that this machine trusts, or add its authority with NODE_EXTRA_CA_CERTS.',
  },
  key: {
    code: 'key',
    text: 'The server refused the key.',
    next: 'Paste the whole key again, or make a new one.',
  },
  right: {
    code: 'key',
    text: 'The key is known, but it may not use this model from here.',
    next: 'Give the key the right to this model, or allow this network at the provider.',
  },
  model: {
    code: 'model',
    text: 'The server does not have this model.',
    next: 'Choose a model from its list. A local server may have to load it first.',
  },
  notFound: {
    code: 'model',
    text: 'The server does not know this model, or the address is not complete.',
    next: 'Choose a model from its list, and check that the address ends with the version, such as /v1.',
  },
  notCompatible: {
    code: 'notCompatible',
    text: 'Something answers there, but it does not speak the OpenAI protocol as a stream.',
    next: 'Check that the address ends with the version, such as /v1, and that no sign-in page stands in between.',
  },
} as const satisfies Record<string, ConnectionProblem>;

const ofCode: Record<ModelErrorCode, ConnectionProblem> = {
  modelUnavailable: {
    code: 'modelUnavailable',
    text: 'The model server did not answer.',
    next: 'See whether it runs and can be reached from this machine, then test again.',
  },
  modelBusy: {
    code: 'modelBusy',
    text: 'The model server is busy.',
    next: 'Wait a minute, then test again.',
  },
  modelStalled: {
    code: 'modelStalled',
    text: 'The model gave no text in time.',
    next: 'A local model may still be loading: test again in a minute. If it stays slow, choose a smaller one.',
  },
  modelCut: {
    code: 'modelCut',
    text: 'The connection broke before the answer was complete.',
    next: 'Test again. If it breaks each time, look for a proxy that cuts long answers.',
  },
  modelFiltered: {
    code: 'modelFiltered',
    text: 'A content filter stopped the test sentence.',
    next: 'Loosen the filter of this deployment: the test asks for a harmless sentence.',
  },
  modelInvalid: {
    code: 'modelInvalid',
    text: 'The server could not work with the test request, or gave no readable answer.',
    next: 'Choose a model for chat, not one for embeddings, images or sound.',
  },
  modelTooLong: {
    code: 'modelTooLong',
    text: 'Even the short test is longer than this model can read.',
    next: 'Start the server with a larger context, or choose another model.',
  },
  modelQuota: {
    code: 'modelQuota',
    text: 'The quota of this key is used up.',
    next: 'Raise the quota or add credit at the provider.',
  },
  modelSetup: {
    code: 'modelSetup',
    text: 'The server does not take requests at this address.',
    next: 'Check the address, the key and the name of the model.',
  },
  stopped: { code: 'stopped', text: 'The test was stopped.', next: 'Test again when you are ready.' },
};
