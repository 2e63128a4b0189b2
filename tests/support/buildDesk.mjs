/** Builds the desk's Word and Outlook pages into a folder: `node buildDesk.mjs <folder>`. */
import { join } from 'node:path';
import { build } from 'vite';
import config from '../../addin/vite.config.mjs';

const pages = ['desk/word', 'desk/outlook'];
const outDir = process.argv[2];

await build({
  ...config,
  configFile: false,
  logLevel: 'error',
  build: {
    ...config.build,
    outDir,
    minify: false,
    rollupOptions: {
      input: Object.fromEntries(pages.map((page) => [page.replace('/', '-'), join(config.root, page, 'index.html')])),
    },
  },
});
