import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { pagesRouter } from '../../bot/http/pages.ts';
import { createFakeDeskConnector, type FakeDeskConnector } from './fakeDeskConnector.ts';
import { startLoopbackServer } from './loopbackServer.ts';

const root = join(import.meta.dirname, '..', '..');
const pages = ['desk', 'desk/teams'];

export type FakeDeskServer = {
  url: string;
  connector: FakeDeskConnector;
  /** The answer of GET /api/session; a test changes it. */
  session: { body: unknown };
  close: () => Promise<void>;
};

/** Builds the landing page and the Teams page and serves them under the service's content policy, over the fake connector. */
export async function startFakeDeskServer(session: unknown): Promise<FakeDeskServer> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-pages-'));
  const build = [join(import.meta.dirname, 'buildDesk.mjs'), folder, ...pages];
  execFileSync(process.execPath, build, { stdio: 'inherit' });
  const connector = createFakeDeskConnector();
  const answer = { body: session };
  const app = express();
  app.use('/desk/connector/client', express.json({ limit: '80mb' }), (req, res) => {
    connector.handle(req, res, req.path, (req.body ?? {}) as Record<string, unknown>);
  });
  app.get('/desk/api/employees', (_req, res) => {
    res.json(demoPeople);
  });
  app.get('/api/session', (_req, res) => {
    res.json(answer.body);
  });
  app.use('/desk/samples', express.static(join(root, 'addin', 'desk', 'samples')));
  app.use(
    pagesRouter({
      ...{ folder, pages },
      ...{ officeScripts: [], scriptOrigins: [], connectOrigins: [], frameAncestors: [] },
    }),
  );
  const server = await startLoopbackServer((req, res) => {
    app(req, res);
  });
  return {
    url: server.origin,
    connector,
    session: answer,
    close: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const demoPeople = [
  { name: 'tss-analyst', title: 'TSS analyst', agency: 'TSS', note: 'In the first wave' },
  { name: 'dor-auditor', title: 'DOR auditor', agency: 'DOR', note: 'Not admitted yet' },
];
