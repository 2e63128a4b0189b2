import { unzipSync } from 'fflate';
import { buildTeamsManifest } from '../../manifest/buildTeamsManifest.ts';
import { packTeamsApp } from '../../manifest/packTeamsApp.ts';
import { readPng } from './readPng.ts';
import { sampleSettings } from './sampleSettings.ts';

describe('the Teams package', () => {
  it('holds the manifest and the icons that it names, in no folder, and nothing else', () => {
    const files = unzipSync(packTeamsApp(sampleSettings()));
    const { icons } = buildTeamsManifest(sampleSettings());
    expect(Object.keys(files).sort()).toEqual(['manifest.json', icons.color, icons.outline].sort());
    const manifest: unknown = JSON.parse(new TextDecoder().decode(files['manifest.json']));
    expect(manifest).toEqual(buildTeamsManifest(sampleSettings()));
  });

  it('holds icons of the sizes that Teams asks for', () => {
    const files = unzipSync(packTeamsApp(sampleSettings()));
    expect(readPng(files['color.png'] ?? new Uint8Array())).toMatchObject({ width: 192, height: 192 });
    expect(readPng(files['outline.png'] ?? new Uint8Array())).toMatchObject({ width: 32, height: 32 });
  });

  it('has the same bytes each time', () => {
    const [first, second] = [packTeamsApp(sampleSettings()), packTeamsApp(sampleSettings())];
    expect(Buffer.from(first).equals(second)).toBe(true);
  });
});
