import type { AnswerReader, Signal, Usage } from './answerReader.ts';
import { modelError, translateReported } from './translateFailure.ts';
import { countField, fieldOf, parseJson, textField } from './unverifiedJson.ts';

/**
 * Reads the event stream of the Responses API
 * (https://platform.openai.com/docs/api-reference/responses-streaming).
 */
export function createResponsesReader(): AnswerReader {
  let hasRefused = false;
  let events = 0;
  let known = 0;
  /** Messages that a model writes to itself on the way (`phase: "commentary"`). */
  const asides = new Set<string>();

  function readText(event: unknown): Signal {
    const text = textField(event, 'delta');
    if (text === undefined) throw modelError('modelInvalid', 'malformedEvent');
    return asides.has(textField(event, 'item_id') ?? '') ? { type: 'thinking' } : { type: 'text', text };
  }

  function readItem(item: unknown): Signal | undefined {
    if (textField(item, 'type') === 'reasoning') return { type: 'thinking' };
    if (textField(item, 'phase') !== 'commentary') return undefined;
    asides.add(textField(item, 'id') ?? '');
    return { type: 'thinking' };
  }

  return {
    read(data, eventName) {
      if (data === '[DONE]') return undefined;
      const event = parseJson(data);
      if (typeof event !== 'object' || event === null) throw modelError('modelInvalid', 'malformedEvent');
      const type = textField(event, 'type') ?? eventName;
      events += 1;
      if (type.startsWith('response.')) known += 1;
      switch (type) {
        case 'response.output_text.delta':
          return readText(event);
        case 'response.refusal.delta':
          hasRefused = true;
          return readText(event);
        case 'response.output_item.added':
          return readItem(fieldOf(event, 'item'));
        case 'response.completed':
          return { type: 'end', finish: hasRefused ? 'refused' : 'complete', usage: usageOf(event) };
        case 'response.incomplete':
          return readIncomplete(event);
        case 'response.failed':
          throw translateReported(fieldOf(fieldOf(event, 'response'), 'error'));
        case 'error':
          throw translateReported(fieldOf(event, 'error') ?? event);
        default:
          return type.startsWith('response.reasoning') ? { type: 'thinking' } : undefined;
      }
    },
    // Without `response.completed` or `response.incomplete` the answer is cut, however cleanly the stream ended.
    endOfStream: () => undefined,
    isForeign: () => events > 0 && known === 0,
  };
}

function readIncomplete(event: unknown): Signal {
  const response = fieldOf(event, 'response');
  const reason = textField(fieldOf(response, 'incomplete_details'), 'reason');
  if (reason === 'content_filter') throw translateReported({ code: reason });
  return { type: 'end', finish: 'length', usage: usageOf(event) };
}

function usageOf(event: unknown): Usage | undefined {
  const usage = fieldOf(fieldOf(event, 'response'), 'usage');
  const inputTokens = countField(usage, 'input_tokens');
  const outputTokens = countField(usage, 'output_tokens');
  return inputTokens === undefined || outputTokens === undefined ? undefined : { inputTokens, outputTokens };
}
