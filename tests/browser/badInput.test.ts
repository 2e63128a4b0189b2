import { expectAccessible, pressByKeyboard, useBrowser } from '../support/browser.ts';
import { startModelPeer, type ModelPeer } from '../support/modelPeer.ts';
import { startService, type TestService } from '../support/startService.ts';
import { chatOf, finalText, outlookOf, wordOf } from './surfaces.ts';

const browser = useBrowser();
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** The first bytes of a Windows program, under the name of a document. */
const program = {
  name: 'report.docx',
  mimeType: docx,
  buffer: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4096, 7)]),
};

describe('files that cannot be read', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService();
  }, 60_000);
  afterAll(async () => {
    await service.close();
  });

  it('Teams refuses more than 25 MB before it is sent, and keeps the text', async () => {
    const page = await browser.open(`${service.origin}/desk/teams/`);
    const chat = chatOf(page);
    await chat.log.getByRole('article').first().waitFor();
    await chat.box.fill('Summarize this');
    const huge = { name: 'huge.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(26 * 1024 * 1024) };
    await chat.files.setInputFiles(huge);
    await page.getByText('huge.pdf is larger than 25 MB.').waitFor();
    await page.getByText('Attach a smaller file or a part of it.').waitFor();
    expect(await chat.box.inputValue()).toBe('Summarize this');
    await expectAccessible(page);
  });

  it('Teams says what to do about a program that is named like a document', async () => {
    const page = await browser.open(`${service.origin}/desk/teams/`);
    const chat = chatOf(page);
    await chat.log.getByRole('article').first().waitFor();
    await chat.files.setInputFiles(program);
    await chat.box.fill('Summarize this');
    await page.keyboard.press('Enter');
    await chat.last.getByText('What you can do now').waitFor();
    expect(await chat.last.innerText()).toMatch(/“report\.docx” was not read/);
    await expectAccessible(page);
  });

  it('Word says why it does not open it, and leaves the open document as it is', async () => {
    const page = await browser.open(`${service.origin}/desk/word/`);
    const { paper, pane } = wordOf(page);
    await pane.getByRole('tab', { name: 'Draft' }).waitFor();
    const before = await finalText(paper);
    await page.locator('input[type=file]').setInputFiles(program);
    await page.getByText('report.docx could not be opened').waitFor();
    expect(await finalText(paper)).toBe(before);
    await expectAccessible(page);
  });

  it('Outlook says why it does not open what is no mail', async () => {
    browser.forgive(/status of 4\d\d/);
    const page = await browser.open(`${service.origin}/desk/outlook/`);
    const { files, pane } = outlookOf(page);
    await pane.getByRole('button', { name: 'Summarize' }).waitFor();
    await files.setInputFiles({ ...program, name: 'report.eml' });
    await page.getByText('report.eml could not be opened.').waitFor();
    await expectAccessible(page);
  });
});

describe('a service that goes away', () => {
  let service: TestService;
  let peer: ModelPeer;
  let closed: Promise<void> | undefined;
  const goAway = () => (closed ??= service.close());
  beforeEach(async () => {
    browser.forgive(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED/);
    closed = undefined;
    peer = await startModelPeer({
      pauseMs: 40,
      answer: () => 'The ferry leaves in the morning.\n\n'.repeat(400),
    });
    service = await startService({
      ...{ MODEL_PROVIDER: 'compatible', OPENAI_BASE_URL: peer.baseUrl, OPENAI_MODEL: 'peer' },
    });
  }, 60_000);
  afterEach(async () => {
    await goAway();
    await peer.stop();
  });

  it('Teams says so and keeps what was typed', async () => {
    const page = await browser.open(`${service.origin}/desk/teams/`);
    const chat = chatOf(page);
    await chat.log.getByRole('article').first().waitFor();
    await goAway();
    await page.getByText('The line to the service is down. Trying again.').waitFor();
    await chat.box.fill('Is anybody there?');
    await page.keyboard.press('Enter');
    await page.getByText('The message was not sent.', { exact: false }).waitFor();
    expect(await chat.box.inputValue()).toBe('Is anybody there?');
    await expectAccessible(page);
  });

  it('the pane says so, keeps what was typed and offers to try again', async () => {
    const page = await browser.open(`${service.origin}/desk/word/`);
    const { pane } = wordOf(page);
    await pane.getByRole('tab', { name: 'Ask' }).click();
    const question = pane.getByLabel('Ask about this document');
    await question.fill('When does the ferry leave?');
    await goAway();
    await page.keyboard.press('Enter');
    await pane.getByText('The service did not answer.', { exact: false }).first().waitFor();
    await pane.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await question.inputValue()).toBe('When does the ferry leave?');
    await expectAccessible(page);
  });

  it('the pane keeps question and partial answer when the line breaks in the middle', async () => {
    const page = await browser.open(`${service.origin}/desk/word/`);
    const { pane } = wordOf(page);
    await pane.getByRole('tab', { name: 'Ask' }).click();
    const question = pane.getByLabel('Ask about this document');
    const answer = pane.getByRole('log', { name: 'Answer' });
    await question.fill('When does the ferry leave?');
    await pressByKeyboard(page, pane.getByRole('button', { name: 'Ask', exact: true }));
    await answer.getByText('The ferry leaves in the morning.').first().waitFor();
    await expectAccessible(page);
    await goAway();
    await pane
      .getByText('The connection broke before the answer was complete.', { exact: false })
      .first()
      .waitFor();
    expect(await question.inputValue()).toBe('When does the ferry leave?');
    expect(await answer.innerText()).toContain('The ferry leaves in the morning.');
  });

  it('the mailbox says so when another conversation is opened', async () => {
    const page = await browser.open(`${service.origin}/desk/outlook/`);
    const { conversation, pane } = outlookOf(page);
    await pane.getByRole('button', { name: 'Summarize' }).waitFor();
    await goAway();
    await conversation(/Storm desk roster/).click();
    await page.getByText('The service did not answer.').waitFor();
    await expectAccessible(page);
  });
});
