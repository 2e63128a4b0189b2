/** Builds pages of the desk into a folder: `node buildDesk.mjs <folder> [page ...]`; Word and Outlook when none is named. */
import { join } from 'node:path';
import { build } from 'vite';
import config from '../../addin/vite.config.mjs';

const [, , outDir, ...named] = process.argv;
const pages = named.length > 0 ? named : ['desk/word', 'desk/outlook'];

await build({
  ...config,
  configFile: false,
  logLevel: 'error',
  build: {
    ...config.build,
    outDir,
    minify: false,
    rollupOptions: {
      input: Object.fromEntries(
        pages.map((page) => [page.replace('/', '-'), join(config.root, page, 'index.html')]),
      ),
    },
  },
});
