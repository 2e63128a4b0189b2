import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { findBrowser } from '../../infra/setup/browser.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real Chromium without a window. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('No browser: npm test installs or names one.');
  return await chromium.launch({ executablePath, args: quiet });
}

export type View = { width?: number; dark?: boolean; forcedColors?: boolean };
export type WatchedPage = { page: Page; complaints: string[] };

/**
 * A page in a fresh profile; `complaints` collects console errors (breaches of the content policy among them),
 * uncaught errors, requests that failed and requests to elsewhere.
 */
export async function openPage(browser: Browser, url: string, view: View = {}): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: view.width ?? 1280, height: 800 },
    colorScheme: view.dark === true ? 'dark' : 'light',
    forcedColors: view.forcedColors === true ? 'active' : 'none',
    reducedMotion: 'reduce',
    ...{ locale: 'en-US', timezoneId: 'America/New_York' },
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const isOurs = request.url().startsWith(new URL(url).origin) || request.url().startsWith('data:');
    if (!isOurs) complaints.push(`requested ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // A page that is left, or a turn that is stopped, drops its own requests.
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') complaints.push(`failed ${request.url()}: ${why}`);
  });
  await page.goto(url);
  return { page, complaints };
}

/**
 * What axe finds against WCAG 2.2 AA in one document, one line each; a frame inside is looked at by itself. In forced
 * colours the system picks the colours, so their contrast is not the page's.
 */
export async function findAxeViolations(page: Page | Frame): Promise<string[]> {
  await page.evaluate(axeSource);
  return await page.evaluate(async (tags) => {
    type Axe = { run: (options: object) => Promise<{ violations: Violation[] }> };
    type Violation = { id: string; nodes: { html: string }[] };
    const { axe } = globalThis as unknown as { axe: Axe };
    const isForced = matchMedia('(forced-colors: active)').matches;
    const { violations } = await axe.run({
      ...{ runOnly: tags, iframes: false, preload: false },
      rules: { 'color-contrast': { enabled: !isForced } },
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  }, rules);
}

/** Whether the page is wider than the window. */
export async function overflowsSideways(page: Page | Frame): Promise<boolean> {
  return await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
}
