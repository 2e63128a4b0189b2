import { expectAccessible, hasFocus, pressByKeyboard, tabTo, useBrowser } from '../support/browser.ts';
import { startService, type TestService } from '../support/startService.ts';
import { personSwitch } from './surfaces.ts';

const browser = useBrowser();
let service: TestService;
beforeAll(async () => {
  service = await startService();
}, 60_000);
afterAll(async () => {
  await service.close();
});

async function openLanding() {
  const page = await browser.open(`${service.origin}/desk/`);
  await page.getByText('Basic mode. No AI model is connected').waitFor();
  return page;
}

describe('the landing page', () => {
  it('says which mode runs and how to connect a model, in every look', async () => {
    const page = await openLanding();
    await page.getByText('MODEL_PROVIDER=openai').waitFor();
    await page.getByRole('heading', { name: 'Mail threads' }).waitFor();
    await expectAccessible(page);
  });

  it.each(['Teams', 'Word', 'Outlook', 'Console'])('opens the door to %s by keyboard', async (name) => {
    const page = await openLanding();
    const door = page.getByRole('navigation', { name: 'Four doors' }).getByRole('link', { name });
    await pressByKeyboard(page, door);
    await page.waitForURL((url) => url.pathname.includes(name.toLowerCase()));
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  });

  it('lets a person be switched, says what that person may do, and the other pages follow', async () => {
    const page = await openLanding();
    await tabTo(page, personSwitch(page));
    await page.keyboard.type('DOR');
    await page.getByText('DOR auditor (demo) cannot use the assistant yet.').waitFor();
    expect(await hasFocus(personSwitch(page))).toBe(true);
    await expectAccessible(page);
    await page.goto(`${service.origin}/console/`);
    await page.getByText('Your agency is not on board yet').waitFor();
  });
});
