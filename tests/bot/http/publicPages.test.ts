import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import { publicPagesRouter } from '../../../bot/http/publicPages.ts';
import { securityHeaders } from '../../../bot/http/securityHeaders.ts';
import { startLoopbackServer, type LoopbackServer } from '../../support/loopbackServer.ts';

const iconsFolder = join(import.meta.dirname, '..', '..', '..', 'manifest', 'icons');
let server: LoopbackServer;

beforeAll(async () => {
  const app = express();
  app.use(securityHeaders({ development: false }));
  app.use(publicPagesRouter({ iconsFolder, contact: 'Help <desk> & "more"' }));
  app.use((_request, response) => {
    response.status(404).end();
  });
  server = await startLoopbackServer(app);
});
afterAll(() => server.stop());

describe('what is open to everybody', () => {
  it.each([16, 32, 64, 80, 128])(
    'hands Office the icon of %i pixels, from any origin, without caching orders',
    async (size) => {
      const response = await fetch(`${server.origin}/icons/icon-${String(size)}.png`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('image/png');
      expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(response.headers.get('cache-control')).toBeNull();
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(bytes.equals(readFileSync(join(iconsFolder, `icon-${String(size)}.png`)))).toBe(true);
    },
  );

  it.each([
    '/icons/drawIcons.ts',
    '/icons/color.png',
    '/icons/',
    '/icons/icon-17.png',
    '/icons/..%2fappDescription.ts',
    '/icons/icon-16.png%00',
    '/icons/%2e%2e/appDescription.ts',
  ])('hands out nothing else: %s', async (path) => {
    const response = await fetch(`${server.origin}${path}`);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('export');
  });

  it('explains privacy, terms and help on a page without scripts', async () => {
    const response = await fetch(`${server.origin}/about/`);
    const html = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; .*frame-ancestors 'none'$/,
    );
    for (const id of ['privacy', 'terms', 'help']) expect(html).toContain(`<section id="${id}"`);
    expect(html).toContain('Help &lt;desk&gt; &amp; &quot;more&quot;');
    expect(html).not.toContain('<script');
  });
});
