import { expectAccessible, eventually, pressByKeyboard, tabTo, useBrowser } from '../support/browser.ts';
import { startService, type TestService } from '../support/startService.ts';
import { finalText, personSwitch, selectedText, wordOf } from './surfaces.ts';

const browser = useBrowser();
let service: TestService;
beforeAll(async () => {
  service = await startService();
}, 60_000);
afterAll(async () => {
  await service.close();
});

async function openWord(sample: string) {
  const page = await browser.open(`${service.origin}/desk/word/?sample=${sample}`);
  const word = wordOf(page);
  await word.pane.getByRole('tab', { name: 'Draft' }).waitFor();
  return { page, ...word };
}

const letterSentence = 'In the event that you are desirous';

describe('the Word page', () => {
  it('drafts a memo into the document by keyboard, as tracked changes', async () => {
    const { page, pane, paper, review, paragraph } = await openWord('memo-telework-pilot.docx');
    const before = await finalText(paper);
    await tabTo(page, pane.getByLabel('What should it say?'));
    await page.keyboard.type('Tell the team that the Friday meeting moves to Room 3 because of painting.');
    await pressByKeyboard(page, pane.getByRole('button', { name: 'Write a draft' }));
    await pressByKeyboard(page, pane.getByRole('button', { name: 'Insert at cursor' }));
    await pane.getByText('The draft is in the document as tracked changes.').first().waitFor();
    await paragraph('the Friday meeting moves to Room 3').locator('ins').first().waitFor();
    expect(await finalText(paper)).toContain('[your name and office]');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Reject all' }).click();
    await review.waitFor({ state: 'detached' });
    expect(await finalText(paper)).toBe(before);
  });

  it('puts a paragraph into plain language, one edit or all, each a tracked change of its own', async () => {
    const { page, pane, paper, review, paragraph, acceptAll, rejectAll } = await openWord(
      'letter-missing-papers.docx',
    );
    const before = await finalText(paper);
    await paragraph(letterSentence).click();
    await pane.getByRole('tab', { name: 'Improve' }).click();
    await pane.getByText('Paragraph at the cursor').waitFor();
    await pressByKeyboard(page, pane.getByRole('button', { name: 'Suggest changes' }));
    await pressByKeyboard(page, pane.getByRole('button', { name: 'Apply: change “furnish” to “provide”' }));
    await review.getByText('1 change, 0 comments').waitFor();
    expect(await paper.locator('del').allInnerTexts()).toEqual(['furnish']);

    await pressByKeyboard(page, pane.getByRole('button', { name: 'Apply all as separate tracked changes' }));
    await eventually(
      () => paper.locator('ins').allInnerTexts(),
      (texts) => texts.includes('If') && texts.includes('about'),
    );
    const struck = await paper.locator('del').allInnerTexts();
    expect(struck).toEqual(
      expect.arrayContaining(['In the event that', 'furnish', 'subsequent to', 'pertaining to']),
    );
    await expectAccessible(page);

    await rejectAll.click();
    await review.waitFor({ state: 'detached' });
    expect(await finalText(paper)).toBe(before);
    await page.getByRole('button', { name: 'Undo' }).click();
    await pressByKeyboard(page, acceptAll);
    await review.waitFor({ state: 'detached' });
    const after = await finalText(paper);
    expect(after).toContain('If you are desirous');
    expect(after).not.toContain('pertaining to income');
  });

  it('answers about the document with a chip that selects the passage', async () => {
    const { page, pane } = await openWord('memo-telework-pilot.docx');
    await pressByKeyboard(page, pane.getByRole('tab', { name: 'Draft' }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, pane.getByLabel('Ask about this document'));
    await page.keyboard.type('How much did the signs and notices cost?');
    await page.keyboard.press('Enter');
    await pressByKeyboard(page, pane.getByRole('button', { name: /^Source 1/ }).first());
    await eventually(
      () => selectedText(page),
      (text) => text.includes('$6,840'),
    );
    await expectAccessible(page);
  });

  it('says in the pane when a person’s wave is not open, and whom to ask', async () => {
    const { page, pane } = await openWord('memo-telework-pilot.docx');
    await personSwitch(page).selectOption('dor-auditor');
    await pane.getByRole('heading', { name: 'Your agency is not on board yet' }).waitFor();
    await pane.getByText('Whom to ask: your agency contact').waitFor();
    expect(await pane.getByRole('tab').count()).toBe(0);
    await expectAccessible(page);
  });

  it('adds up a table of the document, by keyboard, with a chart and the cells behind a figure', async () => {
    const { page, pane } = await openWord('memo-telework-pilot.docx');
    await pressByKeyboard(page, pane.getByRole('tab', { name: 'Draft' }));
    await page.keyboard.press('End');
    await tabTo(page, pane.getByLabel('What do you want to know?'));
    await page.keyboard.type('total complaints by counter');
    await pressByKeyboard(page, pane.getByRole('button', { name: 'Answer from the table' }));
    await pane.getByRole('cell', { name: '39' }).waitFor();
    await pane.getByRole('img', { name: /^Chart of Total Complaints about closing by Counter/ }).waitFor();
    await pressByKeyboard(page, pane.getByRole('button', { name: /^Source 1: rows 2-4, column 4/ }).first());
    await pane.getByText('Complaints about closing: 17 … 39').waitFor();
    await expectAccessible(page);
  });

  it('lists the main points of the document', async () => {
    const { page, pane } = await openWord('policy-pool-vehicles.docx');
    await pane.getByRole('tab', { name: 'Summary' }).click();
    await pane.getByRole('button', { name: 'Summarize this document' }).click();
    await pane.getByRole('button', { name: 'Receipt' }).waitFor();
    expect(await pane.getByRole('button', { name: /^Source \d+/ }).count()).toBeGreaterThan(2);
    await expectAccessible(page);
  });
});
