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
  opened = await desk.open('/desk/word/');
});
afterEach(async () => {
  await opened.close();
  expect(opened.complaints).toEqual([]);
});

const paper = () => opened.page.getByRole('textbox', { name: 'Document' });
const paperText = async () => (await paper().locator('[data-paragraph]').allTextContents()).join('\n');
const button = (name: string) => opened.page.getByRole('button', { name, exact: true });

describe('the pane in Word', () => {
  it('reads the document through the real office.js over plain http', async () => {
    const read = await opened.pane.evaluate(() =>
      Word.run(async (context) => {
        const { body } = context.document;
        body.paragraphs.load('items/text,items/styleBuiltIn');
        context.document.load('changeTrackingMode');
        await context.sync();
        return {
          mode: context.document.changeTrackingMode,
          paragraphs: body.paragraphs.items.map(({ text, styleBuiltIn }) => [styleBuiltIn, text]),
          name: Office.context.document.url.split('/').at(-1),
          sets: ['1.4', '1.5'].map((version) =>
            Office.context.requirements.isSetSupported('WordApi', version),
          ),
        };
      }),
    );
    expect(read).toEqual({
      mode: 'Off',
      paragraphs: [
        ['Heading1', 'Parking permits'],
        ['Normal', 'All staff must renew'],
        ['Normal', 'Utilize the form.'],
      ],
      name: 'memo.docx',
      sets: [true, false],
    });
  });

  it('writes tracked changes that the page shows and the person accepts or rejects', async () => {
    await opened.pane.evaluate(() =>
      Word.run(async (context) => {
        context.document.changeTrackingMode = 'TrackAll';
        const found = context.document.body.search('Utilize', { matchCase: true });
        found.load('items');
        await context.sync();
        found.items[0]?.insertText('Use', 'Replace');
        await context.sync();
      }),
    );
    expect(await paper().locator('del').allTextContents()).toEqual(['Utilize']);
    expect(await paper().locator('ins').allTextContents()).toEqual(['Use']);
    await button('Reject: Utilize → Use').click();
    expect(await paperText()).toContain('Utilize the form.');
    await button('Undo').click();
    await button('Accept: Utilize → Use').click();
    expect(await paperText()).toContain('Use the form.');
    await button('Undo').click();
    await button('Accept all').click();
    expect(await paperText()).toContain('Use the form.');
  });

  it('gets an error with code and place for what Word would refuse', async () => {
    const error = await opened.pane.evaluate(() =>
      Word.run(async (context) => {
        context.document.body.search('x'.repeat(256));
        await context.sync();
      }).catch((refused: OfficeExtension.Error) => [refused.code, refused.debugInfo.errorLocation]),
    );
    expect(error).toEqual(['SearchStringInvalidOrTooLong', 'Search']);
  });

  it('hears of the selection, and a selection it makes is drawn', async () => {
    await paper().getByText('All staff must').dblclick();
    await opened.pane.getByText('selection').first().waitFor();
    const selected = await opened.pane.evaluate(() =>
      Word.run(async (context) => {
        const selection = context.document.getSelection();
        selection.load('text');
        await context.sync();
        const text = selection.text;
        context.document.body.paragraphs.getLast().select('Select');
        await context.sync();
        return text;
      }),
    );
    expect(selected.trim()).toMatch(/^(All|staff|must)$/);
    const drawn = await opened.page.evaluate(() =>
      [...(CSS.highlights.get('word-selection') ?? [])].map((range) => range.toString()),
    );
    expect(drawn).toEqual(['Utilize the form.']);
  });

  it('keeps settings', async () => {
    const kept = await opened.pane.evaluate(
      () =>
        new Promise((resolve) => {
          Office.context.document.settings.set('tone', 'formal');
          Office.context.document.settings.saveAsync(({ status }) => {
            resolve([String(status), Office.context.document.settings.get('tone')]);
          });
        }),
    );
    expect(kept).toEqual(['succeeded', 'formal']);
  });

  it('gives the focus back to the page after its last and before its first button', async () => {
    await opened.pane.locator('#last').focus();
    await opened.page.keyboard.press('Tab');
    await opened.page.waitForFunction(() => document.activeElement?.textContent === 'Local desk');
    await opened.pane.locator('#first').focus();
    await opened.page.keyboard.press('Shift+Tab');
    await opened.page.waitForFunction(() => document.activeElement?.tagName === 'SECTION');
    expect(await opened.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Commonwealth Assistant',
    );
  });
});

describe('the person in Word', () => {
  it('types, begins paragraphs, deletes and undoes', async () => {
    await paper().getByText('Utilize the form.').click();
    await opened.page.keyboard.press('End');
    await opened.page.keyboard.type(' Now.');
    await opened.page.keyboard.press('Enter');
    await opened.page.keyboard.type('Thanks!');
    await opened.page.keyboard.press('Backspace');
    await opened.page.keyboard.press('Home');
    await opened.page.keyboard.press('Shift+ArrowRight');
    await opened.page.keyboard.type('H');
    expect(await paperText()).toBe('Parking permits\nAll staff must renew\nUtilize the form. Now.\nHhanks');
    await opened.page.keyboard.press('Control+z');
    await opened.page.keyboard.press('Control+z');
    expect(await paperText()).toMatch(/Now\.\nThanks!$/);
  });

  it('types tracked changes when tracking is on, and steps over what is struck out', async () => {
    await opened.page.getByRole('switch', { name: 'Track changes' }).click();
    await paper().getByText('Utilize the form.').click();
    await opened.page.keyboard.press('End');
    for (const key of ['Backspace', 'Backspace', 'Backspace']) await opened.page.keyboard.press(key);
    await opened.page.keyboard.type('x');
    expect(await paper().locator('del').allTextContents()).toEqual(['rm.']);
    expect(await paper().locator('ins').allTextContents()).toEqual(['x']);
    expect(await paperText()).toContain('Utilize the foxrm.');
  });

  it('selects everything with the keyboard and replaces it', async () => {
    await paper().focus();
    await opened.page.keyboard.press('Control+a');
    await opened.page.keyboard.type('New');
    expect(await paperText()).toBe('New');
  });

  it('opens an own document, and hears why a broken one does not open', async () => {
    const input = opened.page.locator('input[type=file]');
    await input.setInputFiles({ name: 'broken.docx', mimeType: '', buffer: Buffer.from('not a zip') });
    await opened.page.getByText('broken.docx could not be opened').waitFor();
    expect(await paperText()).toContain('Parking permits');
    await opened.page.getByRole('button', { name: 'Close this message' }).click();
    await opened.page.getByRole('button', { name: 'Open a sample' }).click();
    await opened.page.getByRole('menuitem', { name: 'Memo' }).click();
    expect(await opened.page.getByText('could not be opened').count()).toBe(0);
  });

  it.each([{ width: 1280 }, { width: 320 }, { width: 1280, dark: true }])(
    '%j has no barrier',
    async (view) => {
      const other = await desk.open('/desk/word/', view);
      await other.pane.evaluate(() =>
        Word.run(async (context) => {
          context.document.changeTrackingMode = 'TrackAll';
          context.document.body.insertParagraph('More', 'End');
          context.document.body.paragraphs.getFirst().getRange('Content').insertComment('Is this the title?');
          await context.sync();
        }),
      );
      await other.page.getByText('1 change, 1 comment').waitFor();
      expect(await findAxeViolations(other.page)).toEqual([]);
      expect(await overflowsSideways(other.page)).toBe(false);
      await other.close();
    },
  );
});
