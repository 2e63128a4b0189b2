import type { PDFPageProxy } from 'unpdf/pdfjs';
import { findHidden } from './hiddenMarks.ts';
import type { Box } from './matrix.ts';
import { pageMarks, type PageMarks, type PageOperation } from './pageMarks.ts';
import { pageText, type PlacedText } from './pageText.ts';

export interface PageRead {
  text: string;
  hidden: string;
  /** A picture takes up much of the page */
  hasPicture: boolean;
}

interface PageTools {
  /** pdf.js operation names by number */
  names: ReadonlyMap<number, string>;
  isLayerShown: (group: unknown) => boolean;
}

/** One page. Its text comes from pdf.js; when some of it cannot be seen, from the page's own operations instead. */
export async function readPage(page: PDFPageProxy, { names, isLayerShown }: PageTools): Promise<PageRead> {
  const [left = 0, bottom = 0, right = 612, top = 792] = page.view;
  const box: Box = { left, bottom, right, top };
  const list = await page.getOperatorList({ annotationMode: 0 });
  const marks = pageMarks(named(list, names), isLayerShown);
  const hiddenFlags = findHidden(marks, box);
  const extra = await fieldsAndComments(page);
  const isClean = !hiddenFlags.includes(true);
  const visible = isClean
    ? await contentRuns(page)
    : marks.texts.filter((_mark, index) => hiddenFlags[index] !== true);
  const unseen = marks.texts.filter((_mark, index) => hiddenFlags[index] === true);
  return {
    text: [pageText(visible), ...extra.fields].filter((one) => one !== '').join('\n\n'),
    hidden: [pageText(unseen), ...extra.comments].filter((one) => one !== '').join('\n'),
    hasPicture: coversMuch(marks, box),
  };
}

function* named(
  { fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] },
  names: ReadonlyMap<number, string>,
): Iterable<PageOperation> {
  for (const [index, number] of fnArray.entries()) {
    const args = argsArray[index];
    const isList = Array.isArray(args) || ArrayBuffer.isView(args);
    yield { name: names.get(number) ?? '', args: isList ? Array.from(args as ArrayLike<unknown>) : [] };
  }
}

async function contentRuns(page: PDFPageProxy): Promise<PlacedText[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  return items.flatMap((item): PlacedText[] => {
    if (!('str' in item)) return [];
    const transform = item.transform as number[];
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform;
    const length = Math.hypot(a, b) || 1;
    return [
      {
        text: item.str,
        x,
        y,
        width: item.width,
        size: Math.hypot(c, d),
        direction: [a / length, b / length],
      },
    ];
  });
}

/** Values typed into a form are on the page but not in its text; comments are beside it. */
async function fieldsAndComments(page: PDFPageProxy): Promise<{ fields: string[]; comments: string[] }> {
  const annotations = (await page.getAnnotations().catch(() => [])) as Record<string, unknown>[];
  const fields: string[] = [];
  const comments: string[] = [];
  for (const annotation of annotations) {
    const value = annotation['fieldValue'];
    const shown = Array.isArray(value) ? value.join(', ') : value;
    if (annotation['subtype'] === 'Widget') {
      if (
        typeof shown !== 'string' ||
        shown.trim() === '' ||
        shown === 'Off' ||
        annotation['hidden'] === true
      )
        continue;
      const labels = [annotation['alternativeText'], annotation['fieldName']];
      const label = labels.find((one) => typeof one === 'string' && one !== '');
      fields.push(label === undefined ? shown : `${String(label)}: ${shown}`);
    } else if (annotation['subtype'] !== 'Link' && annotation['subtype'] !== 'Popup') {
      const contents = annotation['contentsObj'] as { str?: unknown } | undefined;
      const text = typeof contents?.str === 'string' ? contents.str.trim() : '';
      if (text === '') continue;
      if (annotation['subtype'] === 'FreeText') fields.push(text);
      else comments.push(text);
    }
  }
  return { fields, comments };
}

function coversMuch({ paints }: PageMarks, { left, right, top, bottom }: Box): boolean {
  const area = (right - left) * (top - bottom);
  return paints.some(
    ({ isPicture, box }) => isPicture && (box.right - box.left) * (box.top - box.bottom) > area * 0.3,
  );
}
