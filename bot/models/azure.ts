import { checkModelUrl } from './checkModelUrl.ts';
import { createClient, patienceOf } from './createClient.ts';
import type { ModelProvider } from './modelProvider.ts';
import { createResponsesProvider } from './responsesProvider.ts';
import type { Patience } from './streamAnswer.ts';
import { modelError } from './translateFailure.ts';
import { createTransport } from './transport.ts';

export interface AzureOptions {
  /** `https://<resource>.openai.azure.com` (or `.us`), with or without the v1 path. */
  endpoint: string;
  /** The deployment's name stands where others name a model. */
  deployment: string;
  /** A function that gives a token of the managed identity, asked before each request, or the resource's key. */
  credential: { token: () => Promise<string> } | { key: string };
  /** Default 128,000. */
  contextTokens?: number | undefined;
  patience?: Partial<Patience>;
}

/**
 * Azure OpenAI by its v1 path, the same Responses API as OpenAI's.
 * @throws Error when `endpoint` is not https or on loopback
 */
export function createAzure(options: AzureOptions): ModelProvider {
  const transport = createTransport();
  const baseUrl = checkModelUrl(options.endpoint);
  baseUrl.pathname = `${baseUrl.pathname.replace(/openai\/(?:v1\/)?$/, '')}openai/v1/`;
  return createResponsesProvider({
    id: 'azure',
    client: createClient({ baseUrl, apiKey: apiKeyOf(options.credential), transport }),
    transport,
    model: options.deployment,
    contextTokens: options.contextTokens ?? 128_000,
    patience: patienceOf(options.patience),
  });
}

function apiKeyOf(credential: AzureOptions['credential']): string | (() => Promise<string>) {
  if ('key' in credential) return credential.key;
  return async () => {
    try {
      return await credential.token();
    } catch {
      // The identity library's error may quote the token request.
      throw modelError('modelUnavailable', 'credential', { isPassing: true });
    }
  };
}
