/** Why a model was not connected, and what to do now. None of it was written by the server. */
export interface ConnectFailure {
  code: string;
  text: string;
  next: string;
}

/** What the desk itself finds; `testConnection` and `listModels` bring their own. */
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
  keyNeeded: {
    code: 'keyNeeded',
    text: 'The server asks for a key.',
    next: 'Enter the key below, then try again.',
  },
  keyMalformed: {
    code: 'keyMalformed',
    text: 'The key holds a space or a letter that no key has.',
    next: 'Copy it again, without anything around it.',
  },
  listEmpty: {
    code: 'listEmpty',
    text: 'The server has no model that writes text.',
    next: 'Load one there first. With Ollama: ollama pull llama3.2.',
  },
  nameModel: {
    code: 'nameModel',
    text: 'The server does not say which models it has.',
    next: 'Check the address, and enter the name of the model. Then try again.',
  },
  stores: {
    code: 'stores',
    text: 'The test request did not say that nothing is to be stored.',
    next: 'This model is not used. Choose another one.',
  },
  silent: {
    code: 'silent',
    text: 'The model gave no answer.',
    next: 'Try again, or choose another model.',
  },
  offerGone: {
    code: 'offerGone',
    text: 'This offer is no longer there.',
    next: 'Choose Look again.',
  },
  notRecorded: {
    code: 'notRecorded',
    text: 'The change could not be written to the record, so it was not made.',
    next: 'Try again in a minute.',
  },
} as const satisfies Record<string, ConnectFailure>;

export function isFailure(value: object): value is ConnectFailure {
  return 'code' in value && 'next' in value;
}
