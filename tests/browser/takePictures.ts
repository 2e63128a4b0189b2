import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startModelPeer } from '../support/modelPeer.ts';
import { openBrowser, openPage } from '../support/openBrowser.ts';
import { chatOf, outlookOf, wordOf } from './surfaces.ts';

/** `npm run pictures`: renews the pictures in docs/ from a service of its own, with the samples: in Basic mode, the last with a model. */

const project = join(import.meta.dirname, '..', '..');
const folder = join(project, 'docs', 'pictures');

/** Stands in for a model on this machine. Its port is fixed, because the picture shows it. */
const peer = await startModelPeer({ port: 11999, answer: answerAboutCost, models: ['example-model'] });
const dataDir = mkdtempSync(join(tmpdir(), 'assistant-pictures-'));
const service = spawn(process.execPath, [join(project, 'bot', 'main.ts')], {
  cwd: project,
  env: {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    DATA_DIR: dataDir,
    PORT: '0',
    LOG: 'silent',
    MODEL_PORTS: '11999',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let browser: Browser | undefined;
try {
  const origin = await originOf(service);
  browser = await openBrowser();
  mkdirSync(folder, { recursive: true });
  for (const [name, path, show] of [
    ['desk', '/desk/', showDesk],
    ['teams', '/desk/teams/', showTeams],
    ['word', '/desk/word/?sample=letter-missing-papers.docx', showWord],
    ['outlook', '/desk/outlook/', showOutlook],
    // By then there is a history to show.
    ['console', '/console/', showConsole],
    ['connect', '/desk/#model', showConnect],
  ] as const) {
    const { page, complaints } = await openPage(browser, origin + path);
    await show(page);
    if (complaints.length > 0) throw new Error(`${name}: ${complaints.join('\n')}`);
    // A caret would be hidden by a style that the page's content policy refuses.
    await page.screenshot({ path: join(folder, `${name}.png`), caret: 'initial' });
    await page.context().close();
    process.stdout.write(`docs/pictures/${name}.png\n`);
  }
} finally {
  await browser?.close();
  await stop(service);
  await peer.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function showDesk(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Mail threads' }).waitFor();
  await page.getByText('Basic mode.').waitFor();
}

async function showTeams(page: Page): Promise<void> {
  const chat = chatOf(page);
  await chat.log.getByRole('button', { name: 'What can you do?' }).waitFor();
  await chat.attach.click();
  await page.getByRole('button', { name: 'Memo: results of the counter pilot' }).click();
  await page.getByRole('button', { name: /^Take off: memo/ }).waitFor();
  await chat.box.fill('What did the pilot cost?');
  await page.keyboard.press('Enter');
  await chat.sources.waitFor();
  await page.getByRole('button', { name: 'Summarize this document' }).waitFor();
  // The newest stands at the end, wherever the growing answer had scrolled to.
  await chat.log.evaluate((log) => {
    log.scrollTop = log.scrollHeight;
  });
  await writeOverWhatVaries(page);
}

async function showWord(page: Page): Promise<void> {
  const { pane, paragraph, review } = wordOf(page);
  await pane.getByRole('tab', { name: 'Improve' }).click();
  await paragraph('In the event that you are desirous').click();
  await pane.getByText('In the event that you are desirous', { exact: false }).waitFor();
  await pane.getByRole('button', { name: 'Suggest changes' }).click();
  await pane.getByRole('button', { name: /^Apply: change “furnish”/ }).click();
  await pane.getByRole('button', { name: /^Apply: change “pertaining to”/ }).click();
  await review.getByText('2 changes').waitFor();
  await paragraph('to the undersigned').evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
  });
}

async function showOutlook(page: Page): Promise<void> {
  const { pane, conversation } = outlookOf(page);
  await pane.getByRole('button', { name: 'Summarize' }).waitFor();
  await conversation(/Moving the permit counter/).click();
  await pane.getByRole('heading', { name: /Moving the permit counter/ }).waitFor();
  await pane.getByRole('button', { name: 'Summarize' }).click();
  await pane.getByText('7 of 7 messages read').waitFor();
}

async function showConsole(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Open the receipt of/ })
    .first()
    .waitFor();
  await page.getByText('Version 1, as of your last answer').waitFor();
  await writeOverWhatVaries(page);
}

async function showConnect(page: Page): Promise<void> {
  const section = page.locator('#model');
  await section.getByRole('button', { name: /^Use it/ }).click();
  await section.getByRole('button', { name: /^Try it/ }).click();
  await section.getByRole('button', { name: 'Receipt' }).waitFor();
  await section.evaluate((element) => {
    element.scrollIntoView();
  });
  await writeOverWhatVaries(page);
}

/** The sentence of the memo that answers, with its source; the form that the test of a connection asks for. */
function answerAboutCost({ message, schema }: { message: string; schema?: unknown }): string {
  if (schema !== undefined) return '{"ready":true,"sentence":"The connection works."}';
  const id = /<<material \S+ id="([^"]*)"/.exec(message)?.[1] ?? '';
  const quote = /Signs, notices[^.]*cost \$6,840\./.exec(message)?.[0] ?? '';
  return `The pilot cost **$6,840**: signs, notices in four languages and a change of the telephone menu. [[${id}|"${quote}"]]\n`;
}

/** Times and receipt numbers differ from run to run; a picture that shows nothing new should be the same file. */
async function writeOverWhatVaries(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      node.nodeValue = (node.nodeValue ?? '')
        .replace(/\b\d{1,2}:\d\d [AP]M\b/g, '10:15 AM')
        .replace(/\b[A-Z][a-z]+ \d{1,2}, \d{4} at /g, 'November 17, 2026 at ')
        .replace(/after \d+\.\d seconds/g, 'after 0.4 seconds')
        .replace(/\bR-[A-Z0-9]{5}-[A-Z0-9]{5}\b/g, 'R-7KQ4M-2XPW9');
    }
  });
}

/** The address that the service prints when it is ready. @throws Error when it ends before */
function originOf(started: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    started.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const address = /http:\/\/localhost:(\d+)\//.exec(printed);
      if (address !== null) resolve(`http://127.0.0.1:${address[1] ?? ''}`);
    });
    started.once('exit', () => {
      reject(new Error(`The service ended before it was ready. ${printed}`));
    });
  });
}

async function stop(started: ChildProcess): Promise<void> {
  if (started.exitCode !== null) return;
  const ended = new Promise((resolve) => started.once('exit', resolve));
  started.kill('SIGTERM');
  await ended;
}
