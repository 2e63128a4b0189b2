import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import type { Browser, Page } from 'playwright-core';
import { pagesRouter } from '../../bot/http/pages.ts';
import { findAxeViolations, openBrowser, openPage, overflowsSideways } from '../support/openBrowser.ts';

/** The pane in a real browser at 320 pixels, under the service's own content policy; hosts and service in memory. */
let folder: string;
let server: Server;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pane-preview-'));
  const script = join(import.meta.dirname, '..', 'support', 'buildPanePreview.mjs');
  execFileSync(process.execPath, [script, folder], { stdio: 'inherit' });
  const pages = pagesRouter({
    folder,
    pages: ['preview'],
    officeScripts: [],
    scriptOrigins: [],
    connectOrigins: [],
    frameAncestors: [],
  });
  const app = express()
    .use(pages)
    .get('/favicon.ico', (_request, response) => {
      response.status(204).end();
    });
  server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();

async function draft(page: Page, brief = 'Tell staff about the move') {
  await page.getByLabel('What should it say?').fill(brief);
  await button(page, 'Write a draft').click();
}

const tasks: [string, string, (page: Page) => Promise<unknown>][] = [
  ['the page outside of Office', 'none', (page) => page.getByRole('heading').first().waitFor()],
  [
    'a draft that was inserted',
    'word',
    async (page) => {
      await draft(page);
      await button(page, 'Insert at cursor').click();
      await page.getByText('The draft is in the document').last().waitFor();
    },
  ],
  [
    'a turn that runs',
    'word',
    async (page) => {
      await draft(page, 'a slow one');
      await page.getByText('Reading part 3 of 12').first().waitFor();
    },
  ],
  [
    'a refusal with findings',
    'word',
    async (page) => {
      await draft(page, 'hunter2 is a blocked word');
      await page.getByText('[password or key]').waitFor();
    },
  ],
  [
    'a receipt',
    'word',
    async (page) => {
      await draft(page);
      await button(page, 'Receipt').click();
      await page.getByText('Seal in the audit record').waitFor();
    },
  ],
  [
    'suggested changes',
    'word',
    async (page) => {
      await tab(page, 'Improve');
      await button(page, 'Suggest changes').click();
      await page.getByText('Worth a look').waitFor();
    },
  ],
  [
    'an answer with an open source',
    'word',
    async (page) => {
      await tab(page, 'Ask');
      await page.getByLabel('Ask about this document').fill('When is the move?');
      await button(page, 'Ask').click();
      await button(page, 'Source 1: paragraph 3').click();
      await page.getByText('The passage is selected').first().waitFor();
    },
  ],
  [
    'a conversation that goes on',
    'word',
    async (page) => {
      await tab(page, 'Ask');
      await page.getByLabel('Ask about this document').fill('When is the move?');
      await button(page, 'Ask').click();
      await button(page, 'Shorter').click();
      await page.getByText('You asked: Shorter').waitFor();
      await button(page, 'Why?').waitFor();
    },
  ],
  [
    'the history with a title that is being changed',
    'word',
    async (page) => {
      await tab(page, 'Ask');
      await button(page, 'History').click();
      await button(page, /^Rename/)
        .first()
        .click();
      await page.getByLabel('New title').waitFor();
    },
  ],
  [
    'two versions of a draft',
    'word',
    async (page) => {
      await draft(page);
      await draft(page, 'Tell staff again');
      await page.getByRole('radio', { name: 'Draft 1' }).click();
    },
  ],
  [
    'a conversation with an open source',
    'outlook',
    async (page) => {
      await button(page, 'Summarize').click();
      await button(page, /^Source: message from Dana Demo/)
        .first()
        .click();
      await page.locator('mark').waitFor();
    },
  ],
  [
    'a reply and the question what was wrong',
    'outlook',
    async (page) => {
      await tab(page, 'Reply');
      await button(page, 'Write a reply').click();
      await button(page, 'This did not help').click();
    },
  ],
  ['the console', 'console', (page) => page.getByText('How it ended', { exact: true }).waitFor()],
];

describe.each([
  ['light', {}],
  ['dark', { dark: true }],
])('in %s colors', (_look, view) => {
  it.each(tasks)('%s fits 320 pixels and has no accessibility violation', async (_name, host, act) => {
    const { page, complaints } = await openPage(browser, `${origin}/preview/?host=${host}`, {
      width: 320,
      ...view,
    });
    try {
      await act(page);
      expect(await findAxeViolations(page)).toEqual([]);
      expect(await overflowsSideways(page)).toBe(false);
      expect(complaints).toEqual([]);
    } finally {
      await page.context().close();
    }
  });
});

it('is worked by keyboard alone: tabs by arrows, the answer by Tab', async () => {
  const { page } = await openPage(browser, `${origin}/preview/?host=word`, { width: 320 });
  try {
    await page.getByRole('tab', { name: 'Draft' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.type('When is the move?');
    await page.keyboard.press('Enter');
    await button(page, 'Source 1: paragraph 3').waitFor();
    await page.keyboard.press('Shift+Tab');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    for (let i = 0; i < 12 && (await focused()) !== 'Source 1: paragraph 3'; i++)
      await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText('The passage is selected').first().waitFor();
    expect(await focused()).toBe('Source 1: paragraph 3');
  } finally {
    await page.context().close();
  }
});
