import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { eventually, expectAccessible, hasFocus, pressByKeyboard, useBrowser } from '../support/browser.ts';
import { startLoopbackServer, type LoopbackServer } from '../support/loopbackServer.ts';
import { startModelPeer, type ModelPeer } from '../support/modelPeer.ts';
import { startService, type TestService } from '../support/startService.ts';
import { chatOf, paneOf } from './surfaces.ts';

const key = 'sk-peer-0123456789abcdef';
const browser = useBrowser();
let open: ModelPeer;
let locked: ModelPeer;
let liar: LoopbackServer;
let service: TestService;
beforeAll(async () => {
  open = await startModelPeer({ models: ['peer-small', 'peer-large'] });
  locked = await startModelPeer({ key });
  liar = await startLoopbackServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>');
  });
}, 60_000);
afterAll(async () => {
  await open.stop();
  await locked.stop();
  await liar.stop();
});
beforeEach(async () => {
  const ports = [open, locked, liar].map(({ origin }) => new URL(origin).port);
  service = await startService({ MODEL_PORTS: ports.join(',') });
}, 60_000);
afterEach(async () => {
  await service.close();
});

function deskOf(page: Page) {
  const section = page.locator('#model');
  const field = (label: string) => section.getByLabel(label, { exact: true });
  return {
    section,
    field,
    useIt: section.getByRole('button', { name: /^Use it/ }).first(),
    tryIt: section.getByRole('button', { name: /^Try it/ }),
    disconnect: section.getByRole('button', { name: 'Disconnect' }),
    own: section.getByText('Use a key or an address of your own'),
    kind: field('Kind of server'),
    test: section.getByRole('button', { name: 'Test and connect' }),
    answer: section.getByRole('log', { name: 'Answer' }),
    said: section.getByRole('status').first(),
  };
}

describe('a running local model', () => {
  it('streams an answer two clicks after the address, and goes away with one', async () => {
    open.answerWith(({ schema }) =>
      schema === undefined
        ? 'The memo gives the sum in its table.\n\n'.repeat(40)
        : '{"ready":true,"sentence":"Yes."}',
    );
    open.pauseBetweenPieces(20);
    const startedAt = performance.now();
    const page = await browser.open(`${service.origin}/desk/`);
    const desk = deskOf(page);
    await desk.useIt.click();
    await desk.tryIt.click();
    await desk.answer.getByText('The memo gives the sum').first().waitFor();
    const firstWordsMs = Math.round(performance.now() - startedAt);
    expect(await desk.answer.getAttribute('aria-busy')).toBe('true');
    await desk.section.getByRole('button', { name: 'Receipt' }).waitFor();
    const wholeMs = Math.round(performance.now() - startedAt);
    open.pauseBetweenPieces(0);
    await desk.section.getByText('AI-generated').waitFor();
    report({ clicks: 2, firstWordsMs, wholeMs });
    expect(wholeMs).toBeLessThan(60_000);
    await expectAccessible(page);

    await desk.disconnect.click();
    await page.getByText('Basic mode. No AI model is connected').waitFor();
    expect(await desk.said.innerText()).toBe('Disconnected. Basic mode answers again.');
    expect(await hasFocus(desk.section.locator('div[tabindex="-1"]').first())).toBe(true);
    await desk.useIt.waitFor();
  });

  it('is chosen, tested, tried and disconnected by keyboard, each step spoken', async () => {
    const page = await browser.open(`${service.origin}/desk/#model`);
    const desk = deskOf(page);
    await desk.useIt.waitFor();
    await desk.section.getByText('asks for a key').waitFor();
    await desk.section.getByText('not an OpenAI-compatible server').waitFor();
    await expectAccessible(page);
    await desk.section.getByLabel('Model: OpenAI-compatible server').selectOption('peer-large');
    await pressByKeyboard(page, desk.useIt);
    await desk.tryIt.waitFor();
    expect(await hasFocus(desk.tryIt)).toBe(true);
    await eventually(
      () => desk.said.innerText(),
      (text) => /An AI model is connected: peer-large\. Streaming works/.test(text),
    );
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await desk.section.getByRole('button', { name: 'Receipt' }).waitFor();
    await pressByKeyboard(page, desk.disconnect);
    await page.getByText('Basic mode. No AI model is connected').waitFor();
  });

  it('shows its answer in a small window without scrolling', async () => {
    const page = await browser.open(`${service.origin}/desk/`, { width: 320 });
    await page.setViewportSize({ width: 320, height: 480 });
    const desk = deskOf(page);
    await desk.useIt.click();
    await desk.tryIt.click();
    const answer = desk.section.getByRole('heading', { name: /^You asked/ });
    await answer.waitFor();
    await eventually(
      () => answer.evaluate((element) => element.getBoundingClientRect().top / window.innerHeight),
      (place) => place >= 0 && place < 0.5,
    );
    await desk.section.getByRole('button', { name: 'Receipt' }).waitFor();
  });

  it('can be canceled while it is tested, and then nothing has changed', async () => {
    open.pauseBetweenPieces(400);
    const page = await browser.open(`${service.origin}/desk/`);
    const desk = deskOf(page);
    await desk.useIt.click();
    const cancel = desk.section.getByRole('button', { name: 'Cancel' });
    await desk.section
      .getByText(/^Testing/)
      .first()
      .waitFor();
    expect(await hasFocus(cancel)).toBe(true);
    await page.keyboard.press('Enter');
    await desk.useIt.waitFor();
    open.pauseBetweenPieces(0);
    expect(await desk.said.innerText()).toBe('Canceled. Nothing was changed.');
    await page.reload();
    await page.getByText('Basic mode. No AI model is connected').waitFor();
  });

  it('is known to pages that are open already', async () => {
    const desk = deskOf(await browser.open(`${service.origin}/desk/`));
    const context = desk.section.page().context();
    const teams = await context.newPage();
    await teams.goto(`${service.origin}/desk/teams/`);
    await teams.getByRole('link', { name: 'Connect a model' }).waitFor();
    const outlook = await context.newPage();
    await outlook.goto(`${service.origin}/desk/outlook/`);
    await paneOf(outlook).getByText('No AI model connected').waitFor();
    await paneOf(outlook).getByRole('link', { name: 'Connect a model' }).waitFor();
    await desk.useIt.click();
    await desk.tryIt.waitFor();
    await teams.getByText('AI model: peer-small').waitFor();
    await paneOf(outlook).getByText('AI model: peer-small').waitFor();
    const chat = chatOf(teams);
    await chat.log.getByRole('article').first().waitFor();
    await chat.box.fill('What makes a notice clear?');
    await teams.keyboard.press('Enter');
    await chat.last.getByText('AI-generated').waitFor();
  });
});

