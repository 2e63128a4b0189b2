import type { ModelOffer } from '../../contract/deskModels.ts';
import type { ModelSettings } from '../../models/chooseProvider.ts';
import type { ModelTarget } from './connectionFile.ts';
import { placeOf } from './getJson.ts';

/** A place that can be connected with one click. `target` holds the key and stays inside the service. */
export interface Candidate {
  offer: ModelOffer;
  target: ModelTarget;
}

/** What the environment already holds: keys and addresses that were set and that nobody has used by that alone. */
export function settingsOffers(settings: ModelSettings): Candidate[] {
  const { apiKey, baseUrl, model, azureEndpoint, azureDeployment, azureKey } = settings;
  const found: Candidate[] = [];
  // With an address of its own the key is for that server; the service then speaks to it as the start would.
  if (apiKey !== undefined && (baseUrl === undefined || settings.provider === 'openai')) {
    const target = { kind: 'openai', key: apiKey, model: model ?? 'gpt-5.2' } as const;
    const withAddress = baseUrl === undefined ? target : { ...target, address: baseUrl };
    found.push({ offer: offerOf('OpenAI', 'OPENAI_API_KEY', withAddress), target: withAddress });
  } else if (baseUrl !== undefined) {
    const target = {
      ...{ kind: 'compatible' as const, address: baseUrl, model: model ?? 'default' },
      ...(apiKey === undefined ? {} : { key: apiKey }),
    };
    found.push({ offer: offerOf('OpenAI-compatible server', 'OPENAI_BASE_URL', target), target });
  }
  if (azureEndpoint !== undefined && azureDeployment !== undefined) {
    const target = {
      ...{ kind: 'azure' as const, address: azureEndpoint, model: azureDeployment },
      ...(azureKey === undefined ? {} : { key: azureKey }),
    };
    found.push({ offer: offerOf('Azure OpenAI', 'AZURE_OPENAI_ENDPOINT', target), target });
  }
  return found;
}

/** Where the requests of a target go. */
export function urlOf(target: ModelTarget): URL {
  return new URL(target.address ?? 'https://api.openai.com/v1');
}

function offerOf(name: string, setting: string, target: ModelTarget): ModelOffer {
  const { kind, model } = target;
  return { id: setting, name, kind, ...placeOf(urlOf(target)), models: [model], setting };
}
