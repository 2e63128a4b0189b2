import { existsSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';

const root = import.meta.dirname;
const pages = ['taskpane', 'console', 'desk', 'desk/teams', 'desk/word', 'desk/outlook'];

/**
 * One build for every page in a browser. The service writes a fresh nonce for `__CSP_NONCE__` and the cloud's
 * office.js for `<!--OFFICE_JS-->` into each page that it serves.
 */
export default {
  root,
  base: '/',
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  publicDir: false,
  build: {
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: Object.fromEntries(
        pages
          .map((page) => [page.replace('/', '-'), join(root, page, 'index.html')])
          .filter(([, file]) => existsSync(file)),
      ),
    },
  },
};