describe('a key of one’s own', () => {
  async function openForm(page: Page) {
    const desk = deskOf(page);
    await desk.own.click();
    await desk.kind.selectOption('compatible');
    await desk.field('Address, up to and including the version').fill(locked.baseUrl);
    return { desk, keyField: desk.field('Key, if the server asks for one') };
  }

  it('that is refused says so and loses nothing; the right one connects and is seen no more', async () => {
    const page = await browser.open(`${service.origin}/desk/`);
    const { desk, keyField } = await openForm(page);
    await keyField.fill('sk-wrong');
    await desk.test.click();
    await desk.section.getByText('The server refused the key.').first().waitFor();
    await expectAccessible(page);
    expect(await desk.field('Address, up to and including the version').inputValue()).toBe(locked.baseUrl);

    expect(await keyField.getAttribute('type')).toBe('password');
    await keyField.fill(key);
    await desk.test.click();
    await desk.tryIt.waitFor();
    expect(await page.content()).not.toContain(key);
    expect(await page.locator('input[type=password]').count()).toBe(0);
    await desk.section.getByLabel('Connect it at the next start too').check();
    await eventually(
      async () => (await service.send('/desk/api/models')).text(),
      (text) => text.includes('"remembered":true'),
    );
  });

  it('is asked for where it is missing, and a web page is no model server', async () => {
    const page = await browser.open(`${service.origin}/desk/`);
    const desk = deskOf(page);
    await desk.own.click();
    await desk.test.click();
    await desk.section.getByText('This is needed.').waitFor();
    expect(await hasFocus(desk.field('Key'))).toBe(true);
    await expectAccessible(page);
    await desk.kind.selectOption('compatible');
    await desk.field('Address, up to and including the version').fill(liar.origin);
    await desk.test.click();
    await desk.section.getByText('not an OpenAI-compatible server').first().waitFor();
  });
});

/** `CONNECT_REPORT=<file>` keeps the measurement for docs/connect-a-model.md. */
function report(measured: Record<string, number>): void {
  const file = process.env['CONNECT_REPORT'];
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(measured)}\n`);
}
