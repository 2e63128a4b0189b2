import { OpenAI } from 'openai';
import { systemClock } from '../clock.ts';
import { defaultRetryLimits } from './retries.ts';
import type { Patience } from './streamAnswer.ts';
import { defaultLifeLimits } from './timers.ts';
import type { Transport } from './transport.ts';

/** Above all limits of ours, so that the SDK's own timer never decides. */
const sdkTimeoutMs = 3_600_000;

/**
 * The SDK, for requests and credentials only: no retries of its own, no logging, and nothing from environment
 * variables (it would read a dozen). `apiKey` undefined sends no Authorization header.
 */
export function createClient(options: {
  baseUrl: URL;
  apiKey: string | (() => Promise<string>) | undefined;
  transport: Transport;
}): OpenAI {
  const { baseUrl, apiKey, transport } = options;
  return new OpenAI({
    baseURL: baseUrl.href,
    apiKey: apiKey ?? 'none',
    ...(apiKey === undefined ? { defaultHeaders: { Authorization: null } } : {}),
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    fetch: (input, init) => transport.fetch(input, init),
    maxRetries: 0,
    timeout: sdkTimeoutMs,
    logLevel: 'off',
  });
}

export function patienceOf(given: Partial<Patience> = {}): Patience {
  return {
    clock: systemClock,
    life: defaultLifeLimits,
    retries: defaultRetryLimits,
    random: Math.random,
    ...given,
  };
}
