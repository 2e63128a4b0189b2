import { isLoopback } from '../isLoopback.ts';

/** Where a model runs, in words for people: "OpenAI", "Azure OpenAI", "this machine", or the name of the host. */
export function hostOf(baseUrl: string): string {
  const hostname = URL.parse(baseUrl)?.hostname ?? '';
  if (isLoopback(hostname)) return 'this machine';
  if (hostname === 'api.openai.com') return 'OpenAI';
  return /\.openai\.azure\.(?:com|us)$/.test(hostname) ? 'Azure OpenAI' : hostname;
}
