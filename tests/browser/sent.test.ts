import { expectAccessible, pressByKeyboard, useBrowser } from '../support/browser.ts';
import { startModelPeer, type ModelPeer } from '../support/modelPeer.ts';
import { startService, type TestService } from '../support/startService.ts';
import { chatOf, outlookOf } from './surfaces.ts';

const browser = useBrowser();
/** The number in the resident's mail; it belongs to nobody (see the README of the samples). */
const ssn = '219-09-9999';

describe.each(['basic', 'model'] as const)('the sample with a social security number, mode %s', (mode) => {
  let peer: ModelPeer;
  let service: TestService;
  beforeAll(async () => {
    peer = await startModelPeer();
    service = await startService(
      mode === 'basic'
        ? {}
        : { MODEL_PROVIDER: 'compatible', OPENAI_BASE_URL: peer.baseUrl, OPENAI_MODEL: 'peer' },
    );
  }, 60_000);
  afterAll(async () => {
    await service.close();
    await peer.stop();
  });

  const button = mode === 'basic' ? 'What would leave' : 'What left';
  const title = mode === 'basic' ? 'Nothing left this machine' : 'This left for peer on this machine';

  it('leads from the first page to what leaves, with the number masked', async () => {
    const page = await browser.open(`${service.origin}/desk/`);
    await pressByKeyboard(
      page,
      page.getByRole('link', { name: 'Open the sample with a social security number' }),
    );
    const { pane, reading } = outlookOf(page);
    await reading.getByRole('heading', { name: 'Heating benefit letter returned', exact: false }).waitFor();
    await pressByKeyboard(page, pane.getByRole('button', { name: 'Summarize' }));
    await pane.getByText(/Masked for this answer: .*1 Social Security number/).waitFor();
    await pressByKeyboard(page, pane.getByRole('button', { name: button }));
    const dialog = pane.getByRole('dialog', { name: title });
    await dialog.getByText('<<material', { exact: false }).first().waitFor();
    expect(await dialog.locator('pre mark').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\[US_SSN \d+\]$/)]),
    );
    const shown = (await dialog.textContent()) ?? '';
    expect(shown).toMatch(/Social Security number, masked: \[US_SSN \d+\]/);
    expect(shown).toMatch(/Version 1.*R-[A-Z\d]{5}-[A-Z\d]{5}/s);
    expect(shown).not.toContain(ssn);
    if (mode === 'model') {
      const sent = JSON.parse(peer.requests().at(-1)?.body.toString('utf8') ?? '{}') as {
        messages: { content: string }[];
      };
      for (const { content } of sent.messages) expect(shown).toContain(content);
    }
    await expectAccessible(page);
    await pressByKeyboard(page, dialog.getByRole('button', { name: 'Close' }));
    await dialog.waitFor({ state: 'detached' });
  });

  it('shows it in Teams as the next message', async () => {
    const page = await browser.open(`${service.origin}/desk/teams/`);
    const chat = chatOf(page);
    await chat.log.getByRole('article').first().waitFor();
    await chat.box.fill(`/plain The applicant, number ${ssn}, shall utilize the form.`);
    await page.keyboard.press('Enter');
    await pressByKeyboard(page, page.getByRole('button', { name: button }));
    await chat.last.getByText(title).waitFor();
    const answer = await chat.last.innerText();
    expect(answer).toMatch(/\[US_SSN \d+\] Social Security number/);
    expect(answer).toMatch(/number \[US_SSN \d+\], shall utilize/);
    expect(answer).not.toContain(ssn);
    await expectAccessible(page);
  });

  it('says that nothing left when the rules stop a message', async () => {
    const page = await browser.open(`${service.origin}/desk/teams/`);
    const chat = chatOf(page);
    await chat.log.getByRole('article').first().waitFor();
    await chat.box.fill('The password is hunter2-Correct-Horse! What now?');
    await page.keyboard.press('Enter');
    await pressByKeyboard(page, chat.last.getByRole('button', { name: 'What left' }));
    await chat.last.getByText('Nothing left: stopped before').waitFor();
    expect(await chat.last.innerText()).toContain('Kept out by the rules: password or key.');
  });
});

describe('at 320 by 480', () => {
  it.each([
    ['outlook', 'button', 'Summarize'],
    ['word', 'tab', 'Draft'],
  ] as const)('the %s page shows the pane without scrolling', async (name, role, what) => {
    const service = await startService();
    try {
      const page = await browser.open(`${service.origin}/desk/${name}/`, { width: 320 });
      await page.setViewportSize({ width: 320, height: 480 });
      const action = outlookOf(page).pane.getByRole(role, { name: what });
      await action.waitFor();
      const box = await action.boundingBox();
      expect(box).not.toBeNull();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(480);
    } finally {
      await service.close();
    }
  });
});
