import { expectAccessible, hasFocus, pressByKeyboard, tabTo, useBrowser } from '../support/browser.ts';
import { startService, type TestService } from '../support/startService.ts';
import { outlookOf, sectionOf } from './surfaces.ts';

const browser = useBrowser();
let service: TestService;
beforeAll(async () => {
  service = await startService();
}, 60_000);
afterAll(async () => {
  await service.close();
});

async function openOutlook() {
  const page = await browser.open(`${service.origin}/desk/outlook/`);
  const outlook = outlookOf(page);
  await outlook.pane.getByRole('button', { name: 'Summarize' }).waitFor();
  return { page, ...outlook };
}

describe('the Outlook page', () => {
  it('summarizes a thread by keyboard: who, what, by when, and the sentence it comes from', async () => {
    const { page, pane, conversation } = await openOutlook();
    await pressByKeyboard(page, conversation(/Moving the permit counter/));
    await pane.getByRole('heading', { name: 'Re: Moving the permit counter to Canal Street' }).waitFor();
    await pressByKeyboard(page, pane.getByRole('button', { name: 'Summarize' }));
    await pane.getByText('7 of 7 messages read').waitFor();
    const action = sectionOf(pane, 'What to do').getByRole('listitem').first();
    expect(await action.innerText()).toMatch(
      /Priya Raman: Send the floor plan to Marisol by Monday, November 9/,
    );
    for (const section of ['Decisions', 'Open questions', 'The story'])
      expect(await sectionOf(pane, section).getByRole('listitem').count()).toBeGreaterThan(0);

    const chip = action.getByRole('button', { name: /^Source: message from Priya Raman/ });
    await tabTo(page, chip);
    await page.keyboard.press('Enter');
    await pane.locator('mark').waitFor();
    expect(await pane.locator('mark').innerText()).toContain('November 9');
    expect(await hasFocus(pane.locator('mark'))).toBe(true);
    await expectAccessible(page);
    await pane.getByRole('button', { name: 'Close the source' }).click();
    expect(await hasFocus(chip)).toBe(true);
  });

  it('writes a reply and opens it in the reply form, where nothing is sent', async () => {
    const { page, pane, reading, conversation } = await openOutlook();
    await conversation(/Storm desk roster/).click();
    await pane.getByRole('heading', { name: /Storm desk roster/ }).waitFor();
    await pane.getByRole('tab', { name: 'Reply' }).click();
    await pane.getByLabel('In a few words').fill('the new roster works for us');
    await pressByKeyboard(page, pane.getByRole('button', { name: 'Write a reply' }));
    await pressByKeyboard(page, pane.getByRole('button', { name: 'Open reply', exact: true }));
    const form = reading.getByRole('region', { name: 'Reply' });
    const text = form.getByRole('textbox', { name: 'Text of the message' });
    await text.getByText('the new roster works for us', { exact: false }).waitFor();
    await form.getByText('To: Ray Santangelo').waitFor();
    await pane.getByText('The reply is open in Outlook. Nothing has been sent.').first().waitFor();
    await expectAccessible(page);
  });

  it('answers a question about the conversation with a source', async () => {
    const { page, pane, conversation } = await openOutlook();
    await conversation(/Storm desk roster/).click();
    await pane.getByRole('heading', { name: /Storm desk roster/ }).waitFor();
    await pane.getByRole('tab', { name: 'Ask' }).click();
    await pane.getByLabel('Ask about this conversation').fill('Who has December 6?');
    await page.keyboard.press('Enter');
    await pane.getByRole('button', { name: 'Receipt' }).waitFor();
    expect(await pane.getByRole('log', { name: 'Answer' }).innerText()).toContain('Samir');
    await pane
      .getByRole('button', { name: /^Source 1/ })
      .first()
      .click();
    await pane.locator('mark').waitFor();
    await expectAccessible(page);
  });

  it('works on the mail that is open, also when another was opened while the pane was loading', async () => {
    const page = await browser.open(`${service.origin}/desk/`);
    const loading = Promise.withResolvers<undefined>();
    await page.route('**/api/session', async (route) => {
      await loading.promise;
      await route.continue();
    });
    await page.goto(`${service.origin}/desk/outlook/`);
    const { pane, conversation, reading } = outlookOf(page);
    await page.waitForRequest('**/api/session');
    await conversation(/Storm desk roster/).click();
    await reading.getByRole('heading', { name: /Storm desk roster/ }).waitFor();
    loading.resolve(undefined);
    await pane.getByRole('heading', { name: /Storm desk roster/ }).waitFor();
  });

  it('opens an .mbox of one’s own and works on its thread; its HTML runs nothing and fetches nothing', async () => {
    const { page, pane, files, reading } = await openOutlook();
    await files.setInputFiles({
      name: 'boat.mbox',
      mimeType: 'application/mbox',
      buffer: Buffer.from(boatThread),
    });
    await page.getByText('boat.mbox is open.').waitFor();
    await reading.getByRole('heading', { name: 'Re: Harbor boat inspection' }).waitFor();
    await reading.getByText('the boat stays in the dock', { exact: false }).first().waitFor();
    await pane.getByRole('heading', { name: 'Re: Harbor boat inspection' }).waitFor();
    await pane.getByRole('button', { name: 'Summarize' }).click();
    await pane.getByText('2 of 2 messages read').waitFor();
    expect(await sectionOf(pane, 'What to do').innerText()).toMatch(
      /Kim Sample: .*inspection report.*November 20/s,
    );
    for (const frame of page.frames()) {
      const hostile = 'img[src*="evil"], iframe[src*="evil"], [onerror], [href^="javascript:"], form[action]';
      expect(await frame.locator(hostile).count()).toBe(0);
      expect(await frame.evaluate(() => 'ran' in window)).toBe(false);
    }
    expect(await page.title()).not.toContain('ran');
  });
});

/** Two invented mails; the second brings what hostile mail brings. */
const boatThread = `From kim@example.gov Mon Nov 16 09:00:00 2026
From: Lou Sample <lou.sample@example.gov>
To: Kim Sample <kim.sample@example.gov>
Subject: Harbor boat inspection
Date: Mon, 16 Nov 2026 09:00:00 -0500
Message-ID: <boat-1@example.gov>
Content-Type: text/plain; charset=utf-8

Kim,

Please send me the inspection report by Friday, November 20.

Lou

From kim@example.gov Tue Nov 17 09:00:00 2026
From: Kim Sample <kim.sample@example.gov>
To: Lou Sample <lou.sample@example.gov>
Subject: Re: Harbor boat inspection
Date: Tue, 17 Nov 2026 09:00:00 -0500
Message-ID: <boat-2@example.gov>
In-Reply-To: <boat-1@example.gov>
References: <boat-1@example.gov>
Content-Type: text/html; charset=utf-8

<p>Lou,</p><p>We decided that the boat stays in the dock until then.</p>
<script>window.ran = 1; document.title = 'ran'</script>
<img src="https://evil.example/pixel.png" onerror="window.ran = 1">
<svg onload="window.ran = 1"></svg><iframe src="https://evil.example/"></iframe>
<style>@import url(https://evil.example/a.css); body { background: url(https://evil.example/b.png) }</style>
<a href="javascript:window.ran=1">report</a>
<form action="https://evil.example/"><input name="password"></form>
<p>Kim</p>
`;
