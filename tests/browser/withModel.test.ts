import { eventually, expectAccessible, pressByKeyboard, tabTo, useBrowser } from '../support/browser.ts';
import { startModelPeer, type ModelPeer } from '../support/modelPeer.ts';
import { startService, type TestService } from '../support/startService.ts';
import { chatOf, finalText, sectionOf, outlookOf, wordOf } from './surfaces.ts';

const browser = useBrowser();
let peer: ModelPeer;
let service: TestService;
beforeAll(async () => {
  // Slow enough that a person can press Stop.
  peer = await startModelPeer({ pauseMs: 40 });
  service = await startService({
    ...{ MODEL_PROVIDER: 'compatible', OPENAI_BASE_URL: peer.baseUrl, OPENAI_MODEL: 'peer' },
  });
}, 60_000);
afterAll(async () => {
  await service.close();
  await peer.stop();
});

describe('with a model', () => {
  it('names the model on the landing page', async () => {
    const page = await browser.open(`${service.origin}/desk/`);
    await page.getByText('An AI model is connected: peer.').waitFor();
  });

  it('streams an answer in Teams that can be stopped; what was written stays', async () => {
    peer.answerWith(() => 'The ferry leaves at 6:40.\n\n'.repeat(400));
    const page = await browser.open(`${service.origin}/desk/teams/`);
    const chat = chatOf(page);
    await chat.log.getByRole('article').first().waitFor();
    await chat.box.fill('Tell me everything about the ferry.');
    await page.keyboard.press('Enter');
    await chat.last.getByText('The ferry leaves at 6:40.').first().waitFor();
    expect(await chat.log.getAttribute('aria-busy')).toBe('true');
    await expectAccessible(page);
    await pressByKeyboard(page, chat.stop);
    await chat.stop.waitFor({ state: 'detached' });
    expect(await chat.log.getAttribute('aria-busy')).toBe('false');
    await chat.last.getByText('Stopped. What was written until then stays.').waitFor();
    expect(await chat.last.innerText()).toContain('The ferry leaves at 6:40.');
  });

  it('labels a finished answer in Teams as AI-generated', async () => {
    peer.answerWith(() => 'The ferry leaves at 6:40.');
    const page = await browser.open(`${service.origin}/desk/teams/`);
    const chat = chatOf(page);
    await chat.log.getByRole('article').first().waitFor();
    await chat.box.fill('When does the ferry leave?');
    await page.keyboard.press('Enter');
    await chat.last.getByText('AI-generated').waitFor();
    await expectAccessible(page);
  });

  it('puts a whole rewrite into the document as a tracked change that can be rejected', async () => {
    const rewritten = 'Send us copies of your household’s pay records by November 29, 2026.';
    peer.answerWith(() => rewritten);
    const page = await browser.open(`${service.origin}/desk/word/?sample=letter-missing-papers.docx`);
    const { pane, paper, paragraph, rejectAll, review } = wordOf(page);
    await pane.getByRole('tab', { name: 'Improve' }).click();
    const before = await finalText(paper);
    await paragraph('In the event that you are desirous').click();
    await pane.getByText('In the event that you are desirous', { exact: false }).waitFor();
    await pressByKeyboard(page, pane.getByRole('button', { name: 'Suggest changes' }));
    await pane.getByRole('button', { name: 'Receipt' }).waitFor();
    await expectAccessible(page);
    await pressByKeyboard(page, pane.getByRole('button', { name: /^Apply|^Replace the text/ }).first());
    await eventually(
      () => finalText(paper),
      (text) => text.includes(rewritten) && !text.includes('In the event that you are desirous'),
    );
    await rejectAll.click();
    await review.waitFor({ state: 'detached' });
    expect(await finalText(paper)).toBe(before);
  });

  it('summarizes a thread in Outlook with the model’s words, each tied to its sentence', async () => {
    peer.answerWith(({ message }) => {
      const id = /<<material \S+ id="([^"]*)"/.exec(message)?.[1] ?? '';
      return `## Decisions\n- Samir and Beth swap their days. [[${id}|"December roster for the storm desk."]]\n`;
    });
    const page = await browser.open(`${service.origin}/desk/outlook/`);
    const { pane, conversation } = outlookOf(page);
    await conversation(/Storm desk roster/).click();
    await pane.getByRole('heading', { name: /Storm desk roster/ }).waitFor();
    await tabTo(page, pane.getByRole('button', { name: 'Summarize' }));
    await page.keyboard.press('Enter');
    const decisions = sectionOf(pane, 'Decisions');
    await decisions.getByText('Samir and Beth swap their days.').waitFor();
    await pressByKeyboard(page, decisions.getByRole('button', { name: /^Source: message from/ }));
    await pane.locator('mark', { hasText: 'December roster for the storm desk.' }).waitFor();
    await pane.getByText('AI-generated').waitFor();
  });
});
