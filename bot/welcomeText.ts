import type { Config } from './config.ts';
import type { ModelProvider } from './models/modelProvider.ts';

/** The lines that a start prints: one address, the mode, and the one setting that connects a model. */
export function welcomeText(start: {
  config: Config;
  port: number;
  provider: ModelProvider;
  note: string | undefined;
}): string {
  const { config, port, provider, note } = start;
  if (config.QUIET) return '';
  const address = config.development ? `http://localhost:${port}/` : (config.PUBLIC_URL ?? `port ${port}`);
  const lines =
    provider.mode === 'basic'
      ? [
          'Basic mode, no AI model connected',
          config.AUTH === 'development'
            ? 'To connect one: open the address and choose a model under "What runs now"'
            : 'To connect one: MODEL_PROVIDER=openai|azure|compatible (see README)',
        ]
      : [`Model: ${provider.model} (${provider.id})`];
  return ['', `Commonwealth Assistant: ${address}`, ...lines, ...(note === undefined ? [] : [note]), ''].join(
    '\n',
  );
}
