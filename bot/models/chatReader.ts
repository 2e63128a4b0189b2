import type { AnswerReader, Signal, Usage } from './answerReader.ts';
import { modelError, translateReported } from './translateFailure.ts';
import { countField, fieldOf, parseJson, textField } from './unverifiedJson.ts';

/**
 * Reads the chunks of Chat Completions. `finish_reason` comes before the optional chunk with the usage, and not every
 * server sends `[DONE]`: the end is `[DONE]`, or the end of the stream once a finish was given.
 */
export function createChatReader(): AnswerReader {
  let finish: 'complete' | 'length' | undefined;
  let usage: Usage | undefined;

  function endOfStream(): Signal | undefined {
    return finish === undefined ? undefined : { type: 'end', finish, usage };
  }

  return {
    read(data) {
      if (data === '[DONE]') return endOfStream();
      const chunk = parseJson(data);
      if (typeof chunk !== 'object' || chunk === null) throw modelError('modelInvalid', 'malformedEvent');
      const error = fieldOf(chunk, 'error');
      if (error !== undefined && error !== null) throw translateReported(fieldOf(error, 'code'));
      usage = usageOf(chunk) ?? usage;
      const choice = fieldOf(fieldOf(chunk, 'choices'), '0');
      finish = finishOf(choice) ?? finish;
      return readDelta(fieldOf(choice, 'delta'));
    },
    endOfStream,
  };
}

function readDelta(delta: unknown): Signal | undefined {
  const text = textField(delta, 'content') ?? textField(delta, 'refusal');
  if (text !== undefined && text !== '') return { type: 'text', text };
  // Two spellings in the field: vLLM and DeepSeek say reasoning_content, Ollama and OpenRouter reasoning.
  const reasoning = textField(delta, 'reasoning_content') ?? textField(delta, 'reasoning');
  return reasoning === undefined || reasoning === '' ? undefined : { type: 'thinking' };
}

function finishOf(choice: unknown): 'complete' | 'length' | undefined {
  const reason = textField(choice, 'finish_reason');
  if (reason === undefined) return undefined;
  if (reason === 'content_filter') throw translateReported('content_filter');
  return reason === 'length' ? 'length' : 'complete';
}

function usageOf(chunk: unknown): Usage | undefined {
  const usage = fieldOf(chunk, 'usage');
  const inputTokens = countField(usage, 'prompt_tokens');
  const outputTokens = countField(usage, 'completion_tokens');
  return inputTokens === undefined || outputTokens === undefined ? undefined : { inputTokens, outputTokens };
}
