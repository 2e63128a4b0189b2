import { checkModelUrl } from './checkModelUrl.ts';
import { createClient, patienceOf } from './createClient.ts';
import type { ModelProvider } from './modelProvider.ts';
import { createResponsesProvider } from './responsesProvider.ts';
import type { Patience } from './streamAnswer.ts';
import { createTransport } from './transport.ts';

export interface OpenAiOptions {
  apiKey: string;
  /** Default: OpenAI's own. http:// on loopback only. */
  baseUrl?: string | undefined;
  model: string;
  /** Default 128,000. */
  contextTokens?: number | undefined;
  patience?: Partial<Patience>;
}

/**
 * OpenAI's Responses API; nothing is stored there.
 * @throws Error when `baseUrl` is not https or on loopback
 */
export function createOpenAi(options: OpenAiOptions): ModelProvider {
  const transport = createTransport();
  const baseUrl = checkModelUrl(options.baseUrl ?? 'https://api.openai.com/v1');
  return createResponsesProvider({
    id: 'openai',
    client: createClient({ baseUrl, apiKey: options.apiKey, transport }),
    transport,
    model: options.model,
    contextTokens: options.contextTokens ?? 128_000,
    patience: patienceOf(options.patience),
  });
}
