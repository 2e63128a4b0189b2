import type { Browser, Page } from 'playwright-core';
import { startFakeDeskServer, type FakeDeskServer } from '../../support/fakeDeskServer.ts';
import { findAxeViolations, openBrowser, openPage, overflowsSideways } from '../../support/openBrowser.ts';

let desk: FakeDeskServer;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  desk = await startFakeDeskServer({});
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await desk.close();
});

async function open(view = {}): Promise<void> {
  desk.connector.reset();
  ({ page, complaints } = await openPage(browser, `${desk.url}/desk/teams/`, view));
  await page.getByRole('log').waitFor();
}

afterEach(async () => {
  await page.context().close();
});

const box = () => page.getByRole('textbox', { name: 'Write to the assistant' });
const log = () => page.getByRole('log');

const answer = {
  text: 'The pilot cost **$6,840** [1].',
  entities: [
    {
      type: 'https://schema.org/Message',
      additionalType: ['AIGeneratedContent'],
      citation: [{ position: 1, appearance: { name: 'memo.docx, page 2', abstract: 'Signs cost $6,840.' } }],
    },
  ],
  channelData: { feedbackLoop: { type: 'default' } },
  suggestedActions: { actions: [{ type: 'imBack', title: 'Who decides?', value: 'Who decides?' }] },
};
const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Personal data found', wrap: true },
    { type: 'Image', url: 'https://example.com/leak.png' },
    { type: 'Input.Text', id: 'reason', label: 'Reason' },
  ],
  actions: [
    { type: 'Action.Submit', title: 'Mask and send', data: { choice: 'mask' } },
    { type: 'Action.Execute', title: 'Ask my contact', verb: 'askContact' },
  ],
};
const cardMessage = {
  id: 'card',
  text: '',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
};

