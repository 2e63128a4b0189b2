import type { OpenAI } from 'openai';
import type { ResponseCreateParamsStreaming } from 'openai/resources/responses/responses';
import { hostOf } from './hostOf.ts';
import type { ModelProvider, ModelRequest } from './modelProvider.ts';
import { createParameterMemory } from './parameterMemory.ts';
import { familyOf } from './reasoningFamilies.ts';
import { reasoningRoom } from './reasoningRoom.ts';
import { responsesRefusable } from './refusables.ts';
import { createResponsesReader } from './responsesReader.ts';
import { streamAnswer, type Patience } from './streamAnswer.ts';
import type { Transport } from './transport.ts';

type Takes = ReadonlySet<keyof typeof responsesRefusable>;

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
  const memory = createParameterMemory(responsesRefusable);
  const family = familyOf(model);
  let hasReasoned = family === 'reasons';
  /** A name that says nothing: the model tells by refusing the effort. */
  const takesEffort = () => (hasReasoned || family === 'unknown') && memory.takes('reasoning');
  const api = {
    async send(request: ModelRequest, signal: AbortSignal) {
      const room = hasReasoned ? reasoningRoom(request.effort, contextTokens) : 0;
      const response = await memory.send((takes) => {
        const body = paramsOf(model, request, { takes, effort: takesEffort(), room });
        const { model: asked, instructions: _instructions, input: _input, ...parameters } = body;
        request.onSend?.({ model: asked ?? model, host: hostOf(client.baseURL), parameters });
        return client.responses.create(body, { signal }).asResponse();
      });
      return transport.bodyOf(response);
    },
    createReader: createResponsesReader,
    reasons: () => hasReasoned || takesEffort(),
    sawThinking() {
      hasReasoned = true;
    },
  };
  return {
    id,
    model,
    mode: 'model',
    contextTokens,
    learnt: () => ({
      structured: memory.takes('json_schema') ? 'strict' : memory.takes('json_object') ? 'json' : 'none',
      reasons: hasReasoned,
      saysStoreNothing: true,
    }),
    stream: (request, signal) => streamAnswer({ api, request, patience }, signal),
  };
}

function paramsOf(
  model: string,
  request: ModelRequest,
  { takes, effort, room }: { takes: Takes; effort: boolean; room: number },
): ResponseCreateParamsStreaming {
  return {
    model,
    instructions: request.instructions,
    // Nothing is stored there, so what was said before is sent again: as text, whoever said it.
    input: request.messages.map(({ role, text }) => ({ role, content: text })),
    stream: true,
    // The default is to keep the conversation at the provider.
    store: false,
    ...(takes.has('safety_identifier') ? { safety_identifier: request.safetyIdentifier } : {}),
    ...(effort && takes.has('reasoning') ? { reasoning: { effort: request.effort } } : {}),
    ...(takes.has('max_output_tokens') ? { max_output_tokens: request.maxOutputTokens + room } : {}),
    ...formatOf(request, takes),
  };
}

function formatOf(
  { structure }: ModelRequest,
  takes: Takes,
): Pick<ResponseCreateParamsStreaming, 'text'> | undefined {
  if (structure === undefined) return undefined;
  const { name, schema } = structure;
  if (takes.has('json_schema'))
    return { text: { format: { type: 'json_schema', name, schema, strict: true } } };
  return takes.has('json_object') ? { text: { format: { type: 'json_object' } } } : undefined;
}
