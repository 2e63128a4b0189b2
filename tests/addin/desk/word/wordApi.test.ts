/** @jest-environment jsdom */
import { documentOf, footnote, modelOf, paragraph } from './documents.ts';
import { realWord } from './realWord.ts';

describe('reading through the real Word proxies', () => {
  it('gives paragraphs with style and font', async () => {
    const model = modelOf([
      ...paragraph('Permits', { style: 'Heading1' }),
      { kind: 'text', text: 'bold', format: { bold: true } },
      ...paragraph(' and plain'),
    ]);
    const read = await realWord(model)(async (context) => {
      const paragraphs = context.document.body.paragraphs;
      paragraphs.load(
        'items/text,items/style,items/styleBuiltIn,items/outlineLevel,items/font/bold,items/font/size',
      );
      await context.sync();
      return paragraphs.items.map((item) => [
        item.text,
        item.style,
        item.styleBuiltIn,
        item.font.bold,
        item.font.size,
      ]);
    });
    expect(read).toEqual([
      ['Permits', 'Heading 1', 'Heading1', false, 20],
      ['bold and plain', 'Normal', 'Normal', null, 11],
    ]);
  });

  it('text holds what a tracked deletion struck out; the reviewed text does not', async () => {
    const model = documentOf('one two three');
    model.setTracking('TrackAll');
    model.deleteRange(4, 8);
    const read = await realWord(model)(async (context) => {
      const { body } = context.document;
      body.load('text');
      const current = body.getReviewedText('Current');
      const original = body.getReviewedText('Original');
      await context.sync();
      return [body.text, current.value, original.value];
    });
    expect(read).toEqual(['one two three', 'one three', 'one two three']);
  });

  it('cuts a paragraph into sentences', async () => {
    const texts = await realWord(documentOf('One. Two! Three'))(async (context) => {
      const ranges = context.document.body.paragraphs.getFirst().getTextRanges(['.', '!'], true);
      ranges.load('items/text');
      await context.sync();
      return ranges.items.map(({ text }) => text);
    });
    expect(texts).toEqual(['One.', 'Two!', 'Three']);
  });

  it('reads only what was loaded', async () => {
    await expect(
      realWord(documentOf('one'))(async (context) => {
        const { body } = context.document;
        await context.sync();
        return body.text;
      }),
    ).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });
});

