import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseDocument, visit } from 'yaml';
import { readManifestSettings } from '../../manifest/manifestSettings.ts';
import { teamsappSchema } from './teamsappSchema.ts';

const root = join(import.meta.dirname, '..', '..');
const source = readFileSync(join(root, 'teamsapp.yml'), 'utf8');
const project = teamsappSchema.parse(parse(source));
const steps = { provision: project.provision ?? [], publish: project.publish ?? [] };

function variablesIn(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/\$\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? '');
}

describe('teamsapp.yml', () => {
  it('registers the app, the bot and the API, then builds, checks and uploads the package', () => {
    expect(steps.provision.map(({ uses }) => uses)).toEqual([
      'teamsApp/create',
      'aadApp/create',
      'aadApp/create',
      'cli/runNpmCommand',
      'aadApp/update',
      'botFramework/create',
      'teamsApp/validateManifest',
      'teamsApp/zipAppPackage',
      'teamsApp/validateAppPackage',
      'teamsApp/update',
      'teamsApp/extendToM365',
    ]);
    expect(steps.publish.at(-1)?.uses).toBe('teamsApp/publishAppPackage');
  });

  it.each([
    ['an action that does not exist', 'uses: teamsApp/create', 'uses: teamsApp/creat'],
    ['a missing input', 'messagingEndpoint:', 'endpoint:'],
    ['an output with a name that is no variable', 'teamsAppId: TEAMS_APP_ID', 'teamsAppId: teams-app-id'],
    ['a secret', 'generateClientSecret: false', 'generateClientSecret: true'],
    ['another version', 'version: v1.11', 'version: v1.1'],
    ['an unknown part', 'publish:', 'release:'],
  ])('would be refused with %s', (_what, from, to) => {
    expect(source).toContain(from);
    expect(teamsappSchema.safeParse(parse(source.replace(from, to))).success).toBe(false);
  });

  it('is written in block style, which the toolkit asks for', () => {
    const flows: string[] = [];
    visit(parseDocument(source), {
      Collection: (_key, node) => {
        if (node.flow === true) flows.push(String(node));
      },
    });
    expect(flows).toEqual([]);
  });

  it('uses only values that are given or were made by an earlier step', () => {
    const known = new Set(['TEAMSFX_ENV', 'PUBLIC_URL']);
    for (const step of [...steps.provision, ...steps.publish]) {
      for (const name of variablesIn(step.with)) expect([...known]).toContain(name);
      const outputs = ('writeToEnvironmentFile' in step && step.writeToEnvironmentFile) || {};
      for (const name of Object.values(outputs)) known.add(String(name));
    }
  });

  it("makes ids under the names of the service's settings", () => {
    const settings = readFileSync(join(root, 'bot', 'config.ts'), 'utf8');
    for (const name of ['BOT_APP_ID', 'BOT_APP_TENANT_ID', 'ENTRA_API_CLIENT_ID', 'ENTRA_TENANT_ID']) {
      expect(settings).toContain(`\n  ${name}: `);
      expect(source).toContain(`: ${name}\n`);
    }
  });

  it('calls the manifest builder with flags that it takes', () => {
    const id = '11111111-1111-4111-8111-111111111111';
    const builds = [...steps.provision, ...steps.publish].filter(({ uses }) => uses === 'cli/runNpmCommand');
    expect(builds).toHaveLength(2);
    for (const step of builds) {
      const args = 'args' in step.with ? step.with.args.trim() : '';
      const [command, flags] = args.split(' -- ');
      expect(command).toBe('run manifest');
      const filled = (flags ?? '').replace('${{PUBLIC_URL}}', 'https://assistant.example.gov');
      expect(readManifestSettings(filled.replace(/\$\{\{\w+\}\}/g, id).split(/\s+/)).kind).toBe('request');
    }
  });

  it('looks for files where the builder writes them', () => {
    const read = readManifestSettings([
      '--public-url=https://assistant.example.gov',
      '--bot-id=11111111-1111-4111-8111-111111111111',
      '--client-id=22222222-2222-4222-8222-222222222222',
    ]);
    const folder = read.kind === 'request' ? read.request.outFolder : '';
    const paths = [...source.matchAll(/(?:manifestPath|appPackagePath): (\S+)/g)].map((match) => match[1]);
    expect(new Set(paths)).toEqual(
      new Set(
        ['manifest.json', 'entra-app.json', 'commonwealth-assistant.zip'].map(
          (file) => `./${folder}/${file}`,
        ),
      ),
    );
  });
});
