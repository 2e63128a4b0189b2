import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { createFakeDeskConnector, type FakeDeskConnector } from './fakeDeskConnector.ts';
import { readBody, startLoopbackServer } from './loopbackServer.ts';

const root = join(import.meta.dirname, '..', '..');
const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
};

export const demoEmployees = [
  { name: 'tss-analyst', title: 'TSS analyst', agency: 'EOTSS', note: 'Admitted and trained' },
  { name: 'hhs-caseworker', title: 'HHS caseworker', agency: 'EOHHS', note: 'Regulated workspace' },
  { name: 'dor-auditor', title: 'DOR auditor', agency: 'A&F', note: 'Not yet admitted' },
];

export type FakeDeskServer = {
  url: string;
  connector: FakeDeskConnector;
  /** Addresses that the page asked for and that do not exist here. */
  unknown: string[];
  close: () => Promise<void>;
};

/**
 * The desk's pages as built (`infra/setup/buildPages.mjs`) under the strict policy of the service, with the
 * fake connector. `session` is the answer of GET /api/session.
 */
export async function startFakeDeskServer(
  options: { session?: unknown; pages?: string } = {},
): Promise<FakeDeskServer> {
  const pages = options.pages ?? currentPages();
  const connector = createFakeDeskConnector();
  const unknown: string[] = [];
  function answer(req: IncomingMessage, res: ServerResponse, body: Record<string, unknown>): void {
    const { pathname } = new URL(req.url ?? '/', 'http://desk');
    const client = '/desk/connector/client';
    if (pathname.startsWith(client)) return connector.handle(req, res, pathname.slice(client.length), body);
    if (pathname === '/desk/api/employees') return json(res, demoEmployees);
    if (pathname === '/api/session' && options.session !== undefined) return json(res, options.session);
    const file = pathname.startsWith('/desk/samples/')
      ? join(root, 'addin', normalize(decodeURIComponent(pathname)))
      : join(pages, normalize(pathname), pathname.endsWith('/') ? 'index.html' : '');
    if (existsSync(file.replace(/\/$/, ''))) return sendFile(res, file.replace(/\/$/, ''));
    unknown.push(pathname);
    res.writeHead(404).end();
  }

  const server = await startLoopbackServer(async (req, res) => {
    const text = (await readBody(req)).toString('utf8');
    answer(req, res, text === '' ? {} : (JSON.parse(text) as Record<string, unknown>));
  });
  return { url: server.origin, connector, unknown, close: server.stop };
}

/** Folder of the last build of the pages. */
export function currentPages(): string {
  const cache = join(root, '.cache', 'pages');
  return join(cache, readFileSync(join(cache, 'current'), 'utf8').trim());
}

function sendFile(res: ServerResponse, file: string): void {
  const type = mediaTypes[extname(file)] ?? 'application/octet-stream';
  if (extname(file) !== '.html') {
    res.writeHead(200, { 'content-type': type }).end(readFileSync(file));
    return;
  }
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  res.writeHead(200, { 'content-type': type, 'content-security-policy': policy });
  res.end(readFileSync(file, 'utf8').replaceAll('__CSP_NONCE__', nonce));
}

function json(res: ServerResponse, body: unknown): void {
  res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
