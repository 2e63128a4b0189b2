import { eventually, expectAccessible, pressByKeyboard, useBrowser } from '../support/browser.ts';
import { startService, type TestService } from '../support/startService.ts';
import { wordOf } from './surfaces.ts';

const browser = useBrowser();
let service: TestService;
beforeAll(async () => {
  service = await startService();
}, 60_000);
afterAll(async () => {
  await service.close();
});

describe('a conversation in the pane', () => {
  it('goes on, is found again under another name, and goes on from there', async () => {
    const page = await browser.open(`${service.origin}/desk/word/?sample=memo-telework-pilot.docx`);
    const { pane } = wordOf(page);
    await pane.getByRole('tab', { name: 'Ask' }).click();
    const log = pane.getByRole('log', { name: 'Conversation' });
    await pane.getByLabel('Ask about this document').fill('What did the pilot cost?');
    await pressByKeyboard(page, pane.getByRole('button', { name: 'Ask', exact: true }));
    await pressByKeyboard(page, pane.getByRole('button', { name: 'Shorter' }));
    await eventually(
      () => log.getByRole('heading').allInnerTexts(),
      (headings) => headings.length === 2,
    );
    await pane.getByRole('button', { name: 'Why?' }).waitFor();
    await expectAccessible(page);

    await pane.getByRole('button', { name: 'New conversation' }).click();
    await pane.getByText('What did the pilot cost?').waitFor({ state: 'detached' });
    await pane.getByRole('button', { name: 'History' }).click();
    await pane.getByRole('button', { name: 'Rename “What did the pilot cost?”' }).click();
    await pane.getByLabel('New title').fill('Pilot costs');
    await pane.getByRole('button', { name: 'Save' }).click();
    await pane.getByLabel('Search titles and text').fill('pilot costs');
    await pressByKeyboard(page, pane.getByRole('button', { name: 'Search', exact: true }));
    await expectAccessible(page);
    await pane.getByRole('button', { name: 'Open “Pilot costs”' }).click();
    await pane.getByText('This conversation goes on with what it was about').waitFor();
    expect(await log.getByRole('heading').count()).toBe(2);
    await pane.getByRole('button', { name: 'More detail' }).click();
    await eventually(
      () => log.getByRole('heading').count(),
      (count) => count === 3,
    );
    await pane.getByRole('button', { name: 'Why?' }).waitFor();
    await expectAccessible(page);
  });
});
