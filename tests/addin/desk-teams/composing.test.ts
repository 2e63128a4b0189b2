import { startTeamsDesk, type TeamsDesk } from '../../support/teamsDesk.ts';

let desk: TeamsDesk;

beforeAll(async () => {
  desk = await startTeamsDesk();
}, 120_000);

afterAll(async () => {
  await desk.close();
});

describe('writing a message', () => {
  it('sends with Enter, begins a line with Shift+Enter, and empties the box', async () => {
    await desk.open();
    await desk.box().fill('first');
    await desk.page.keyboard.press('Shift+Enter');
    await desk.page.keyboard.type('second');
    await desk.page.keyboard.press('Enter');
    await desk.log().getByText('first\nsecond').waitFor();
    expect(await desk.box().inputValue()).toBe('');
    expect(desk.connector.calls).toMatchObject([{ action: 'messages', body: { text: 'first\nsecond' } }]);
  });

  it('keeps the text when sending fails, through a reload too, and says what happened', async () => {
    await desk.open();
    desk.connector.settings.refuseWith = 503;
    await desk.box().fill('important');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByText('The message was not sent.').waitFor();
    expect(await desk.box().inputValue()).toBe('important');
    await desk.page.reload();
    await desk.box().waitFor();
    expect(await desk.box().inputValue()).toBe('important');
  });

  it('attaches a sample and an own file, and refuses one that is too large', async () => {
    await desk.open();
    await desk.page.getByRole('button', { name: 'Attach a file' }).click();
    await desk.page.getByRole('button', { name: 'Memo: results of the counter pilot' }).click();
    await desk.page.getByText('memo-telework-pilot.docx').waitFor();
    const own = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') };
    await desk.page.locator('input[type=file]').setInputFiles(own);
    await desk.page.getByText('note.txt').waitFor();
    await desk.page.locator('input[type=file]').evaluate((input: HTMLInputElement) => {
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array(26 * 1024 * 1024)], 'huge.pdf'));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await desk.page.getByText('huge.pdf is larger than 25 MB.').waitFor();
    await desk.box().fill('Summarize');
    await desk.page.keyboard.press('Enter');
    await desk.log().getByText('note.txt').waitFor();
    const [call] = desk.connector.calls;
    expect(call?.body['attachments']).toMatchObject([
      { name: 'memo-telework-pilot.docx' },
      { name: 'note.txt', contentBase64: Buffer.from('hello').toString('base64') },
    ]);
  });

  it('attaches all mails of a sample thread, since the assistant reads a thread as a whole', async () => {
    await desk.open();
    await desk.page.getByRole('button', { name: 'Attach a file' }).click();
    await desk.page.getByRole('button', { name: 'Storm desk roster, December' }).click();
    await desk.page.getByText('storm-roster-05.eml').waitFor();
    await desk.page.keyboard.press('Escape');
    await desk.page.getByRole('button', { name: 'Send' }).click();
    await desk.log().getByText('storm-roster-05.eml').waitFor();
    expect(desk.connector.calls[0]?.body['attachments']).toHaveLength(5);
  });

  it('edits and deletes an own message, the focus coming back', async () => {
    await desk.open();
    await desk.box().fill('teh memo');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('button', { name: 'Edit your message' }).click();
    await desk.page.getByRole('textbox', { name: 'Edit your message' }).fill('the memo');
    await desk.page.getByRole('button', { name: 'Save' }).click();
    await desk.log().getByText('the memo').waitFor();
    await desk.log().getByText('Edited').waitFor();
    const edit = desk.page.getByRole('button', { name: 'Edit your message' });
    expect(await edit.evaluate((element) => element === document.activeElement)).toBe(true);
    await desk.page.getByRole('button', { name: 'Delete your message' }).click();
    await desk.log().getByText('This message was deleted.').waitFor();
  });
});
