import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';

export interface PageSettings {
  /** Folder of the built pages; see infra/setup/buildPages.mjs. */
  folder: string;
  /** Script addresses that stand for office.js, in order. */
  officeScripts: readonly string[];
  /** Origins beside our own from which scripts may come. */
  scriptOrigins: readonly string[];
  /** Origins beside our own to which pages may connect (sign-in). */
  connectOrigins: readonly string[];
  frameAncestors: readonly string[];
  /** Names of the pages: "taskpane", "desk/word". */
  pages: readonly string[];
}

/**
 * Serves the built pages, each with a nonce of its own for scripts and styles.
 * @throws Error with a sentence when the pages were not built
 */
export function pagesRouter(settings: PageSettings): Router {
  const router = Router();
  for (const page of settings.pages) {
    const file = join(settings.folder, page, 'index.html');
    if (!existsSync(file)) throw new Error(`The page ${page} is not built. Run npm start, which builds it.`);
    const html = readFileSync(file, 'utf8');
    router.get([`/${page}/`, `/${page}`], (request, response) => {
      if (!request.path.endsWith('/')) {
        response.redirect(
          308,
          `/${page}/${request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : ''}`,
        );
        return;
      }
      const nonce = randomBytes(16).toString('base64url');
      response.setHeader('Content-Security-Policy', contentPolicy(settings, nonce));
      response.setHeader('Cache-Control', 'no-store');
      response.type('html').send(fill(html, settings.officeScripts, nonce));
    });
  }
  router.use(
    '/assets',
    express.static(join(settings.folder, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  );
  return router;
}

function fill(html: string, officeScripts: readonly string[], nonce: string): string {
  const scripts = officeScripts
    .map((source) => `<script nonce="${nonce}" src="${source}"></script>`)
    .join('');
  return html.replace('<!--OFFICE_JS-->', scripts).replaceAll('__CSP_NONCE__', nonce);
}

function contentPolicy(settings: PageSettings, nonce: string): string {
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'", `'nonce-${nonce}'`, ...settings.scriptOrigins],
    'style-src': ["'self'", `'nonce-${nonce}'`],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", ...settings.connectOrigins],
    'frame-src': ["'self'"],
    'frame-ancestors': ["'self'", ...settings.frameAncestors],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'object-src': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}
