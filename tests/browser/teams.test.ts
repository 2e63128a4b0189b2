import { Document, Packer, Paragraph } from 'docx';
import { expectAccessible, pressByKeyboard, tabTo, useBrowser } from '../support/browser.ts';
import { startService, type TestService } from '../support/startService.ts';
import { chatOf, personSwitch } from './surfaces.ts';

const browser = useBrowser();
let service: TestService;
beforeAll(async () => {
  service = await startService();
}, 60_000);
afterAll(async () => {
  await service.close();
});

async function openTeams() {
  const page = await browser.open(`${service.origin}/desk/teams/`);
  const chat = chatOf(page);
  await chat.log.getByRole('button', { name: 'What can you do?' }).waitFor();
  return { page, chat };
}

describe('the Teams page', () => {
  it('welcomes with what the assistant can do, in every look', async () => {
    const { page, chat } = await openTeams();
    expect(await chat.last.innerText()).toContain('No AI model connected');
    await expectAccessible(page);
  });

  it('answers a question about an attached sample, with its source, by keyboard alone', async () => {
    const { page, chat } = await openTeams();
    await pressByKeyboard(page, chat.attach);
    await pressByKeyboard(page, page.getByRole('button', { name: 'Memo: results of the counter pilot' }));
    await page.getByText('memo-telework-pilot.docx').waitFor();
    await tabTo(page, chat.box, 'Shift+Tab');
    await page.keyboard.type('What did the pilot cost?');
    await page.keyboard.press('Enter');
    await chat.sources.waitFor();
    const answer = await chat.last.innerText();
    expect(answer).toContain('$6,840');
    expect(answer).toMatch(/Found by rules/);
    const chip = chat.last.getByRole('button', { name: /^Source 1: memo-telework-pilot\.docx/ }).first();
    await tabTo(page, chip, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('[popover]:popover-open').getByText('$6,840').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');

    await pressByKeyboard(page, chat.last.getByRole('button', { name: 'Good answer' }));
    await pressByKeyboard(page, page.getByRole('button', { name: 'Send feedback' }).first());
    await page.getByText('Feedback sent').waitFor();
    const kept = await service.test.asAdmin(`select rating from feedback`);
    expect(kept.rows).toEqual([{ rating: 'up' }]);
  });

  it('computes the sample workbook, and a question about it', async () => {
    const { page, chat } = await openTeams();
    await pressByKeyboard(page, chat.attach);
    await pressByKeyboard(page, page.getByRole('button', { name: 'Permit fees by office, an Excel table' }));
    await page.getByText('permit-fees.xlsx').waitFor();
    await tabTo(page, chat.box, 'Shift+Tab');
    await page.keyboard.press('Enter');
    // The chat still shows the answer of the test before: wait for the words of this one.
    await chat.last.getByText('total $74,997', { exact: false }).first().waitFor();
    await chat.box.fill('total fee by office in 2025');
    await chat.box.press('Enter');
    await chat.last.getByText('Total Fee by Office where Issued is in 2025', { exact: false }).waitFor();
    await chat.last
      .getByRole('button', { name: /^Source 1: permit-fees\.xlsx, Permits!E4:E\d+/ })
      .first()
      .waitFor();
    await expectAccessible(page);
  });

  it('answers about a file of one’s own', async () => {
    const { page, chat } = await openTeams();
    await chat.files.setInputFiles({
      name: 'ferry-notes.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: await ferryNotes(),
    });
    await chat.box.fill('When does the ferry leave?');
    await page.keyboard.press('Enter');
    await chat.sources.getByRole('button', { name: /^Source 1: ferry-notes\.docx/ }).waitFor();
    expect(await chat.last.innerText()).toContain('The ferry to the island leaves at 6:40 every morning.');
  });

  it('lists with /help what this person may do', async () => {
    const { page, chat } = await openTeams();
    await chat.box.fill('/help');
    await page.keyboard.press('Enter');
    await chat.last.getByText('What you can do here').waitFor();
    const help = await chat.last.innerText();
    for (const part of ['/draft', '/plain', '/new', '/stop', 'the TSS service desk'])
      expect(help).toContain(part);
  });

  it('tells a person whose wave is not open why, and what to do', async () => {
    const { page, chat } = await openTeams();
    await personSwitch(page).selectOption('dor-auditor');
    await chat.log.getByText('The assistant is not open to you yet.').waitFor();
    await chat.box.fill('What can you do?');
    await page.keyboard.press('Enter');
    await chat.last.getByText('What you can do now').waitFor();
    const refusal = await chat.last.innerText();
    expect(refusal).toContain('Wave 3');
    expect(refusal).toMatch(/Whom to ask\s+your agency contact/i);
    await expectAccessible(page);
  });

  it('answers in a channel only when it is mentioned', async () => {
    const { page, chat } = await openTeams();
    await page.getByRole('button', { name: /Permit office/ }).click();
    const post = page.getByRole('textbox', { name: 'Write a post' });
    await post.fill('/help');
    await page.keyboard.press('Enter');
    await chat.log.getByText('What you can do here').waitFor();
    await expectAccessible(page);
  });
});

async function ferryNotes(): Promise<Buffer> {
  const sentences = [
    'The harbor office keeps the timetable.',
    'The ferry to the island leaves at 6:40 every morning.',
    'Freight is booked a day ahead.',
  ];
  return await Packer.toBuffer(
    new Document({ sections: [{ children: sentences.map((text) => new Paragraph(text)) }] }),
  );
}
