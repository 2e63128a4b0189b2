/** Builds the pages of `addin/` when their sources changed since the last build. Runs under Node 24. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..', '..');
const cache = join(root, '.cache', 'pages');
const hash = sourceHash();
const target = join(cache, hash);

if (!existsSync(target)) {
  const draft = join(cache, `draft-${process.pid}`);
  process.stdout.write('Building the pages (once after each change) ...');
  const startedAt = Date.now();
  await build({
    configFile: join(root, 'addin', 'vite.config.mjs'),
    logLevel: 'error',
    build: { outDir: draft },
  });
  try {
    renameSync(draft, target);
  } catch (error) {
    // Another start built the same pages in the meantime.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  process.stdout.write(` done in ${Math.round((Date.now() - startedAt) / 1000)} s\n`);
}
writeFileSync(join(cache, 'current'), hash);
// A running service still serves the build it started with.
const builds = readdirSync(cache)
  .filter((name) => /^[0-9a-f]{20}$/.test(name) && name !== hash)
  .sort((a, b) => statSync(join(cache, b)).mtimeMs - statSync(join(cache, a)).mtimeMs);
for (const old of builds.slice(3)) rmSync(join(cache, old), { recursive: true, force: true });

function sourceHash() {
  mkdirSync(cache, { recursive: true });
  const digest = createHash('sha256');
  for (const folder of ['addin', join('bot', 'contract')]) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|mjs|js|html|css|json)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) digest.update(file.slice(root.length)).update(readFileSync(file));
  }
  return digest
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
    .slice(0, 20);
}
