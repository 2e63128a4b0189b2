import { deflateSync } from 'node:zlib';
import {
  degrees,
  PDFDocument,
  rgb,
  StandardFonts,
  TextRenderingMode,
  setTextRenderingMode,
  type PDFFont,
  type PDFPage,
} from 'pdf-lib';
import { hidden, parse, parseRead, visible } from '../support/files.ts';

async function pdf(...draw: ((page: PDFPage, font: PDFFont) => void)[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const one of draw) one(document.addPage([612, 792]), font);
  return document.save();
}

/** A PDF written by hand; `objects` are the bodies of objects 1, 2, … */
function rawPdf(objects: (string | Buffer)[], trailer = ''): Buffer {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  objects.forEach((body, index) => {
    chunks.push(Buffer.from(`${String(index + 1)} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n'));
  });
  chunks.push(Buffer.from(`trailer\n<</Size ${String(objects.length + 1)}/Root 1 0 R ${trailer}>>\n%%EOF`));
  return Buffer.concat(chunks);
}

const black = rgb(0, 0, 0);
const white = rgb(1, 1, 1);
const base = { x: 72, y: 700, size: 12 };

describe('PDF', () => {
  it('is read page by page, lines joined to paragraphs', async () => {
    const bytes = await pdf(
      (page, font) => {
        page.drawText('Retention of records', { x: 72, y: 740, size: 22, font });
        page.drawText('The agency keeps each record for seven years after the matter was', { ...base, font });
        page.drawText('closed, unless counsel says otherwise in writing before that day.', {
          ...base,
          y: 686,
          font,
        });
        page.drawText('• green labels', { ...base, y: 650, font });
        page.drawText('• red labels', { ...base, y: 636, font });
      },
      (page, font) => {
        page.drawText('Second page.', { ...base, font });
      },
    );
    expect((await parseRead(bytes, 'a.pdf')).parts).toEqual([
      {
        place: 'page 1',
        text:
          '# Retention of records\n\nThe agency keeps each record for seven years after the matter was closed, ' +
          'unless counsel says otherwise in writing before that day.\n\n- green labels\n- red labels',
      },
      { place: 'page 2', text: 'Second page.' },
    ]);
  });

  it('keeps a running header and page number once', async () => {
    const page =
      (number: number) =>
      (one: PDFPage, font: PDFFont): void => {
        one.drawText('Annual report', { ...base, y: 770, size: 9, font });
        one.drawText(`Text of page ${'ABCD'[number - 1] ?? ''}.`, { ...base, font });
        one.drawText(`Page ${String(number)} of 4`, { ...base, y: 20, size: 9, font });
      };
    const { parts } = await parseRead(await pdf(page(1), page(2), page(3), page(4)), 'a.pdf');
    expect(parts.map(({ text }) => text)).toEqual([
      'Annual report\n\nText of page A.\n\nPage 1 of 4',
      'Text of page B.',
      'Text of page C.',
      'Text of page D.',
    ]);
  });

  it('sets cells that stand far apart apart', async () => {
    const bytes = await pdf((page, font) => {
      page.drawText('Series', { ...base, font });
      page.drawText('Boxes', { ...base, x: 300, font });
    });
    expect(visible(await parseRead(bytes, 'a.pdf'))).toBe('| Series | Boxes |');
  });

  it.each<[string, (page: PDFPage, font: PDFFont) => void]>([
    [
      'white text',
      (page, font) => {
        page.drawText('HIDE', { ...base, font, color: white });
      },
    ],
    [
      'text under a black bar',
      (page, font) => {
        page.drawText('HIDE', { ...base, font });
        page.drawRectangle({ x: 60, y: 695, width: 200, height: 18, color: black });
      },
    ],
    [
      'black text on a black bar',
      (page, font) => {
        page.drawRectangle({ x: 60, y: 695, width: 200, height: 18, color: black });
        page.drawText('HIDE', { ...base, font });
      },
    ],
    [
      'text off the page',
      (page, font) => {
        page.drawText('HIDE', { ...base, x: -300, font });
      },
    ],
    [
      'text of half a point',
      (page, font) => {
        page.drawText('HIDE', { ...base, size: 0.5, font });
      },
    ],
    [
      'text without opacity',
      (page, font) => {
        page.drawText('HIDE', { ...base, font, opacity: 0 });
      },
    ],
    [
      'text that is not painted',
      (page, font) => {
        page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
        page.drawText('HIDE', { ...base, font });
      },
    ],
  ])('keeps %s apart', async (_name, draw) => {
    const bytes = await pdf((page, font) => {
      page.drawText('shown before', { ...base, y: 740, font });
      draw(page, font);
    });
    const result = await parseRead(bytes, 'a.pdf');
    expect(hidden(result)).toBe('HIDE');
    expect(visible(result)).toBe('shown before');
  });

  it.each<[string, (page: PDFPage, font: PDFFont) => void]>([
    [
      'white text on a dark bar',
      (page, font) => {
        page.drawRectangle({ x: 60, y: 695, width: 200, height: 18, color: rgb(0, 0, 0.4) });
        page.drawText('SHOW', { ...base, font, color: white });
      },
    ],
    [
      'text on a pale bar',
      (page, font) => {
        page.drawRectangle({ x: 60, y: 695, width: 200, height: 18, color: rgb(0.9, 0.9, 0.9) });
        page.drawText('SHOW', { ...base, font });
      },
    ],
    [
      'text under a see-through marker',
      (page, font) => {
        page.drawText('SHOW', { ...base, font });
        page.drawRectangle({ x: 60, y: 695, width: 200, height: 18, color: rgb(1, 1, 0), opacity: 0.4 });
      },
    ],
    [
      'text inside a frame',
      (page, font) => {
        page.drawText('SHOW', { ...base, font });
        page.drawRectangle({ x: 60, y: 695, width: 200, height: 18, borderColor: black, borderWidth: 1 });
      },
    ],
    [
      'text turned by a quarter',
      (page, font) => {
        page.drawText('SHOW', { ...base, font, rotate: degrees(90) });
      },
    ],
  ])('shows %s', async (_name, draw) => {
    const result = await parseRead(await pdf(draw), 'a.pdf');
    expect(visible(result)).toBe('SHOW');
    expect(hidden(result)).toBe('');
  });

  it('takes the invisible text of a scan for its text, and names scans without any', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    const pixel = await document.embedPng(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    );
    for (const text of ['recognised text', '']) {
      const page = document.addPage([612, 792]);
      page.drawImage(pixel, { x: 0, y: 0, width: 612, height: 792 });
      if (text === '') continue;
      page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
      page.drawText(text, { ...base, font });
    }
    const result = await parseRead(await document.save(), 'scan.pdf');
    expect(visible(result)).toBe('recognised text');
    expect(result.notices).toEqual([
      { code: 'pagesWithoutText', text: 'Page 2 holds no text, only a picture. It may be a scan.' },
    ]);
  });

  it('reads what was typed into a form', async () => {
    const document = await PDFDocument.create();
    const field = document.getForm().createTextField('Applicant');
    field.setText('Ada Sample');
    field.addToPage(document.addPage([612, 792]), { x: 72, y: 700 });
    expect(visible(await parseRead(await document.save(), 'form.pdf'))).toContain('Applicant: Ada Sample');
  });

  it.each([
    ['cut in the middle', (bytes: Uint8Array) => bytes.subarray(0, 60)],
    ['with a head and nothing else', () => Buffer.from('%PDF-1.7\n')],
    [
      'whose pages lead in a circle',
      () => rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 1>>']),
    ],
  ])('is refused %s', async (_name, change) => {
    const whole = await pdf((page, font) => {
      page.drawText('text', { ...base, font });
    });
    expect(await parse(change(whole), 'a.pdf')).toMatchObject({ kind: 'refused', reason: 'unreadable' });
  });

  it('is declined when it asks for a password', async () => {
    const encryption = `/Encrypt <</Filter/Standard/V 2/R 3/Length 128/P -4/O <${'11'.repeat(32)}>/U <${'22'.repeat(32)}>>>/ID[<${'33'.repeat(16)}><${'33'.repeat(16)}>]`;
    const bytes = rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>'], encryption);
    expect(await parse(bytes, 'a.pdf')).toMatchObject({ kind: 'refused', code: 'encrypted' });
  });

  it('reads the pages it can when one is broken', async () => {
    const content = deflateSync(Buffer.from('BT /F1 12 Tf 72 700 Td (good page) Tj ET'));
    const stream = Buffer.concat([
      Buffer.from(`<</Length ${String(content.length)}/Filter/FlateDecode>>\nstream\n`),
      content,
      Buffer.from('\nendstream'),
    ]);
    const page = (contents: string): string =>
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${contents}/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>`;
    const bytes = rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R 99 0 R]/Count 2>>',
      page('4 0 R'),
      stream,
    ]);
    const result = await parseRead(bytes, 'a.pdf');
    expect(visible(result)).toBe('good page');
    expect(result.notices.map(({ code }) => code)).toContain('partial');
  });
});
