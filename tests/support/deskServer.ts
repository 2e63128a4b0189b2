import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express, { Router } from 'express';
import { createMailbox } from '../../bot/dev/mailbox/createMailbox.ts';
import { pagesRouter } from '../../bot/http/pages.ts';
import { session } from '../addin/support/fakeApi.ts';

const project = join(import.meta.dirname, '..', '..');

export interface DeskServer {
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * The desk's Word and Outlook pages with a small pane of the tests' own, served under the content policy that the
 * service uses, with office.js from npm.
 */
export async function startDeskServer(options: { samplesFolder: string }): Promise<DeskServer> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-pages-'));
  execFileSync(process.execPath, [join(import.meta.dirname, 'buildDesk.mjs'), folder], { stdio: 'inherit' });
  const fixtures = join(project, 'tests', 'addin', 'desk', 'fixtures');
  mkdirSync(join(folder, 'taskpane'));
  cpSync(join(fixtures, 'pane.html'), join(folder, 'taskpane', 'index.html'));
  cpSync(join(fixtures, 'pane.js'), join(folder, 'assets', 'pane.js'));

  const mailbox = createMailbox({ samplesFolder: options.samplesFolder, maxMessages: 500 });
  const app = express()
    .use('/desk/api', mailbox.router, employees())
    .get('/api/session', (_request, response) => {
      response.json(session());
    })
    .use('/office', express.static(join(project, 'node_modules', '@microsoft', 'office-js', 'dist')))
    .use('/desk', express.static(join(project, 'addin', 'desk', 'host')))
    .use(
      pagesRouter({
        folder,
        pages: ['taskpane', 'desk/word', 'desk/outlook'],
        officeScripts: ['/desk/trustDeskHost.js', '/desk/msajax.js', '/office/office.js'],
        scriptOrigins: [],
        connectOrigins: [],
        frameAncestors: [],
      }),
    );
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function employees(): Router {
  return Router().get('/employees', (_request, response) => {
    response.json([{ name: 'tss-analyst', title: 'TSS analyst', agency: 'TSS', note: '' }]);
  });
}
