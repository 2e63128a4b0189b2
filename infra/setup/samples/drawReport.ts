import { PDFDocument, rgb, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib';
import type { Report, ReportBlock, ReportSection } from './permitReport.ts';

const page = { width: 612, height: 792, left: 72, right: 540, top: 700, bottom: 84 };
const ink = rgb(0.12, 0.13, 0.15);
const accent = rgb(0.08, 0.33, 0.56);
/** The cover and two pages of contents stand before the first section. */
const firstSectionPage = 4;
const fixedDate = new Date('2026-02-02T09:00:00Z');

type Fonts = { regular: PDFFont; bold: PDFFont };
type Pen = { page: PDFPage; y: number; number: number };

/** Letter-size PDF: cover, contents, then each section on a new page, with page numbers. Same report, same bytes. */
export async function drawReport(report: Report): Promise<{ bytes: Uint8Array; pages: number }> {
  const document = await PDFDocument.create();
  document.setTitle(report.title);
  document.setAuthor('Demo data');
  document.setCreationDate(fixedDate);
  document.setModificationDate(fixedDate);
  const fonts = {
    regular: await document.embedFont(StandardFonts.Helvetica),
    bold: await document.embedFont(StandardFonts.HelveticaBold),
  };
  const artist = createArtist(document, fonts, report);
  artist.cover();
  artist.contents();
  if (document.getPageCount() !== firstSectionPage - 1) throw new Error('The contents name wrong pages.');
  for (const chapter of report.chapters)
    for (const section of chapter.sections) artist.section(chapter.title, section);
  return { bytes: await document.save(), pages: document.getPageCount() };
}

function createArtist(document: PDFDocument, fonts: Fonts, report: Report) {
  let pen: Pen;

  function newPage(running: string): void {
    const number = document.getPageCount() + 1;
    pen = { page: document.addPage([page.width, page.height]), y: page.top, number };
    const small = { size: 8.5, font: fonts.regular, color: ink };
    pen.page.drawText(running, { ...small, x: page.left, y: 742 });
    pen.page.drawText('Permits and inspections in 2025 - demo data', { ...small, x: page.left, y: 48 });
    pen.page.drawText(`Page ${number}`, { ...small, x: 500, y: 48 });
  }

  function write(
    text: string,
    size: number,
    options: { bold?: boolean; indent?: number; after?: number } = {},
  ) {
    const font = options.bold === true ? fonts.bold : fonts.regular;
    const x = page.left + (options.indent ?? 0);
    for (const line of breakLines(text, font, size, page.right - x)) {
      if (pen.y < page.bottom) newPage('Continued');
      pen.page.drawText(line, { x, y: pen.y, size, font, color: options.bold === true ? accent : ink });
      pen.y -= size * 1.45;
    }
    pen.y -= options.after ?? 8;
  }

  function table(head: string[], rows: (string | number)[][]): void {
    const first = 170;
    const step = (page.right - page.left - first) / Math.max(1, head.length - 1);
    for (const [index, cells] of [head, ...rows].entries()) {
      if (pen.y < page.bottom) newPage('Continued');
      for (const [column, cell] of cells.entries()) {
        const font = index === 0 ? fonts.bold : fonts.regular;
        const text = typeof cell === 'number' ? cell.toLocaleString('en-US') : cell;
        const right = page.left + first + step * column;
        const x = column === 0 ? page.left : right - font.widthOfTextAtSize(text, 9);
        pen.page.drawText(text, { x, y: pen.y, size: 9, font, color: ink });
      }
      pen.page.drawLine({
        start: { x: page.left, y: pen.y - 4 },
        end: { x: page.right, y: pen.y - 4 },
        thickness: index === 0 ? 1 : 0.3,
        color: accent,
      });
      pen.y -= 17;
    }
    pen.y -= 10;
  }

  function block(item: ReportBlock): void {
    switch (item.kind) {
      case 'heading':
        write(item.text, 12.5, { bold: true, after: 4 });
        return;
      case 'text':
        write(item.text, 10.5);
        return;
      case 'bullets':
        for (const text of item.items) write(`\u2022 ${text}`, 10.5, { indent: 12, after: 4 });
        return;
      case 'table':
        table(item.head, item.rows);
    }
  }

  return {
    cover(): void {
      newPage('');
      pen.y = 560;
      write(report.title, 28, { bold: true, after: 10 });
      write(report.subtitle, 14, { after: 200 });
      write(report.note, 10.5);
    },
    contents(): void {
      newPage('Contents');
      write('Contents', 20, { bold: true, after: 10 });
      let number = firstSectionPage - 1;
      for (const chapter of report.chapters) {
        write(chapter.title, 10.5, { bold: true, after: 0 });
        for (const section of chapter.sections) {
          write(`${section.title}, page ${(number += 1)}`, 9, { indent: 14, after: -1 });
        }
      }
    },
    section(chapter: string, section: ReportSection): void {
      newPage(chapter);
      write(section.title, 17, { bold: true, after: 8 });
      for (const item of section.blocks) block(item);
    },
  };
}

function breakLines(text: string, font: PDFFont, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && font.widthOfTextAtSize(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
