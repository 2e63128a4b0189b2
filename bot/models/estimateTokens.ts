import type { Usage } from './answerReader.ts';
import type { ModelRequest } from './modelProvider.ts';

/** English runs at about four bytes a token; other scripts use more bytes a letter and more tokens a letter. */
const bytesPerToken = 4;
/** Role and separators of a message, as the common chat templates write them. */
const tokensPerMessage = 4;

/** For servers that report no usage: what the request and an answer of `outputBytes` bytes of UTF-8 come to. */
export function estimateTokens(request: ModelRequest, outputBytes: number): Usage {
  let inputTokens = tokensOf(Buffer.byteLength(request.instructions));
  for (const message of request.messages) {
    inputTokens += tokensPerMessage + tokensOf(Buffer.byteLength(message.text));
  }
  return { inputTokens, outputTokens: tokensOf(outputBytes) };
}

function tokensOf(bytes: number): number {
  return Math.ceil(bytes / bytesPerToken);
}
