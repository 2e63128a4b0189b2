export type ModelShape = 'responses' | 'chat';

/** The pieces of a streamed answer as they stand on the wire, in one API's words. */
export interface ModelFrames {
  opening(): string;
  thinking(): string;
  /** Signs of life that are neither text nor reasoning. */
  waiting(): string;
  text(piece: string): string;
  refusal(piece: string): string;
  /** All that follows the last piece of a whole answer. */
  complete(usage?: FrameUsage): string;
  tooLong(usage?: FrameUsage): string;
  filtered(): string;
  error(code: string): string;
}

interface FrameUsage {
  input: number;
  output: number;
}

export function framesOf(shape: ModelShape, model = 'peer'): ModelFrames {
  return shape === 'responses' ? createResponsesFrames(model) : createChatFrames(model);
}

/** Shapes from https://platform.openai.com/docs/api-reference/responses-streaming */
function createResponsesFrames(model: string): ModelFrames {
  let sequence = 0;
  const item = { item_id: 'msg_1', output_index: 0, content_index: 0 };
  const base = { id: 'resp_1', object: 'response', created_at: 0, model, output: [] };
  const event = (type: string, fields: object): string =>
    `event: ${type}\ndata: ${JSON.stringify({ type, sequence_number: sequence++, ...fields })}\n\n`;
  const last = (status: string, usage: FrameUsage | undefined, fields: object = {}): string =>
    event(`response.${status}`, {
      response: {
        ...base,
        status,
        ...fields,
        ...(usage === undefined ? {} : { usage: responsesUsage(usage) }),
      },
    });
  return {
    opening: () =>
      event('response.created', { response: { ...base, status: 'in_progress' } }) +
      event('response.output_item.added', {
        output_index: 0,
        item: { id: 'msg_1', type: 'message', status: 'in_progress', role: 'assistant', content: [] },
      }) +
      event('response.content_part.added', {
        ...item,
        part: { type: 'output_text', text: '', annotations: [] },
      }),
    thinking: () =>
      event('response.reasoning_summary_text.delta', { ...item, summary_index: 0, delta: 'Weighing it' }),
    waiting: () =>
      ': keep-alive\n\n' +
      event('response.queued', { response: { ...base, status: 'queued' } }) +
      event('response.in_progress', { response: { ...base, status: 'in_progress' } }) +
      event('response.output_text.delta', { ...item, delta: '', logprobs: [] }),
    text: (delta) => event('response.output_text.delta', { ...item, delta, logprobs: [] }),
    refusal: (delta) => event('response.refusal.delta', { ...item, delta }),
    complete: (usage) => event('response.output_text.done', { ...item, text: '' }) + last('completed', usage),
    tooLong: (usage) => last('incomplete', usage, { incomplete_details: { reason: 'max_output_tokens' } }),
    filtered: () => last('incomplete', undefined, { incomplete_details: { reason: 'content_filter' } }),
    error: (code) => event('error', { code, message: 'The server had an error', param: null }),
  };
}

function responsesUsage({ input, output }: FrameUsage): object {
  return {
    input_tokens: input,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: output,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: input + output,
  };
}

/** Shapes from https://platform.openai.com/docs/api-reference/chat-streaming */
function createChatFrames(model: string): ModelFrames {
  const base = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 0, model };
  const chunk = (delta: object, finish: string | null = null): string =>
    data({ ...base, choices: [{ index: 0, delta, finish_reason: finish }] });
  const last = (finish: string, usage: FrameUsage | undefined): string =>
    chunk({}, finish) +
    (usage === undefined ? '' : data({ ...base, choices: [], usage: chatUsage(usage) })) +
    'data: [DONE]\n\n';
  return {
    opening: () => chunk({ role: 'assistant', content: '' }),
    thinking: () => chunk({ reasoning_content: 'Weighing it' }),
    waiting: () => ': keep-alive\n\n' + chunk({ content: '' }) + chunk({}),
    text: (content) => chunk({ content }),
    refusal: (refusal) => chunk({ refusal }),
    complete: (usage) => last('stop', usage),
    tooLong: (usage) => last('length', usage),
    filtered: () => chunk({}, 'content_filter'),
    error: (code) => data({ error: { message: 'The server had an error', type: code, code } }),
  };
}

function chatUsage({ input, output }: FrameUsage): object {
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
}

function data(value: object): string {
  return `data: ${JSON.stringify(value)}\n\n`;
}
