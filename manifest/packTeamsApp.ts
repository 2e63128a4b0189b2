import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { buildTeamsManifest } from './buildTeamsManifest.ts';
import type { ManifestSettings } from './manifestSettings.ts';

/** A zip keeps no earlier day; one fixed time makes the same input give the same bytes. */
const writtenAt = new Date(1980, 0, 1);

/** The files of a Teams package by name: manifest.json and its two icons. They lie at the top, in no folder. */
export function teamsFiles(settings: ManifestSettings): Record<string, Uint8Array> {
  const json = `${JSON.stringify(buildTeamsManifest(settings), undefined, 2)}\n`;
  const icon = (file: string) => new Uint8Array(readFileSync(join(import.meta.dirname, 'icons', file)));
  return {
    'manifest.json': new TextEncoder().encode(json),
    'color.png': icon('color.png'),
    'outline.png': icon('outline.png'),
  };
}

/** The Teams package as zip. */
export function packTeamsApp(settings: ManifestSettings): Uint8Array {
  return zipSync(teamsFiles(settings), { level: 9, mtime: writtenAt });
}
