/** Where a model runs, in words for people: "OpenAI", "Azure OpenAI", "this machine", or the name of the host. */
export function hostOf(baseUrl: string): string {
  const hostname = URL.parse(baseUrl)?.hostname ?? '';
  if (hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname))
    return 'this machine';
  if (hostname === 'api.openai.com') return 'OpenAI';
  return /\.openai\.azure\.(?:com|us)$/.test(hostname) ? 'Azure OpenAI' : hostname;
}
