import type { Browser } from 'playwright-core';
import { startFakeDeskServer, type FakeDeskServer } from '../../support/fakeDeskServer.ts';
import { findAxeViolations, openBrowser, openPage, overflowsSideways } from '../../support/openBrowser.ts';

const session = {
  employee: { id: '1', name: 'TSS analyst' },
  ...{ agency: 'TSS', secretariat: 'TSS', workspace: 'executive', roles: ['employee'] },
  abilities: { skills: ['ask'], unavailable: [], rewriteStyles: [] },
  ...{ mode: 'basic', model: 'Basic mode', contact: 'the service desk' },
};

let desk: FakeDeskServer;
let browser: Browser;

beforeAll(async () => {
  desk = await startFakeDeskServer(session);
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await desk.close();
});

const views = [
  { width: 1280, dark: false },
  { width: 1280, dark: true },
  { width: 320, dark: false },
  { width: 320, dark: true },
];

describe('the landing page', () => {
  beforeEach(() => {
    desk.session.body = session;
  });

  it.each(views)('has four doors and is accessible at $width px, dark: $dark', async (view) => {
    const { page, complaints } = await openPage(browser, `${desk.url}/desk/`, view);
    await page.getByRole('heading', { name: 'Mail threads' }).waitFor();
    const doors = page.getByRole('navigation', { name: 'Four doors' }).getByRole('link');
    const addresses = await doors.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(addresses).toEqual(['/desk/teams/', '/desk/word/', '/desk/outlook/', '/console/']);
    expect(await findAxeViolations(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('says that no model is connected and which setting connects one', async () => {
    const { page } = await openPage(browser, `${desk.url}/desk/`);
    await page.getByText('Basic mode. No AI model is connected').waitFor();
    expect(await page.getByText('MODEL_PROVIDER=openai').isVisible()).toBe(true);
    await page.context().close();
  });

  it('names the model that is connected', async () => {
    desk.session.body = { ...session, mode: 'model', model: 'gpt-demo' };
    const { page } = await openPage(browser, `${desk.url}/desk/`);
    await page.getByText('An AI model is connected: gpt-demo.').waitFor();
    await page.context().close();
  });

  it('remembers the chosen person and says when they are not admitted', async () => {
    const { page } = await openPage(browser, `${desk.url}/desk/`);
    await page.getByText('Basic mode.').waitFor();
    desk.session.body = {
      ...session,
      employee: { id: '2', name: 'DOR auditor' },
      abilities: { skills: [], unavailable: [], rewriteStyles: [] },
      wave: { name: 'Wave 3', opensOn: null },
    };
    await page.getByLabel('You are:').selectOption('dor-auditor');
    await page
      .getByText('DOR auditor cannot use the assistant yet. Wave 3 has no opening date yet.')
      .waitFor();
    expect(await page.evaluate(() => localStorage.getItem('desk.employee'))).toBe('dor-auditor');
    await page.context().close();
  });

  it('is worked by keyboard: person first, then the doors', async () => {
    const { page } = await openPage(browser, `${desk.url}/desk/`);
    await page.getByLabel('You are:').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.getByLabel('You are:').evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${desk.url}/desk/teams/`);
    await page.context().close();
  });

  it('says what to do when the service answers nonsense', async () => {
    desk.session.body = { hello: 'world' };
    const { page } = await openPage(browser, `${desk.url}/desk/`);
    await page.getByText('Reload the page. If it happens again, restart npm start.').waitFor();
    await page.context().close();
  });
});
