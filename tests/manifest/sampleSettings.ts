import { readManifestSettings, type ManifestSettings } from '../../manifest/manifestSettings.ts';

export const sampleFlags = [
  '--public-url=https://assistant.example.gov',
  '--bot-id=11111111-1111-4111-8111-111111111111',
  '--client-id=22222222-2222-4222-8222-222222222222',
] as const;

/** Settings of an imagined deployment; `flags` are added to the three that must be there. */
export function sampleSettings(...flags: readonly string[]): ManifestSettings {
  const read = readManifestSettings([...sampleFlags, ...flags]);
  if (read.kind === 'problems') throw new Error(read.problems.join('\n'));
  return read.request.settings;
}
