/**
 * Makes a fresh clone ready: `node infra/setup/prepare.mjs run|test`. npm runs it before `npm start` and `npm test`.
 * Plain JavaScript for Node 18 and up, because it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, installBrowser } from './browser.mjs';
import { installPackages } from './installPackages.mjs';
import { linkNode } from './linkNode.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const profile = process.argv[2] === 'test' ? 'test' : 'run';

try {
  await installPackages({ root, profile });
  const node = linkNode({ root, platform: process.platform, arch: process.arch });
  if (profile === 'test' && findBrowser() === undefined) installBrowser();
  const pages = spawnSync(node, [join(root, 'infra', 'setup', 'buildPages.mjs')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (pages.status !== 0) throw new Error('The pages could not be built; the lines above say why.');
} catch (error) {
  console.error(`\nSet-up stopped. ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
