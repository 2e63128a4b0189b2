import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import { understand } from '../../bot/channels/teams/understand.ts';
import { texts } from '../../bot/channels/teams/texts.ts';
import { appDescription } from '../../manifest/appDescription.ts';
import { buildTeamsManifest, manifestVersion } from '../../manifest/buildTeamsManifest.ts';
import { sampleSettings } from './sampleSettings.ts';

const root = join(import.meta.dirname, '..', '..');

/** The schema that Microsoft publishes, as it lies in its own package. */
function publishedSchema(version: string): Record<string, unknown> {
  const main = createRequire(import.meta.url).resolve('@microsoft/app-manifest');
  const file = join(main, '..', 'json-schemas', 'teams', `v${version}`, 'MicrosoftTeams.schema.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

const ajv = new Ajv.default({ strict: false, allErrors: true, formats: { uri: URL.canParse } });
const validate = ajv.compile(publishedSchema(manifestVersion));

function problemsOf(manifest: unknown): string[] {
  validate(manifest);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^\w+:\/\//.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(addressesIn);
}

describe('the Teams manifest', () => {
  it.each(['commercial', 'gcc', 'gcch', 'dod'])('fits the published schema in the %s cloud', (cloud) => {
    expect(problemsOf(buildTeamsManifest(sampleSettings(`--cloud=${cloud}`)))).toEqual([]);
  });

  it('fits the newest published schema too, but for its number', () => {
    const newest = new Ajv.default({ strict: false, allErrors: true, formats: { uri: URL.canParse } });
    const manifest = { ...buildTeamsManifest(sampleSettings()), manifestVersion: '1.30' };
    const fits = newest.validate(publishedSchema('1.30'), manifest);
    expect(newest.errors ?? []).toEqual([]);
    expect(fits).toBe(true);
  });

  it.each([
    ['an unknown field', { surprise: true }, 'must NOT have additional properties'],
    [
      'a bot id that is no id',
      { bots: [{ botId: 'bot', scopes: ['personal'] }] },
      '/bots/0/botId must match',
    ],
    [
      'a name that is too long',
      { name: { short: 'x'.repeat(31) } },
      '/name/short must NOT have more than 30',
    ],
    ['no icons', { icons: {} }, "/icons must have required property 'outline'"],
    ['a colour by name', { accentColor: 'blue' }, '/accentColor must match'],
  ])('would be refused with %s', (_what, change, problem) => {
    const broken = { ...buildTeamsManifest(sampleSettings()), ...change };
    expect(problemsOf(broken)).toContainEqual(expect.stringContaining(problem));
  });

  it('names only addresses of the service, over https, in a valid domain', () => {
    const { $schema, ...manifest } = buildTeamsManifest(sampleSettings());
    const addresses = addressesIn(manifest).filter((address) => !address.startsWith('api://'));
    expect($schema).toContain(`/v${manifestVersion}/`);
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) {
      expect(new URL(address).protocol).toBe('https:');
      expect(manifest.validDomains).toContain(new URL(address).host);
    }
  });

  it('asks for tokens of the audience that the service accepts', () => {
    const { webApplicationInfo } = buildTeamsManifest(sampleSettings());
    expect(webApplicationInfo?.resource).toBe(
      'api://assistant.example.gov/22222222-2222-4222-8222-222222222222',
    );
  });

  it('keeps the port of a service on another port', () => {
    const manifest = buildTeamsManifest(sampleSettings('--public-url=https://assistant.example.gov:8443'));
    expect(manifest.validDomains).toEqual(['assistant.example.gov:8443']);
    expect(manifest.webApplicationInfo?.resource).toContain('api://assistant.example.gov:8443/');
  });

  it('leaves the panes to the XML manifests in government clouds', () => {
    const manifest = buildTeamsManifest(sampleSettings('--cloud=gcch'));
    expect(manifest.extensions).toBeUndefined();
    expect(manifest.authorization).toBeUndefined();
  });

  it('hides the XML add-ins where both are deployed', () => {
    const { ids, ...settings } = sampleSettings();
    const [extension] = buildTeamsManifest({ ids, ...settings }).extensions ?? [];
    const hidden = (extension?.alternates ?? []).map(({ hide }) => hide?.customOfficeAddin?.officeAddinId);
    expect(hidden).toEqual(expect.arrayContaining([ids.word, ids.outlook]));
  });

  it('connects every button to an action of a runtime', () => {
    const [extension] = buildTeamsManifest(sampleSettings()).extensions ?? [];
    const actions = (extension?.runtimes ?? []).flatMap(({ actions: list }) => list ?? []);
    const buttons = (extension?.ribbons ?? [])
      .flatMap(({ tabs }) => tabs ?? [])
      .flatMap(({ groups }) => groups ?? [])
      .flatMap(({ controls }) => controls ?? []);
    expect(buttons.map(({ actionId }) => actionId)).toEqual(['wordOpenPane', 'outlookOpenPane']);
    expect(actions.map(({ id }) => id)).toEqual(buttons.map(({ actionId }) => actionId));
    expect(actions.map(({ pinnable }) => pinnable ?? false)).toEqual([false, true]);
  });
});

describe('the description', () => {
  it('offers only commands that the bot understands', () => {
    for (const { title } of appDescription.commands) {
      const meaning = understand({ text: title, fileNames: [] });
      expect(['command', 'nothingToWorkOn']).toContain(meaning.kind);
    }
  });

  it('calls the app what the bot calls itself', () => {
    expect(appDescription.name.short).toBe(texts.botName);
  });

  it('opens pages that exist', () => {
    for (const path of [appDescription.panePath, appDescription.tab.path]) {
      expect(existsSync(join(root, 'addin', path, 'index.html'))).toBe(true);
    }
  });

  it('says of every permission why, in the code and in the README', () => {
    const readme = readFileSync(join(root, 'manifest', 'README.md'), 'utf8').replace(/ +\|/g, ' |');
    for (const { name, why } of appDescription.permissions.teams) {
      expect(readme).toContain(`\`${name}\` | ${why}`);
    }
    for (const { json, xml, why } of appDescription.permissions.office) {
      expect(readme).toContain(`\`${json}\` (XML: \`${xml}\`) | ${why}`);
    }
  });
});
