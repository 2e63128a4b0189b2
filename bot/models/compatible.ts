import { createChatReader } from './chatReader.ts';
import { checkModelUrl } from './checkModelUrl.ts';
import { chatParams } from './chatParams.ts';
import { createClient, patienceOf } from './createClient.ts';
import { hostOf } from './hostOf.ts';
import type { ModelProvider, ModelRequest } from './modelProvider.ts';
import { createParameterMemory } from './parameterMemory.ts';
import { familyOf } from './reasoningFamilies.ts';
import { reasoningRoom } from './reasoningRoom.ts';
import { chatRefusable } from './refusables.ts';
import { streamAnswer, type Patience } from './streamAnswer.ts';
import { createThinkTags } from './thinkTags.ts';
import { createTransport } from './transport.ts';

export interface CompatibleOptions {
  /** Up to and including the version: `http://127.0.0.1:11434/v1`. http:// on loopback only. */
  baseUrl: string;
  /** Local servers need none. */
  apiKey?: string | undefined;
  model: string;
  /** Default 8,192: small local servers cut longer requests without a word. */
  contextTokens?: number | undefined;
  /** Send `reasoning_effort`, and wait longer for the first text. Default: by the model's name, then by what it does. */
  reasons?: boolean | undefined;
  patience?: Partial<Patience>;
}

/**
 * Chat Completions of any OpenAI-compatible server: Ollama, vLLM, llama.cpp, a gateway.
 * @throws Error when `baseUrl` is not https or on loopback
 */
export function createCompatible(options: CompatibleOptions): ModelProvider {
  const transport = createTransport();
  const baseUrl = checkModelUrl(options.baseUrl);
  const client = createClient({ baseUrl, apiKey: options.apiKey, transport });
  const memory = createParameterMemory(chatRefusable);
  const patience = patienceOf(options.patience);
  const contextTokens = options.contextTokens ?? 8_192;
  let hasReasoned = options.reasons ?? familyOf(options.model) === 'reasons';
  let beginsInThought = false;
  const api = {
    async send(request: ModelRequest, signal: AbortSignal) {
      const room = hasReasoned ? reasoningRoom(request.effort, contextTokens) : 0;
      const response = await memory.send((takes) => {
        const body = chatParams(options.model, request, { takes, effort: hasReasoned, room });
        const { model, messages: _messages, ...parameters } = body;
        request.onSend?.({ model, host: hostOf(client.baseURL), parameters });
        return client.chat.completions.create(body, { signal }).asResponse();
      });
      return transport.bodyOf(response);
    },
    createReader() {
      const tags = createThinkTags(beginsInThought);
      const reader = createChatReader(tags);
      return {
        ...reader,
        rest() {
          beginsInThought = tags.isUnopened();
          return tags.end();
        },
      };
    },
    reasons: () => hasReasoned,
    sawThinking() {
      hasReasoned = true;
    },
  };
  return {
    id: 'compatible',
    model: options.model,
    mode: 'model',
    contextTokens,
    learnt: () => ({
      structured: memory.takes('json_schema') ? 'strict' : memory.takes('json_object') ? 'json' : 'none',
      reasons: hasReasoned,
      saysStoreNothing: memory.takes('store'),
    }),
    stream: (request, signal) => streamAnswer({ api, request, patience }, signal),
  };
}
