import { findAxeViolations, overflowsSideways } from '../../support/openBrowser.ts';
import { startTeamsDesk, type TeamsDesk } from '../../support/teamsDesk.ts';

let desk: TeamsDesk;

beforeAll(async () => {
  desk = await startTeamsDesk();
}, 120_000);

afterAll(async () => {
  await desk.close();
});

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
    await desk.open(view);
    desk.connector.emit('personal', 'message', answer);
    desk.connector.emit('personal', 'message', cardMessage);
    const entities = [{ type: 'streaminfo', streamType: 'informative' }];
    desk.connector.emit('personal', 'stream', { id: 's', text: 'Reading 1 of 2', entities });
    await desk.page.getByText('Reading 1 of 2').waitFor();
    expect(await findAxeViolations(desk.page)).toEqual([]);
    expect(await overflowsSideways(desk.page)).toBe(false);
    await desk.page.getByRole('button', { name: 'Source 1: memo.docx, page 2' }).first().click();
    await desk.page.getByText('Signs cost $6,840.').first().waitFor();
    expect(await findAxeViolations(desk.page)).toEqual([]);
    expect(desk.complaints).toEqual([]);
  });

  it('grows a streamed answer in one place, can stop it, and tells a screen reader start and end only', async () => {
    await desk.open();
    const said: string[] = [];
    await desk.page.exposeFunction('say', (text: string) => said.push(text));
    await desk.page.evaluate(() => {
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
      await desk.log().getByText(text, { exact: true }).waitFor();
    }
    expect(await desk.log().getByRole('article').count()).toBe(1);
    expect(await desk.log().getAttribute('aria-busy')).toBe('true');
    await desk.page.getByRole('button', { name: 'Stop' }).click();
    await desk.expectCall({ action: 'stop', body: { streamId: 's' } });
    desk.connector.emit('personal', 'streamFinal', { id: 's', text: 'The pilot cost' });
    await desk.page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' });
    expect(await desk.log().getAttribute('aria-busy')).toBe('false');
    await desk.expectSoon(() => said.length >= 2);
    expect(said).toEqual(['The assistant is answering.', 'The assistant answered: The pilot cost']);
  });

  it('sends card input as value, and puts the card of an execute in place of the old one', async () => {
    await desk.open();
    desk.connector.emit('personal', 'message', cardMessage);
    await desk.page.getByLabel('Reason').fill('needed');
    await desk.page.getByRole('button', { name: 'Mask and send' }).click();
    await desk.expectCall({
      action: 'messages',
      body: { text: '', value: { choice: 'mask', reason: 'needed' } },
    });
    const next = { ...card, body: [{ type: 'TextBlock', text: 'Your contact was asked.' }], actions: [] };
    const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: next };
    desk.connector.settings.invokeAnswer = { status: 200, body };
    await desk.page.getByRole('button', { name: 'Ask my contact' }).click();
    await desk.page.getByText('Your contact was asked.').waitFor();
    await desk.expectCall({ action: 'invoke', body: { name: 'adaptiveCard/action', replyToId: 'card' } });
    expect(await desk.page.getByLabel('Reason').count()).toBe(0);
  });

  it('loads and runs nothing of hostile text and cards', async () => {
    await desk.open();
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
    await desk.page.getByText('Personal data found').waitFor();
    expect(await desk.log().locator('img, script, iframe, [href^="javascript:"]').count()).toBe(0);
    expect(await desk.page.title()).toBe('Teams - Local desk');
    expect(desk.complaints).toEqual([]);
  });

  it('folds many sources away and shows them at a click', async () => {
    await desk.open();
    const citation = Array.from({ length: 12 }, (_, at) => ({
      position: at + 1,
      appearance: { name: `memo.docx, page ${at + 1}`, abstract: 'Signs.' },
    }));
    const entities = [{ type: 'https://schema.org/Message', citation }];
    desk.connector.emit('personal', 'message', { text: 'Twelve facts.', entities });
    const sources = desk.page.getByRole('group', { name: 'Sources' });
    const all = sources.getByRole('button', { name: 'All 12 sources' });
    await all.waitFor();
    expect(await sources.getByRole('button', { name: /^Source/ }).count()).toBe(3);
    await all.click();
    expect(await sources.getByRole('button', { name: /^Source/ }).count()).toBe(12);
    await sources.getByRole('button', { name: 'Fewer sources' }).click();
    expect(await sources.getByRole('button', { name: /^Source/ }).count()).toBe(3);
  });

  it('sends feedback and suggested messages', async () => {
    await desk.open();
    desk.connector.emit('personal', 'message', answer);
    await desk.page.getByRole('button', { name: 'Bad answer' }).click();
    await desk.page.getByLabel('What was wrong or missing?').fill('No date');
    await desk.page.getByRole('button', { name: 'Send feedback' }).last().click();
    await desk.page.getByText('Feedback sent').waitFor();
    const actionValue = { reaction: 'dislike', feedback: '{"feedbackText":"No date"}' };
    await desk.expectCall({
      action: 'invoke',
      body: { name: 'message/submitAction', value: { actionName: 'feedback', actionValue } },
    });
    await desk.page.getByRole('button', { name: 'Who decides?' }).click();
    await desk.expectCall({ action: 'messages', body: { text: 'Who decides?' } });
  });

  it('mentions the assistant in a channel, answers in a thread, and can leave the mention out', async () => {
    await desk.open();
    await desk.page.getByRole('button', { name: /Permit office/ }).click();
    const post = desk.page.getByRole('textbox', { name: 'Write a post' });
    await post.fill('Who tells the clerks?');
    await desk.page.keyboard.press('Enter');
    await desk.expectCall({ room: 'channel', body: { text: 'Who tells the clerks?', mention: true } });
    await desk.page.getByRole('button', { name: 'Reply' }).click();
    await desk.page.getByRole('button', { name: '@Assistant' }).click();
    await post.fill('I do');
    await desk.page.keyboard.press('Enter');
    await desk.log().getByText('I do').waitFor();
    expect(await desk.log().locator('section').count()).toBe(1);
    const [root] = desk.connector.calls;
    await desk.expectCall({
      room: 'channel',
      body: { text: 'I do', mention: false, replyToId: root?.activityId },
    });
  });

  it('mentions the assistant once, typed or not, and leaves a typed mention alone without the toggle', async () => {
    await desk.open();
    await desk.page.getByRole('button', { name: /Permit office/ }).click();
    const post = desk.page.getByRole('textbox', { name: 'Write a post' });
    await post.fill('@Assistant who tells the clerks?');
    await desk.page.keyboard.press('Enter');
    await desk.expectCall({ body: { text: 'who tells the clerks?', mention: true } });
    await desk.page.getByRole('button', { name: '@Assistant' }).click();
    await post.fill('@Assistant is on leave');
    await desk.page.keyboard.press('Enter');
    await desk.expectCall({ body: { text: '@Assistant is on leave', mention: false } });
  });

  it('opens the chats again when the service was started anew', async () => {
    await desk.open();
    desk.connector.reset();
    await desk.page.getByText('This chat is gone').waitFor();
    await desk.page.getByRole('button', { name: 'Open the chats again' }).click();
    await desk.page.getByText('No message yet.').waitFor();
    await desk.page.getByText('This chat is gone').waitFor({ state: 'detached' });
  });

  it("shows another person's chats after the switch", async () => {
    await desk.open();
    desk.connector.emit('personal', 'message', { text: 'For the analyst' });
    await desk.log().getByText('For the analyst').waitFor();
    await desk.page.getByLabel('You are:').selectOption('dor-auditor');
    await desk.page.getByText('No message yet.').waitFor();
    expect(await desk.page.getByText('For the analyst').count()).toBe(0);
  });
});
