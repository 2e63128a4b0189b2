import type { AnswerReader, Finish, Signal, Usage } from './answerReader.ts';
import { createThinkTags, type ThinkTags } from './thinkTags.ts';
import { modelError, translateReported } from './translateFailure.ts';
import { countField, fieldOf, parseJson, textField } from './unverifiedJson.ts';

/**
 * Reads the chunks of Chat Completions. `finish_reason` comes before the optional chunk with the usage, and not every
 * server sends `[DONE]`: the end is `[DONE]`, or the end of the stream once a finish was given.
 */
export function createChatReader(tags: ThinkTags = createThinkTags(false)): AnswerReader {
  let finish: Finish | undefined;
  let usage: Usage | undefined;
  let hasRefused = false;
  let events = 0;
  let known = 0;

  function endOfStream(): Signal | undefined {
    if (finish === undefined) return undefined;
    return { type: 'end', finish: hasRefused ? 'refused' : finish, usage };
  }

  function readDelta(delta: unknown): Signal | undefined {
    const refusal = textField(delta, 'refusal') ?? '';
    if (refusal !== '') hasRefused = true;
    const content = (textField(delta, 'content') ?? '') + refusal;
    // Two spellings in the field: vLLM and DeepSeek say reasoning_content, Ollama and OpenRouter reasoning.
    const reasoning = textField(delta, 'reasoning_content') ?? textField(delta, 'reasoning') ?? '';
    const { text, thought } = content === '' ? { text: '', thought: false } : tags.push(content);
    if (text !== '') return { type: 'text', text };
    return thought || reasoning !== '' ? { type: 'thinking' } : undefined;
  }

  return {
    read(data) {
      if (data === '[DONE]') return endOfStream();
      const chunk = parseJson(data);
      if (typeof chunk !== 'object' || chunk === null) throw modelError('modelInvalid', 'malformedEvent');
      events += 1;
      // vLLM reports an error in the middle of a stream as a chunk of its own kind.
      if (textField(chunk, 'object') === 'error') throw translateReported(chunk);
      const error = fieldOf(chunk, 'error');
      if (error !== undefined && error !== null) throw translateReported(error);
      usage = usageOf(chunk) ?? usage;
      if (Array.isArray(fieldOf(chunk, 'choices'))) known += 1;
      const choice = fieldOf(fieldOf(chunk, 'choices'), '0');
      finish = finishOf(choice) ?? finish;
      return readDelta(fieldOf(choice, 'delta'));
    },
    endOfStream,
    isForeign: () => events > 0 && known === 0,
    rest: () => tags.end(),
  };
}

function finishOf(choice: unknown): Finish | undefined {
  const reason = textField(choice, 'finish_reason');
  if (reason === undefined) return undefined;
  if (reason === 'content_filter') throw translateReported({ code: reason });
  return reason === 'length' ? 'length' : 'complete';
}

function usageOf(chunk: unknown): Usage | undefined {
  const usage = fieldOf(chunk, 'usage');
  const inputTokens = countField(usage, 'prompt_tokens');
  const outputTokens = countField(usage, 'completion_tokens');
  return inputTokens === undefined || outputTokens === undefined ? undefined : { inputTokens, outputTokens };
}
