import { expectAccessible, pressByKeyboard, useBrowser } from '../support/browser.ts';
import { startService, type TestService } from '../support/startService.ts';
import { paneOf } from './surfaces.ts';

const browser = useBrowser();
let service: TestService;
beforeAll(async () => {
  service = await startService();
}, 60_000);
afterAll(async () => {
  await service.close();
});

describe('the help pages', () => {
  it('open in the pane by the keyboard, are searched and read, and the pane is as it was', async () => {
    const page = await browser.open(`${service.origin}/desk/word/`);
    const pane = paneOf(page);
    await pressByKeyboard(page, pane.getByRole('button', { name: 'Help', exact: true }));
    await pane.getByRole('searchbox', { name: 'Search the help pages' }).fill('who sees my text');
    await page.keyboard.press('Enter');
    await pane.getByRole('button', { name: 'Who can see what I type' }).click();
    await pane.getByText('Who may look at it').waitFor();
    await expectAccessible(page);
    await pane.getByRole('button', { name: 'Back to what you were doing' }).click();
    await pane.getByRole('tab', { name: 'Draft' }).waitFor();
  });

  it('answer a question in Ask, and the chip opens the page', async () => {
    const page = await browser.open(`${service.origin}/desk/word/`);
    const pane = paneOf(page);
    await pane.getByRole('tab', { name: 'Ask' }).click();
    await pane.getByRole('textbox', { name: 'Ask about this document' }).fill('do you train on my data?');
    await page.keyboard.press('Enter');
    await pane.getByRole('button', { name: /^Source 1: Do you train/ }).click();
    await pane.getByRole('region', { name: 'Help page' }).getByText('In Basic mode').waitFor();
    await pane.getByRole('button', { name: 'What exactly is sent to the AI?' }).waitFor();
    await expectAccessible(page);
  });

  it.each(['/console/#help', '/about/help/', '/about/help/masking'])(
    '%s can be read by everybody, at 320 px too',
    async (path) => {
      const page = await browser.open(service.origin + path, { width: 320 });
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await expectAccessible(page);
    },
  );
});