describe('writing through the real Word proxies', () => {
  it('replaces a found phrase as a tracked change and leaves the footnote beside it', async () => {
    const model = modelOf([
      { kind: 'text', text: 'utilize this', format: {} },
      footnote,
      ...paragraph(' form'),
    ]);
    await realWord(model)(async (context) => {
      context.document.changeTrackingMode = 'TrackAll';
      const found = context.document.body.search('utilize', { matchCase: true });
      found.load('items');
      await context.sync();
      found.items[0]?.insertText('use', 'Replace');
      await context.sync();
    });
    expect(model.text('current')).toBe('use this form');
    expect(model.text()).toContain('\u0002');
    expect(model.trackedChanges().map(({ type, text }) => [type, text])).toEqual([
      ['Deleted', 'utilize'],
      ['Added', 'use'],
    ]);
  });

  it('one batch is one step of undo', async () => {
    const model = documentOf('one');
    await realWord(model)(async (context) => {
      const { body } = context.document;
      body.insertParagraph('two', 'End').styleBuiltIn = 'Heading1';
      body.insertText(' and a half', 'End');
      await context.sync();
    });
    expect(model.text()).toBe('one\ntwo and a half');
    model.undo();
    expect(model.text()).toBe('one');
  });

  it('a range takes in what is put at its ends and not what is put beside it', async () => {
    const model = documentOf('two');
    const text = await realWord(model)(async (context) => {
      const range = context.document.body.getRange('Content');
      range.insertText('zero ', 'Before');
      range.insertText('one ', 'Start');
      range.insertText(' three', 'End');
      range.insertText(' four', 'After');
      range.load('text');
      await context.sync();
      return range.text;
    });
    expect(text).toBe('one two three');
    expect(model.text()).toBe('zero one two three four');
  });

  it('writes a table after a paragraph', async () => {
    const model = documentOf('Rates', 'after');
    const values = await realWord(model)(async (context) => {
      const rows = [
        ['Year', 'Rate'],
        ['2026', '4 %'],
      ];
      const table = context.document.body.paragraphs.getFirst().insertTable(2, 2, 'After', rows);
      table.styleBuiltIn = 'GridTable1Light';
      table.headerRowCount = 1;
      table.insertParagraph('note', 'After');
      table.load('values,rowCount,headerRowCount,styleBuiltIn');
      await context.sync();
      return [table.values, table.rowCount, table.headerRowCount, table.styleBuiltIn];
    });
    expect(values).toEqual([
      [
        ['Year', 'Rate'],
        ['2026', '4 %'],
      ],
      2,
      1,
      'GridTable1Light',
    ]);
    expect(model.text()).toBe('Rates\nYear\nRate\n2026\n4 %\nnote\nafter');
  });

  it('inserts OOXML with styles, runs and lists', async () => {
    const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const ooxml =
      `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/word/document.xml">` +
      `<pkg:xmlData><w:document xmlns:w="${w}"><w:body>` +
      `<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Head</w:t></w:r></w:p>` +
      `<w:p><w:pPr><w:pStyle w:val="ListNumber"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>item</w:t></w:r></w:p>` +
      `</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>`;
    const model = documentOf('');
    await realWord(model)(async (context) => {
      context.document.body.insertOoxml(ooxml, 'Replace');
      await context.sync();
    });
    expect(model.story.pieces()).toEqual([
      { kind: 'text', text: 'Head', format: {} },
      { kind: 'mark', paragraph: { style: 'Heading2' } },
      { kind: 'text', text: 'item', format: { bold: true } },
      { kind: 'mark', paragraph: { style: 'ListNumber' } },
    ]);
  });

  it('keeps comments with their text', async () => {
    const model = documentOf('one two');
    const read = await realWord(model)(async (context) => {
      const [found] = await load(context.document.body.search('two'), context);
      found?.insertComment('Which two?');
      context.document.body.insertText('zero ', 'Start');
      await context.sync();
      const comments = context.document.body.getComments();
      comments.load('items/content,items/authorName,items/resolved');
      await context.sync();
      const range = comments.items[0]?.getRange();
      range?.load('text');
      await context.sync();
      return [comments.items[0]?.content, comments.items[0]?.authorName, range?.text];
    });
    expect(read).toEqual(['Which two?', 'Dana Demo', 'two']);
  });

  it('finds content controls by tag', async () => {
    const model = documentOf('one two');
    const text = await realWord(model)(async (context) => {
      const [found] = await load(context.document.body.search('two'), context);
      const control = found?.insertContentControl();
      if (control) control.tag = 'answer';
      await context.sync();
      const again = context.document.contentControls.getByTag('answer').getFirst();
      again.load('text,tag');
      await context.sync();
      return [again.text, again.tag];
    });
    expect(text).toEqual(['two', 'answer']);
  });
});

describe('strict answers', () => {
  it.each<[string, string, (context: Word.RequestContext) => unknown]>([
    ['an unknown member', 'ApiNotFound', (context) => context.document.body.inlinePictures.getFirst()],
    ['an unknown property', 'InvalidArgument', (context) => context.document.body.load('color')],
    ['an unknown style', 'InvalidArgument', (context) => context.document.body.set({ style: 'Fancy' })],
    [
      'a place that a class does not take',
      'InvalidArgument',
      (context) => context.document.body.insertText('x', 'After' as never),
    ],
    [
      'OOXML that is no XML',
      'InvalidArgument',
      (context) => context.document.body.insertOoxml('<w:p', 'End'),
    ],
    [
      'a search of 256 characters',
      'SearchStringInvalidOrTooLong',
      (context) => context.document.body.search('x'.repeat(256)),
    ],
    ['the first of nothing', 'ItemNotFound', (context) => context.document.body.search('nowhere').getFirst()],
  ])('%s is %s', async (_what, code, use) => {
    const model = documentOf('one');
    await expect(
      realWord(model)(async (context) => {
        use(context);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code });
    expect(model.text()).toBe('one');
  });

  it('a selection that the pane did not keep is gone after its batch', async () => {
    const run = realWord(documentOf('one'));
    const selection = await run(async (context) => {
      const found = context.document.getSelection();
      await context.sync();
      return found;
    });
    await expect(
      run(async () => {
        selection.load('text');
        await selection.context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidObjectPath' });
  });

  it('answers null objects where Word does', async () => {
    const isNull = await realWord(documentOf('only'))(async (context) => {
      const next = context.document.body.paragraphs.getFirst().getNextOrNullObject();
      next.load('text');
      await context.sync();
      return next.isNullObject;
    });
    expect(isNull).toBe(true);
  });
});

async function load(found: Word.RangeCollection, context: Word.RequestContext): Promise<Word.Range[]> {
  found.load('items');
  await context.sync();
  return found.items;
}
