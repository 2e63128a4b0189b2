import { chooseProvider, type ModelSettings } from '../../models/chooseProvider.ts';
import type { ModelProvider } from '../../models/modelProvider.ts';
import type { ModelTarget } from './connectionFile.ts';

/** The provider of a target; what the target does not say (managed identity, size) is as the start read it. */
export function providerOf(target: ModelTarget, settings: ModelSettings): ModelProvider {
  const { kind, key, address, model } = target;
  return chooseProvider({
    ...settings,
    ...{ provider: kind, model, apiKey: key, baseUrl: address },
    contextTokens: settings.contextTokens ?? (kind === 'compatible' ? target.contextTokens : undefined),
    ...(kind === 'azure' ? { azureEndpoint: address, azureDeployment: model, azureKey: key } : {}),
  });
}
