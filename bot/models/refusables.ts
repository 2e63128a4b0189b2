import type { Refusable } from './parameterMemory.ts';

const format: Refusable = {
  paths: ['text.format', 'text', 'response_format'],
  words: /response_format|text\.format|json[ _]?(?:schema|object)|structured output|guided_json|grammar/i,
};
const safetyIdentifier: Refusable = { paths: ['safety_identifier'], words: /\bsafety_identifier\b/ };

/**
 * What models behind the Responses API refuse. `store` is not among them: a model that cannot promise it is not asked.
 * A format is given up step by step: strict schema, any JSON, none.
 */
export const responsesRefusable = {
  json_schema: format,
  json_object: format,
  reasoning: { paths: ['reasoning', 'reasoning_effort'], words: /\breasoning\b/ },
  max_output_tokens: { paths: ['max_output_tokens'], words: /\bmax_output_tokens\b/ },
  safety_identifier: safetyIdentifier,
} as const satisfies Record<string, Refusable>;

/** What servers of Chat Completions refuse. One that does not know `store` cannot be asked to store by it. */
export const chatRefusable = {
  json_schema: format,
  json_object: format,
  // Its successor stands in the sentence that refuses it.
  max_tokens: { paths: ['max_tokens'], words: /(?<![\w.])max_tokens\b/ },
  max_completion_tokens: { paths: ['max_completion_tokens'], words: /\bmax_completion_tokens\b/ },
  stream_options: { paths: ['stream_options'], words: /\bstream_options\b/ },
  store: { paths: ['store'], words: /["'`]store["'`]|\bbody\.store\b|^\s*store\s*$/m },
  safety_identifier: safetyIdentifier,
  reasoning_effort: {
    paths: ['reasoning_effort', 'reasoning', 'think'],
    words: /\breasoning[._]effort\b|\bthink value\b|does not support (?:thinking|reasoning)/i,
  },
} as const satisfies Record<string, Refusable>;
