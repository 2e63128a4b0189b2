import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAddinXml } from '../../manifest/buildAddinXml.ts';
import { sampleFlags, sampleSettings } from './sampleSettings.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function build(...flags: readonly string[]) {
  return spawnSync(process.execPath, [join(root, 'manifest', 'build.ts'), ...flags], {
    ...{ cwd: folder, encoding: 'utf8' as const },
  });
}

describe('npm run manifest', () => {
  it('writes the package, both XML manifests and the app registration, and says where each goes', () => {
    const { status, stdout } = build(...sampleFlags, '--out', 'made');
    expect(status).toBe(0);
    expect(readdirSync(join(folder, 'made')).sort()).toEqual([
      'color.png',
      'commonwealth-assistant.outlook.xml',
      'commonwealth-assistant.word.xml',
      'commonwealth-assistant.zip',
      'entra-app.json',
      'manifest.json',
      'outline.png',
    ]);
    expect(readFileSync(join(folder, 'made', 'commonwealth-assistant.word.xml'), 'utf8')).toBe(
      buildAddinXml('word', sampleSettings()),
    );
    for (const words of ['Teams admin center', 'Integrated apps', 'Entra admin center']) {
      expect(stdout).toContain(words);
    }
    expect(stdout).toMatch(/ENTRA_ALLOWED_CLIENT_IDS=22222222-2222-4222-8222-222222222222,[\da-f,-]+\n/);
  });

  it('writes nothing and explains itself when a setting is wrong', () => {
    const { status, stdout, stderr } = build(sampleFlags[0], '--out', 'nothing');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('--bot-id: is needed');
    expect(stderr).toContain('npm run manifest -- --public-url');
    expect(readdirSync(folder)).not.toContain('nothing');
  });
});