describe('the Teams page', () => {
  it.each([
    { width: 1280, dark: false },
    { width: 1280, dark: true },
    { width: 320, dark: false },
    { width: 320, dark: true },
  ])('is accessible with an answer, a card and a stream at $width px, dark: $dark', async (view) => {
    await open(view);
    desk.connector.emit('personal', 'message', answer);
    desk.connector.emit('personal', 'message', cardMessage);
    const entities = [{ type: 'streaminfo', streamType: 'informative' }];
    desk.connector.emit('personal', 'stream', { id: 's', text: 'Reading 1 of 2', entities });
    await page.getByText('Reading 1 of 2').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    await page.getByRole('button', { name: 'Source 1: memo.docx, page 2' }).first().click();
    await page.getByText('Signs cost $6,840.').first().waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('sends with Enter, begins a line with Shift+Enter, and empties the box', async () => {
    await open();
    await box().fill('first');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('second');
    await page.keyboard.press('Enter');
    await log().getByText('first\nsecond').waitFor();
    expect(await box().inputValue()).toBe('');
    expect(desk.connector.calls).toMatchObject([{ action: 'messages', body: { text: 'first\nsecond' } }]);
  });

  it('keeps the text when sending fails, through a reload too, and says what happened', async () => {
    await open();
    desk.connector.settings.refuseWith = 503;
    await box().fill('important');
    await page.keyboard.press('Enter');
    await page.getByText('The message was not sent.').waitFor();
    expect(await box().inputValue()).toBe('important');
    await page.reload();
    await box().waitFor();
    expect(await box().inputValue()).toBe('important');
  });

  it('grows a streamed answer in one place, can stop it, and tells a screen reader start and end only', async () => {
    await open();
    const said: string[] = [];
    await page.exposeFunction('say', (text: string) => said.push(text));
    await page.evaluate(() => {
      const status = document.querySelector('[role=status]');
      const { say } = window as unknown as { say: (text: string) => void };
      const watch = () => {
        say(status?.textContent ?? '');
      };
      if (status !== null)
        new MutationObserver(watch).observe(status, { childList: true, characterData: true, subtree: true });
    });
    for (const text of ['The', 'The pilot', 'The pilot cost']) {
      desk.connector.emit('personal', 'stream', {
        id: 's',
        text,
        entities: [{ type: 'streaminfo', streamType: 'streaming' }],
      });
      await log().getByText(text, { exact: true }).waitFor();
    }
    expect(await log().getByRole('article').count()).toBe(1);
    expect(await log().getAttribute('aria-busy')).toBe('true');
    await page.getByRole('button', { name: 'Stop' }).click();
    await expectCall({ action: 'stop', body: { streamId: 's' } });
    desk.connector.emit('personal', 'streamFinal', { id: 's', text: 'The pilot cost' });
    await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' });
    expect(await log().getAttribute('aria-busy')).toBe('false');
    await expectSoon(() => said.length >= 2);
    expect(said).toEqual(['The assistant is answering.', 'The assistant answered: The pilot cost']);
  });

  it('sends card input as value, and puts the card of an execute in place of the old one', async () => {
    await open();
    desk.connector.emit('personal', 'message', cardMessage);
    await page.getByLabel('Reason').fill('needed');
    await page.getByRole('button', { name: 'Mask and send' }).click();
    await expectCall({ action: 'messages', body: { text: '', value: { choice: 'mask', reason: 'needed' } } });
    const next = { ...card, body: [{ type: 'TextBlock', text: 'Your contact was asked.' }], actions: [] };
    const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: next };
    desk.connector.settings.invokeAnswer = { status: 200, body };
    await page.getByRole('button', { name: 'Ask my contact' }).click();
    await page.getByText('Your contact was asked.').waitFor();
    await expectCall({ action: 'invoke', body: { name: 'adaptiveCard/action', replyToId: 'card' } });
    expect(await page.getByLabel('Reason').count()).toBe(0);
  });

  it('loads and runs nothing of hostile text and cards', async () => {
    await open();
    const text =
      '<img src="https://example.com/a"> ![x](https://example.com/b) <script>document.title="ran"</script>';
    desk.connector.emit('personal', 'message', {
      id: 'h',
      text: `${text} [go](javascript:document.title="ran")`,
    });
    const content = {
      ...card,
      body: [...card.body, { type: 'TextBlock', text }],
      backgroundImage: 'https://example.com/c',
    };
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
    desk.connector.emit('personal', 'message', { ...cardMessage, id: 'hc', attachments });
    await page.getByText('Personal data found').waitFor();
    expect(await log().locator('img, script, iframe, [href^="javascript:"]').count()).toBe(0);
    expect(await page.title()).toBe('Teams - Local desk');
    expect(complaints).toEqual([]);
  });

  it('sends feedback and suggested messages', async () => {
    await open();
    desk.connector.emit('personal', 'message', answer);
    await page.getByRole('button', { name: 'Bad answer' }).click();
    await page.getByLabel('What was wrong or missing?').fill('No date');
    await page.getByRole('button', { name: 'Send feedback' }).last().click();
    await page.getByText('Feedback sent').waitFor();
    const actionValue = { reaction: 'dislike', feedback: '{"feedbackText":"No date"}' };
    await expectCall({
      action: 'invoke',
      body: { name: 'message/submitAction', value: { actionName: 'feedback', actionValue } },
    });
    await page.getByRole('button', { name: 'Who decides?' }).click();
    await expectCall({ action: 'messages', body: { text: 'Who decides?' } });
  });

  it('attaches a sample and an own file, and refuses one that is too large', async () => {
    await open();
    await page.getByRole('button', { name: 'Attach a file' }).click();
    await page.getByRole('button', { name: 'Memo: results of the counter pilot' }).click();
    await page.getByText('memo-telework-pilot.docx').waitFor();
    const own = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') };
    await page.locator('input[type=file]').setInputFiles(own);
    await page.getByText('note.txt').waitFor();
    await page.locator('input[type=file]').evaluate((input: HTMLInputElement) => {
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array(26 * 1024 * 1024)], 'huge.pdf'));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.getByText('huge.pdf is larger than 25 MB.').waitFor();
    await box().fill('Summarize');
    await page.keyboard.press('Enter');
    await log().getByText('note.txt').waitFor();
    const [call] = desk.connector.calls;
    expect(call?.body['attachments']).toMatchObject([
      { name: 'memo-telework-pilot.docx' },
      { name: 'note.txt', contentBase64: Buffer.from('hello').toString('base64') },
    ]);
  });

  it('attaches all mails of a sample thread, since the assistant reads a thread as a whole', async () => {
    await open();
    await page.getByRole('button', { name: 'Attach a file' }).click();
    await page.getByRole('button', { name: 'Storm desk roster, December' }).click();
    await page.getByText('storm-roster-05.eml').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Send' }).click();
    await log().getByText('storm-roster-05.eml').waitFor();
    expect(desk.connector.calls[0]?.body['attachments']).toHaveLength(5);
  });

  it('edits and deletes an own message, the focus coming back', async () => {
    await open();
    await box().fill('teh memo');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Edit your message' }).click();
    await page.getByRole('textbox', { name: 'Edit your message' }).fill('the memo');
    await page.getByRole('button', { name: 'Save' }).click();
    await log().getByText('the memo').waitFor();
    await log().getByText('Edited').waitFor();
    const edit = page.getByRole('button', { name: 'Edit your message' });
    expect(await edit.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Delete your message' }).click();
    await log().getByText('This message was deleted.').waitFor();
  });

  it('mentions the assistant in a channel, answers in a thread, and can leave the mention out', async () => {
    await open();
    await page.getByRole('button', { name: /Permit office/ }).click();
    const post = page.getByRole('textbox', { name: 'Write a post' });
    await post.fill('Who tells the clerks?');
    await page.keyboard.press('Enter');
    await expectCall({ room: 'channel', body: { text: 'Who tells the clerks?', mention: true } });
    await page.getByRole('button', { name: 'Reply' }).click();
    await page.getByRole('button', { name: '@Assistant' }).click();
    await post.fill('I do');
    await page.keyboard.press('Enter');
    await log().getByText('I do').waitFor();
    expect(await log().locator('section').count()).toBe(1);
    const [root] = desk.connector.calls;
    await expectCall({
      room: 'channel',
      body: { text: 'I do', mention: false, replyToId: root?.activityId },
    });
  });

  it('opens the chats again when the service was started anew', async () => {
    await open();
    desk.connector.reset();
    await page.getByText('This chat is gone').waitFor();
    await page.getByRole('button', { name: 'Open the chats again' }).click();
    await page.getByText('No message yet.').waitFor();
    await page.getByText('This chat is gone').waitFor({ state: 'detached' });
  });

  it("shows another person's chats after the switch", async () => {
    await open();
    desk.connector.emit('personal', 'message', { text: 'For the analyst' });
    await log().getByText('For the analyst').waitFor();
    await page.getByLabel('You are:').selectOption('dor-auditor');
    await page.getByText('No message yet.').waitFor();
    expect(await page.getByText('For the analyst').count()).toBe(0);
  });
});

async function expectCall(wanted: object): Promise<void> {
  await expectSoon(() => desk.connector.calls.length > 0);
  await expectSoon(() => {
    try {
      expect(desk.connector.calls).toContainEqual(expect.objectContaining(deep(wanted)));
      return true;
    } catch {
      return false;
    }
  });
  expect(desk.connector.calls).toContainEqual(expect.objectContaining(deep(wanted)));
}

/** Nested objects count as parts too. */
function deep(wanted: object): object {
  return Object.fromEntries(
    Object.entries(wanted).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'object' && value !== null ? expect.objectContaining(value as object) : value,
    ]),
  );
}

async function expectSoon(isTrue: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 100 && !isTrue(); attempt += 1) await page.waitForTimeout(30);
}
