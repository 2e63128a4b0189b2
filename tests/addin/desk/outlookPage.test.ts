import { findAxeViolations, overflowsSideways } from '../../support/openBrowser.ts';
import { startDeskPages, type DeskPages, type OpenedPage } from './deskPages.ts';

let desk: DeskPages;
let opened: OpenedPage;

beforeAll(async () => {
  desk = await startDeskPages();
}, 120_000);
afterAll(async () => {
  await desk.close();
});
beforeEach(async () => {
  opened = await desk.open('/desk/outlook/');
});
afterEach(async () => {
  await opened.close();
  expect(opened.complaints).toEqual([]);
});

/** Runs in the pane: a callback of Office as a promise of its value, or of its error's name. */
const inPane = {
  body: (type: 'text' | 'html') =>
    opened.pane.evaluate(
      (coercion) =>
        new Promise((resolve) => {
          Office.context.mailbox.item?.body.getAsync(coercion, ({ value }) => resolve(value));
        }),
      type,
    ),
  item: () =>
    opened.pane.evaluate(() => {
      const item = Office.context.mailbox.item as unknown as Office.MessageRead;
      const names = (people: Office.EmailAddressDetails[]) => people.map(({ displayName }) => displayName);
      return {
        subject: item.subject,
        from: item.from.emailAddress,
        to: names(item.to),
        cc: names(item.cc),
        date: item.dateTimeCreated.toISOString(),
        conversation: item.conversationId,
        attachments: item.attachments.map(({ name, size }) => [name, size]),
      };
    }),
};
const openFirstMessage = async () => {
  await opened.page.getByRole('button', { name: 'Open the message from Lee Demo' }).click();
  await opened.pane.getByText('item Permit numbers').waitFor();
};

describe('the pane in Outlook', () => {
  it('knows the open message', async () => {
    const item = await inPane.item();
    expect(item).toMatchObject({
      subject: 'RE: Permit numbers',
      from: 'dana.demo@example.gov',
      to: ['Lee Demo'],
      cc: ['Sam Demo'],
      date: '2026-11-03T15:30:00.000Z',
    });
    expect(await inPane.body('text')).toBe('There were 214 permits.\n');
    const sets = await opened.pane.evaluate(() =>
      ['1.8', '1.9'].map((version) => Office.context.requirements.isSetSupported('Mailbox', version)),
    );
    expect(sets).toEqual([true, false]);
  });

  it('follows the selection when it is pinned, within one conversation', async () => {
    const before = await inPane.item();
    await openFirstMessage();
    const item = await inPane.item();
    expect(item).toMatchObject({ subject: 'Permit numbers', conversation: before.conversation });
    expect(item.attachments).toEqual([['permits.csv', 8]]);
    expect(await inPane.body('html')).toContain('<b>permit numbers</b>');
  });

  it('reads headers and attachments, and hears of an attachment that is not there', async () => {
    await openFirstMessage();
    const read = await opened.pane.evaluate(async () => {
      const item = Office.context.mailbox.item as unknown as Office.MessageRead;
      const content = (id: string) =>
        new Promise((resolve) => {
          item.getAttachmentContentAsync(id, ({ value, error }) =>
            resolve(value ? [value.content, value.format] : error.code),
          );
        });
      const headers = await new Promise<string>((resolve) => {
        item.getAllInternetHeadersAsync(({ value }) => resolve(value));
      });
      return [headers.split('\r\n')[0], await content(item.attachments[0]?.id ?? ''), await content('none')];
    });
    expect(read).toEqual(['Message-ID: <permits-1@example.gov>', ['YSxiDQoxLDI=', 'base64'], 9047]);
  });

  it('shows notifications above the message', async () => {
    await opened.pane.evaluate(() => {
      const message = {
        type: 'informationalMessage',
        message: 'Two numbers masked',
        icon: 'i',
        persistent: false,
      };
      Office.context.mailbox.item?.notificationMessages.addAsync('masked', message as never);
    });
    await opened.page.getByText('Two numbers masked').waitFor();
  });

  it('opens a reply to be edited; sending sends nothing', async () => {
    await opened.pane.evaluate(() => {
      const item = Office.context.mailbox.item as unknown as Office.MessageRead;
      item.displayReplyAllForm('<p>Thank you, <b>Dana</b>.</p><script>1</script>');
    });
    const text = opened.page.getByRole('textbox', { name: 'Text of the message' });
    await text.waitFor();
    expect(await text.innerHTML()).toBe('<p>Thank you, <b>Dana</b>.</p>');
    await opened.page.getByText('To: Dana Demo; Lee Demo; Sam Demo').waitFor();
    await text.pressSequentially('x');
    await opened.page.getByRole('button', { name: 'Send (simulated)' }).click();
    await opened.page.getByText('Nothing was sent.').waitFor();
    expect(await text.count()).toBe(0);
  });

  it('opens an appointment form', async () => {
    await opened.pane.evaluate(() => {
      Office.context.mailbox.displayNewAppointmentForm({
        subject: 'Renew permits',
        start: new Date(2026, 11, 4, 9),
        end: new Date(2026, 11, 4, 10),
        body: 'From the mail of Lee Demo',
      });
    });
    const form = opened.page.getByRole('dialog', { name: 'New appointment' });
    expect(await form.getByLabel('Title').inputValue()).toBe('Renew permits');
    expect(await form.getByLabel('Start').inputValue()).toBe('2026-12-04T09:00');
    expect(await findAxeViolations(opened.page)).toEqual([]);
    await form.getByRole('button', { name: 'Save (simulated)' }).click();
    await form.waitFor({ state: 'detached' });
  });
});

describe('the person in Outlook', () => {
  it('sees mail HTML without pictures, scripts and styles', async () => {
    await openFirstMessage();
    const article = opened.page.getByRole('article');
    expect(await article.locator('.mailBody').innerHTML()).toBe(
      '<p>Please send the <b>permit numbers</b> by Friday.</p>\n',
    );
    expect(await opened.page.title()).toBe('Outlook - Local desk');
  });

  it('opens an own mail, and hears why another file does not open', async () => {
    const input = opened.page.locator('input[type=file]');
    await input.setInputFiles({ name: 'notes.eml', mimeType: '', buffer: Buffer.from('no mail at all') });
    await opened.page.getByText('This file is not an e-mail.').waitFor();
    const mail =
      'From: Kim Demo <kim@example.gov>\r\nSubject: Own mail\r\nDate: Fri, 6 Nov 2026 10:00:00 +0000\r\n\r\nHello\r\n';
    await input.setInputFiles({ name: 'own.eml', mimeType: '', buffer: Buffer.from(mail) });
    await opened.page.getByRole('heading', { name: 'Own mail' }).waitFor();
    await opened.pane.getByText('item Own mail').waitFor();
    opened.complaints.splice(
      0,
      opened.complaints.length,
      ...opened.complaints.filter((line) => !line.includes('400')),
    );
  });

  it.each([{ width: 1280 }, { width: 320 }, { width: 1280, dark: true }])(
    '%j has no barrier',
    async (view) => {
      const other = await desk.open('/desk/outlook/', view);
      expect(await findAxeViolations(other.page)).toEqual([]);
      expect(await overflowsSideways(other.page)).toBe(false);
      await other.close();
    },
  );
});
