import { Router, static as staticFiles } from 'express';
import { aboutPage } from './aboutPage.ts';

interface PublicPagesSettings {
  /** Folder of the icons that the manifests name: icon-16.png and so on. */
  iconsFolder: string;
  /** Whom employees ask. */
  contact: string;
}

/** What Office, Teams and administrators open without signing in: `/icons/icon-32.png` and the page `/about/`. */
export function publicPagesRouter({ iconsFolder, contact }: PublicPagesSettings): Router {
  const router = Router();
  const icons = staticFiles(iconsFolder, { cacheControl: false, index: false, redirect: false });
  router.get('/icons/:file', (request, response, next) => {
    if (!/^icon-\d{1,3}\.png$/.test(request.params.file)) {
      next('router');
      return;
    }
    // Office shows them in pages of its own origin, and replaces icons that come with caching orders.
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    request.url = `/${request.params.file}`;
    icons(request, response, next);
  });
  router.get('/favicon.ico', (request, response, next) => {
    request.url = '/icon-32.png';
    icons(request, response, next);
  });
  const { html, contentPolicy } = aboutPage(contact);
  router.get(['/about', '/about/'], (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('Content-Security-Policy', contentPolicy);
    response.type('html').send(html);
  });
  return router;
}
