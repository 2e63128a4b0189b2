/** Builds the pane over hosts and service in memory into a folder: `node buildPanePreview.mjs <folder>`; the page is `preview`. */
import { join } from 'node:path';
import { build } from 'vite';
import config from '../../addin/vite.config.mjs';

const root = join(import.meta.dirname, '..', 'addin', 'support');

await build({
  ...config,
  configFile: false,
  root,
  logLevel: 'error',
  build: {
    ...config.build,
    outDir: process.argv[2],
    minify: false,
    rollupOptions: { input: { preview: join(root, 'preview', 'index.html') } },
  },
});
