import type { DocumentText, PassageText } from './documentHost.ts';

/** A passage with one range for each of its paragraphs; valid in the context that read it. */
export interface ReadPassage extends PassageText {
  pieces: { range: Word.Range; text: string }[];
}

/** All paragraphs of the main text, as they read with tracked changes accepted. */
export async function readParagraphs(
  context: Word.RequestContext,
  tracking: boolean,
): Promise<DocumentText['paragraphs']> {
  const { paragraphs } = context.document.body;
  paragraphs.load('items/text');
  await context.sync();
  return readTexts(paragraphs.items, tracking);
}

/** What is selected, or the paragraph at the cursor when nothing is. */
export async function readPassage(context: Word.RequestContext, tracking: boolean): Promise<ReadPassage> {
  const selection = context.document.getSelection();
  selection.load('isEmpty');
  selection.paragraphs.load('items');
  await context.sync();
  const source = selection.isEmpty ? 'paragraph' : 'selection';
  const wholes = selection.paragraphs.items.map((paragraph) => paragraph.getRange('Content'));
  const ranges = selection.isEmpty
    ? wholes.slice(0, 1)
    : wholes.map((whole) => whole.intersectWithOrNullObject(selection));
  for (const range of ranges) range.load('text');
  await context.sync();
  const present = ranges.filter((range) => !range.isNullObject);
  const texts = await readTexts(present, tracking);
  const pieces = present.map((range, i) => ({ range, text: texts[i] ?? '' }));
  return { source, text: texts.join('\n'), pieces };
}

/** `text` of a range still holds what a tracked deletion struck out; the reviewed text does not. */
async function readTexts(items: (Word.Range | Word.Paragraph)[], tracking: boolean): Promise<string[]> {
  const [first] = items;
  if (!first || !tracking) return items.map(({ text }) => text);
  const now = items.map((item) => item.getReviewedText('Current'));
  await first.context.sync();
  return now.map(({ value }) => value.replace(/[\r\n]+$/, ''));
}
