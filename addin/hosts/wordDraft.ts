import type { DraftBlock, DraftRun } from './draftBlock.ts';
import { withTracking } from './wordTracking.ts';

/**
 * Writes a draft with Word's built-in styles, paragraph by paragraph through the API: `insertHtml` and `insertOoxml`
 * have been seen to lose numbering and fonts. A single paragraph is written inline, where the cursor stands.
 */
export async function writeDraft(
  context: Word.RequestContext,
  blocks: DraftBlock[],
  { place, tracking, english }: { place: 'cursor' | 'selection'; tracking: boolean; english: boolean },
): Promise<void> {
  const selection = context.document.getSelection();
  const last = selection.paragraphs.getLast();
  selection.load('isEmpty');
  last.load('text');
  await context.sync();
  const replacing = place === 'selection' && !selection.isEmpty;
  await withTracking(context, tracking, async () => {
    const [only] = blocks;
    if (blocks.length === 1 && only?.kind === 'paragraph') {
      writeInline(selection, only.runs, replacing ? 'Replace' : 'End');
    } else {
      writeBlocks(last, blocks, last.text === '', english);
      if (replacing) selection.delete();
    }
    await context.sync();
  });
}

function writeInline(at: Word.Range, runs: DraftRun[], where: 'Replace' | 'End') {
  let written: Word.Range | undefined;
  for (const run of runs) {
    written = written ? written.insertText(run.text, 'After') : at.insertText(run.text, where);
    dress(written, run, runs);
  }
}

/** `fill`: the paragraph at the cursor is empty and becomes the first block. */
function writeBlocks(start: Word.Paragraph, blocks: DraftBlock[], fill: boolean, english: boolean) {
  let after: Word.Paragraph | Word.Table = start;
  let afterTable = false;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') {
      // Two tables without a paragraph between them would become one.
      if (afterTable) after = after.insertParagraph('', 'After');
      after = writeTable(after, block.rows);
      afterTable = true;
      continue;
    }
    const paragraph: Word.Paragraph = index === 0 && fill ? start : after.insertParagraph('', 'After');
    const mark = setStyle(paragraph, block, english);
    const runs = mark === '' ? block.runs : [{ text: mark }, ...block.runs];
    for (const run of runs) dress(paragraph.insertText(run.text, 'End'), run, runs);
    after = paragraph;
    afterTable = false;
  }
}

function writeTable(after: Word.Paragraph | Word.Table, rows: string[][]): Word.Table {
  const table = after.insertTable(rows.length, rows[0]?.length ?? 1, 'After', rows);
  table.styleBuiltIn = 'GridTable1Light';
  table.headerRowCount = 1;
  return table;
}

/**
 * Sets the block's built-in style and answers the mark to write before its text, mostly none. Word's list styles have
 * no name that holds in every language, so outside of English a list item gets a written mark.
 */
function setStyle(
  paragraph: Word.Paragraph,
  block: Exclude<DraftBlock, { kind: 'table' }>,
  english: boolean,
): string {
  switch (block.kind) {
    case 'heading':
      paragraph.styleBuiltIn = headings[Math.min(block.level, headings.length) - 1] ?? 'Heading1';
      return '';
    case 'quote':
      paragraph.styleBuiltIn = 'Quote';
      return '';
    case 'paragraph':
      paragraph.styleBuiltIn = 'Normal';
      return '';
    case 'listItem': {
      if (!english) {
        paragraph.styleBuiltIn = 'ListParagraph';
        return '\u2022 ';
      }
      const level = Math.min(block.level, 3);
      paragraph.style = `List ${block.ordered ? 'Number' : 'Bullet'}${level === 1 ? '' : ` ${String(level)}`}`;
      return '';
    }
  }
}

const headings = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5', 'Heading6'] as const;

/** New text takes the look of its neighbour: say bold and italic only where a block uses them, then for every run. */
function dress(range: Word.Range, run: DraftRun, all: DraftRun[]) {
  if (all.some(({ bold }) => bold)) range.font.bold = run.bold === true;
  if (all.some(({ italic }) => italic)) range.font.italic = run.italic === true;
}
