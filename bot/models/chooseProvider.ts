import { createAzure } from './azure.ts';
import { createBasic } from './basic/createBasic.ts';
import { createCompatible } from './compatible.ts';
import type { ModelProvider } from './modelProvider.ts';
import { createOpenAi } from './openai.ts';

export interface ModelSettings {
  provider: 'basic' | 'openai' | 'azure' | 'compatible';
  apiKey: string | undefined;
  baseUrl: string | undefined;
  model: string | undefined;
  azureEndpoint: string | undefined;
  azureDeployment: string | undefined;
  azureKey: string | undefined;
  /** Token of the managed identity for Azure OpenAI. */
  azureToken: () => Promise<string>;
  contextTokens: number | undefined;
}

/** The provider that the settings name; `config.ts` has seen to it that what it needs is there. */
export function chooseProvider(settings: ModelSettings): ModelProvider {
  const { contextTokens } = settings;
  switch (settings.provider) {
    case 'basic':
      return createBasic();
    case 'openai':
      return createOpenAi({
        ...{ apiKey: settings.apiKey ?? '', baseUrl: settings.baseUrl, contextTokens },
        model: settings.model ?? 'gpt-5.2',
      });
    case 'azure':
      return createAzure({
        ...{
          endpoint: settings.azureEndpoint ?? '',
          deployment: settings.azureDeployment ?? '',
          contextTokens,
        },
        credential:
          settings.azureKey === undefined ? { token: settings.azureToken } : { key: settings.azureKey },
      });
    case 'compatible':
      return createCompatible({
        ...{ apiKey: settings.apiKey, baseUrl: settings.baseUrl ?? '', model: settings.model ?? 'default' },
        contextTokens: contextTokens ?? 32_000,
      });
  }
}
