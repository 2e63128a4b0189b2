import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions/completions';
import { createChatReader } from './chatReader.ts';
import { checkModelUrl } from './checkModelUrl.ts';
import { createClient, patienceOf } from './createClient.ts';
import { hostOf } from './hostOf.ts';
import type { ModelProvider, ModelRequest } from './modelProvider.ts';
import { createParameterMemory } from './parameterMemory.ts';
import { streamAnswer, type Patience } from './streamAnswer.ts';
import { createTransport } from './transport.ts';

export interface CompatibleOptions {
  /** Up to and including the version: `http://127.0.0.1:11434/v1`. http:// on loopback only. */
  baseUrl: string;
  /** Local servers need none. */
  apiKey?: string | undefined;
  model: string;
  /** Default 8,192: small local servers cut longer requests without a word. */
  contextTokens?: number | undefined;
  /** Send `reasoning_effort`, and wait longer for the first text. */
  reasons?: boolean | undefined;
  patience?: Partial<Patience>;
}

/** What some servers refuse. One that does not know `store` cannot be asked to store by it. */
const refusable = [
  'max_tokens',
  'stream_options',
  'store',
  'safety_identifier',
  'reasoning_effort',
  'max_completion_tokens',
] as const;
type Refusable = (typeof refusable)[number];

/**
 * Chat Completions of any OpenAI-compatible server: Ollama, vLLM, llama.cpp, a gateway.
 * @throws Error when `baseUrl` is not https or on loopback
 */
export function createCompatible(options: CompatibleOptions): ModelProvider {
  const transport = createTransport();
  const baseUrl = checkModelUrl(options.baseUrl);
  const client = createClient({ baseUrl, apiKey: options.apiKey, transport });
  const memory = createParameterMemory(refusable);
  const patience = patienceOf(options.patience);
  const reasons = options.reasons ?? false;
  const api = {
    async send(request: ModelRequest, signal: AbortSignal) {
      const response = await memory.send((takes) => {
        const body = paramsOf({ model: options.model, reasons, request, takes });
        const { model, messages: _messages, ...parameters } = body;
        request.onSend?.({ model, host: hostOf(client.baseURL), parameters });
        return client.chat.completions.create(body, { signal }).asResponse();
      });
      return transport.bodyOf(response);
    },
    createReader: createChatReader,
    reasons: () => reasons,
  };
  return {
    id: 'compatible',
    model: options.model,
    mode: 'model',
    contextTokens: options.contextTokens ?? 8_192,
    stream: (request, signal) => streamAnswer({ api, request, patience }, signal),
  };
}

function paramsOf(call: {
  model: string;
  reasons: boolean;
  request: ModelRequest;
  takes: ReadonlySet<Refusable>;
}): ChatCompletionCreateParamsStreaming {
  const { model, reasons, request, takes } = call;
  return {
    model,
    messages: [
      { role: 'system', content: request.instructions },
      ...request.messages.map(({ role, text }) => ({ role, content: text })),
    ],
    stream: true,
    ...(takes.has('stream_options') ? { stream_options: { include_usage: true } } : {}),
    ...(takes.has('store') ? { store: false } : {}),
    ...(takes.has('safety_identifier') ? { safety_identifier: request.safetyIdentifier } : {}),
    ...(reasons && takes.has('reasoning_effort') ? { reasoning_effort: request.effort } : {}),
    ...limitOf(request.maxOutputTokens, takes),
  };
}

/** Every server knows `max_tokens`, except that OpenAI's newer models want the other name. */
function limitOf(
  tokens: number,
  takes: ReadonlySet<Refusable>,
): Partial<ChatCompletionCreateParamsStreaming> {
  if (takes.has('max_tokens')) return { max_tokens: tokens };
  return takes.has('max_completion_tokens') ? { max_completion_tokens: tokens } : {};
}
