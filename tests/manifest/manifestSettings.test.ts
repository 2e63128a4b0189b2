import { readManifestSettings, usage } from '../../manifest/manifestSettings.ts';
import { nameBasedUuid } from '../../manifest/nameBasedUuid.ts';
import { sampleFlags, sampleSettings } from './sampleSettings.ts';

function problemsOf(...flags: readonly string[]): readonly string[] {
  const read = readManifestSettings(flags);
  return read.kind === 'problems' ? read.problems : [];
}

describe('settings of the manifests', () => {
  it('names everything that is missing at once', () => {
    expect(problemsOf()).toEqual([
      '--public-url: is needed',
      '--bot-id: is needed',
      '--client-id: is needed',
    ]);
  });

  it('takes an empty value, as of an unset variable, for a missing one', () => {
    expect(problemsOf(...sampleFlags.slice(0, 2), '--client-id=')).toEqual(['--client-id: is needed']);
  });

  it.each([
    ['http://assistant.example.gov', 'plain http'],
    ['https://assistant.example.gov/app', 'a path'],
    ['https://assistant.example.gov/?a=1', 'a query'],
    ['https://someone@assistant.example.gov', 'a user'],
    ['assistant.example.gov', 'no scheme'],
    ['javascript:alert(1)', 'a script'],
  ])('refuses %s as address (%s)', (address) => {
    expect(problemsOf(`--public-url=${address}`, ...sampleFlags.slice(1))).toEqual([
      expect.stringContaining('--public-url: must be https'),
    ]);
  });

  it.each([
    ['--bot-id=not-a-uuid', '--bot-id: must be a uuid'],
    ['--app-id=33333333-3333-4333-8333-33333333333', '--app-id: must be a uuid'],
    ['--client-object-id=x', '--client-object-id: must be a uuid'],
    ['--cloud=moon', '--cloud: must be one of commercial, gcc, gcch, dod'],
    ['--privacy-url=http://www.example.gov/privacy', '--privacy-url: must begin with https://'],
  ])('refuses %s', (flag, problem) => {
    expect(problemsOf(...sampleFlags, flag)).toEqual([problem]);
  });

  it('refuses one id for two manifests', () => {
    const id = '33333333-3333-4333-8333-333333333333';
    expect(problemsOf(...sampleFlags, `--app-id=${id}`, `--word-id=${id.toUpperCase()}`)).toEqual([
      expect.stringContaining('must differ'),
    ]);
  });

  it('refuses a flag that it does not know', () => {
    expect(problemsOf(...sampleFlags, '--bot-secret=x')).toEqual([expect.stringContaining('--bot-secret')]);
  });

  it('derives three different ids from the address, the same each time', () => {
    const { ids } = sampleSettings();
    expect(new Set(Object.values(ids)).size).toBe(3);
    expect(sampleSettings().ids).toEqual(ids);
    expect(sampleSettings('--public-url=https://other.example.gov').ids.word).not.toBe(ids.word);
  });

  it('keeps ids and pages that are given', () => {
    const settings = sampleSettings(
      '--word-id=33333333-3333-4333-8333-33333333333A',
      '--support-url=https://www.example.gov/help',
    );
    expect(settings.ids.word).toBe('33333333-3333-4333-8333-33333333333a');
    expect(settings.links.support).toBe('https://www.example.gov/help');
    expect(settings.links.privacy).toBe('https://assistant.example.gov/about/#privacy');
  });

  it('explains every flag that it reads', () => {
    for (const flag of ['public-url', 'bot-id', 'client-id', 'client-object-id', 'cloud', 'out', 'app-id']) {
      expect(usage).toContain(`--${flag}`);
    }
  });
});

describe('a name-based uuid', () => {
  it('has the form of version 5', () => {
    expect(nameBasedUuid('any name')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});
