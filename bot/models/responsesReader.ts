import type { AnswerReader, Signal, Usage } from './answerReader.ts';
import { modelError, translateReported } from './translateFailure.ts';
import { countField, fieldOf, parseJson, textField } from './unverifiedJson.ts';

/**
 * Reads the event stream of the Responses API
 * (https://platform.openai.com/docs/api-reference/responses-streaming).
 */
export function createResponsesReader(): AnswerReader {
  return {
    read: readResponsesEvent,
    // Without `response.completed` or `response.incomplete` the answer is cut, however cleanly the stream ended.
    endOfStream: () => undefined,
  };
}

function readResponsesEvent(data: string, eventName: string): Signal | undefined {
  if (data === '[DONE]') return undefined;
  const event = parseJson(data);
  if (event === undefined) throw modelError('modelInvalid', 'malformedEvent');
  const type = textField(event, 'type') ?? eventName;
  switch (type) {
    case 'response.output_text.delta':
    case 'response.refusal.delta':
      return readDelta(event);
    case 'response.in_progress':
    case 'response.queued':
      return { type: 'thinking' };
    case 'response.output_item.added':
      return textField(fieldOf(event, 'item'), 'type') === 'reasoning' ? { type: 'thinking' } : undefined;
    case 'response.completed':
      return { type: 'end', finish: 'complete', usage: usageOf(event) };
    case 'response.incomplete':
      return readIncomplete(event);
    case 'response.failed':
      throw translateReported(fieldOf(fieldOf(fieldOf(event, 'response'), 'error'), 'code'));
    case 'error':
      throw translateReported(fieldOf(event, 'code') ?? fieldOf(fieldOf(event, 'error'), 'code'));
    default:
      return type.startsWith('response.reasoning') ? { type: 'thinking' } : undefined;
  }
}

function readDelta(event: unknown): Signal {
  const text = textField(event, 'delta');
  if (text === undefined) throw modelError('modelInvalid', 'malformedEvent');
  return { type: 'text', text };
}

function readIncomplete(event: unknown): Signal {
  const response = fieldOf(event, 'response');
  const reason = textField(fieldOf(response, 'incomplete_details'), 'reason');
  if (reason === 'content_filter') throw translateReported('content_filter');
  return { type: 'end', finish: 'length', usage: usageOf(event) };
}

function usageOf(event: unknown): Usage | undefined {
  const usage = fieldOf(fieldOf(event, 'response'), 'usage');
  const inputTokens = countField(usage, 'input_tokens');
  const outputTokens = countField(usage, 'output_tokens');
  return inputTokens === undefined || outputTokens === undefined ? undefined : { inputTokens, outputTokens };
}
