import type { ModelProvider } from './modelProvider.ts';

/** The one model that turns are answered by. A turn reads it once, at its start, and ends on what it began with. */
export interface CurrentModel {
  get(): ModelProvider;
  /** From the next turn on. Only the desk calls this; in production the start decides. */
  use(provider: ModelProvider): void;
}

/** `observe` wraps every provider, so that a developer's tool sees what goes to it. */
export function createCurrentModel(
  first: ModelProvider,
  observe: (provider: ModelProvider) => ModelProvider = (provider) => provider,
): CurrentModel {
  let current = observe(first);
  return {
    get: () => current,
    use(provider) {
      current = observe(provider);
    },
  };
}
