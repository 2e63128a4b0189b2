import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions/completions';
import type { ModelRequest } from './modelProvider.ts';
import type { chatRefusable } from './refusables.ts';

type Takes = ReadonlySet<keyof typeof chatRefusable>;
type Params = ChatCompletionCreateParamsStreaming;

/** The body of a request for Chat Completions, from what the model is known to take. */
export function chatParams(
  model: string,
  request: ModelRequest,
  { takes, effort, room }: { takes: Takes; effort: boolean; room: number },
): Params {
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
    ...(effort && takes.has('reasoning_effort') ? { reasoning_effort: request.effort } : {}),
    ...limitOf(request.maxOutputTokens + room, takes),
    ...formatOf(request, takes),
  };
}

/** Every server knows `max_tokens`, except that OpenAI's newer models want the other name. */
function limitOf(tokens: number, takes: Takes): Partial<Params> {
  if (takes.has('max_tokens')) return { max_tokens: tokens };
  return takes.has('max_completion_tokens') ? { max_completion_tokens: tokens } : {};
}

function formatOf({ structure }: ModelRequest, takes: Takes): Partial<Params> {
  if (structure === undefined) return {};
  const { name, schema } = structure;
  if (takes.has('json_schema')) {
    return { response_format: { type: 'json_schema', json_schema: { name, schema, strict: true } } };
  }
  return takes.has('json_object') ? { response_format: { type: 'json_object' } } : {};
}
