import { expectAccessible, pressByKeyboard, useBrowser } from '../support/browser.ts';
import { eventOf, startService, type TestService } from '../support/startService.ts';

const browser = useBrowser();
let service: TestService;
beforeAll(async () => {
  service = await startService();
}, 60_000);
afterAll(async () => {
  await service.close();
});

describe('the console: My assistant', () => {
  it('shows who one is, what the assistant may do and what needs a model, before any turn', async () => {
    const page = await browser.open(`${service.origin}/console/`);
    await page.getByText('Nothing yet. Ask for something in Teams, Word or Outlook.').waitFor();
    const abilities = page.getByRole('table', { name: 'What it can do for you' });
    expect(await abilities.getByRole('row', { name: /^Summarize a conversation Available/ }).count()).toBe(1);
    expect(await abilities.getByRole('row', { name: /^Translate Not available .*AI model/ }).count()).toBe(1);
    await page.getByText('TSS analyst (demo)').waitFor();
    await expectAccessible(page);
  });

  it('shows the history of one’s own turns with receipts, and nothing that anybody wrote', async () => {
    const secret = 'Whose umbrella is in room 12?';
    const events = await service.turn({ text: secret, materials: [umbrellas] });
    const receiptId = eventOf(events, 'receipt')?.id ?? '';
    await service.turn({ text: secret, materials: [umbrellas] }, 'hhs-caseworker');
    const page = await browser.open(`${service.origin}/console/`);
    const history = page.getByRole('table', { name: 'What you asked for' });
    await history.getByRole('row', { name: /Ask Word Answered/ }).waitFor();
    expect(await history.getByRole('row').count()).toBe(2);
    await pressByKeyboard(page, history.getByRole('button', { name: /^Open the receipt of/ }));
    const receipt = page.getByRole('dialog', { name: 'Receipt' });
    await receipt.getByText(receiptId).waitFor();
    expect(await page.locator('body').innerText()).not.toContain('umbrella');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await receipt.waitFor({ state: 'detached' });
  });
});

const umbrellas = {
  kind: 'document' as const,
  id: 'd',
  name: 'Lost and found',
  text: 'The umbrella in room 12 belongs to the front office. It was found on Monday.',
};
