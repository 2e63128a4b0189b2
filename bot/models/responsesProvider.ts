import type { OpenAI } from 'openai';
import type { ResponseCreateParamsStreaming } from 'openai/resources/responses/responses';
import { hostOf } from './hostOf.ts';
import type { ModelProvider, ModelRequest } from './modelProvider.ts';
import { createParameterMemory } from './parameterMemory.ts';
import { createResponsesReader } from './responsesReader.ts';
import { streamAnswer, type Patience } from './streamAnswer.ts';
import type { Transport } from './transport.ts';

/** What some models refuse. `store` is not among them: a model that cannot promise it is not asked. */
const refusable = ['reasoning', 'max_output_tokens', 'safety_identifier'] as const;
type Refusable = (typeof refusable)[number];

/** A model behind the Responses API; `openai` and `azure` differ only in address and credential. */
export function createResponsesProvider(options: {
  id: 'openai' | 'azure';
  client: OpenAI;
  transport: Transport;
  model: string;
  contextTokens: number;
  patience: Patience;
}): ModelProvider {
  const { id, client, transport, model, contextTokens, patience } = options;
  const memory = createParameterMemory(refusable);
  const api = {
    async send(request: ModelRequest, signal: AbortSignal) {
      const response = await memory.send((takes) => {
        const body = paramsOf(model, request, takes);
        const { model: asked, instructions: _instructions, input: _input, ...parameters } = body;
        request.onSend?.({ model: asked ?? model, host: hostOf(client.baseURL), parameters });
        return client.responses.create(body, { signal }).asResponse();
      });
      return transport.bodyOf(response);
    },
    createReader: createResponsesReader,
    reasons: () => memory.takes('reasoning'),
  };
  return {
    id,
    model,
    mode: 'model',
    contextTokens,
    stream: (request, signal) => streamAnswer({ api, request, patience }, signal),
  };
}

function paramsOf(
  model: string,
  request: ModelRequest,
  takes: ReadonlySet<Refusable>,
): ResponseCreateParamsStreaming {
  return {
    model,
    instructions: request.instructions,
    input: request.messages.map(({ role, text }) => ({ role, content: text })),
    stream: true,
    // The default is to keep the conversation at the provider.
    store: false,
    ...(takes.has('safety_identifier') ? { safety_identifier: request.safetyIdentifier } : {}),
    ...(takes.has('reasoning') ? { reasoning: { effort: request.effort } } : {}),
    ...(takes.has('max_output_tokens') ? { max_output_tokens: request.maxOutputTokens } : {}),
  };
}
