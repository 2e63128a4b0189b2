/** @jest-environment jsdom */
import { TextEncoder } from 'node:util';
import {
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import { openDocx } from '../../../../../addin/desk/word/docx/openDocx.ts';
import { readHtml } from '../../../../../addin/desk/word/docx/readHtml.ts';
import { textOf, type Piece } from '../../../../../addin/desk/word/model/pieces.ts';

// The writer of the fixtures expects it; jsdom has none.
Object.assign(globalThis, { TextEncoder });

async function open(children: ConstructorParameters<typeof Document>[0]['sections'][0]['children']) {
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph('See the 2025 report.')] } },
    numbering: {
      config: [
        {
          reference: 'steps',
          levels: [0, 1].map((level) => ({ level, format: LevelFormat.DECIMAL, text: `%${level + 1}.` })),
        },
      ],
    },
    sections: [{ children }],
  });
  const read = openDocx(new Uint8Array(await Packer.toBuffer(document)));
  return read.kind === 'read' ? read.pieces : [];
}

const styleOf = (piece: Piece) => (piece.kind === 'mark' ? [piece.paragraph.style] : []);

describe('opening a .docx', () => {
  it('reads headings, lists and runs', async () => {
    const pieces = await open([
      new Paragraph({ text: 'Permits', heading: HeadingLevel.HEADING_2 }),
      new Paragraph({ text: 'first', bullet: { level: 0 } }),
      new Paragraph({ text: 'deeper', bullet: { level: 1 } }),
      new Paragraph({ text: 'step', numbering: { reference: 'steps', level: 0 } }),
      new Paragraph({
        children: [new TextRun({ text: 'big', bold: true, size: 32 }), new TextRun('\tplain')],
      }),
    ]);
    expect(pieces.flatMap(styleOf)).toEqual([
      'Heading2',
      'ListBullet',
      'ListBullet2',
      'ListNumber',
      'Normal',
    ]);
    expect(pieces).toContainEqual({ kind: 'text', text: 'big', format: { bold: true, size: 16 } });
  });

  it('reads tables, footnotes and kept revisions, and leaves hidden text out', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const revision = { id: 1, author: 'Sam Demo', date: '2026-01-05T00:00:00Z' };
    const pieces = await open([
      new Table({ rows: [new TableRow({ tableHeader: true, children: [cell('Year'), cell('Rate')] })] }),
      new Paragraph({
        children: [
          new TextRun('as shown'),
          new FootnoteReferenceRun(1),
          new TextRun({ text: 'secret', vanish: true }),
          new InsertedTextRun({ text: ' new', ...revision }),
          new DeletedTextRun({ text: ' old', ...revision }),
        ],
      }),
    ]);
    expect(textOf(pieces, 'current')).toBe('Year\nRate\nas shown new\n');
    expect(textOf(pieces, 'original')).toBe('Year\nRate\nas shown old\n');
    expect(pieces).toContainEqual({ kind: 'atom', atom: 'footnote', label: 'See the 2025 report.' });
    expect(pieces[1]).toMatchObject({ paragraph: { cell: { row: 0, column: 0, header: true } } });
  });

  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['no zip', strToU8('%PDF-1.7 not a zip')],
    ['a zip without a document', zipSync({ 'readme.txt': strToU8('hello') })],
    ['a document that is no XML', zipSync({ 'word/document.xml': strToU8('<w:document') })],
    ['a document of another kind', zipSync({ 'word/document.xml': strToU8('<a/>') })],
  ])('refuses %s with a sentence', (_what, bytes) => {
    expect(openDocx(bytes)).toMatchObject({ kind: 'refused', why: expect.any(String) });
  });
});

describe('HTML', () => {
  it('becomes paragraphs, lists and emphasis; scripts do not', () => {
    const pieces = readHtml(
      '<h1>A</h1><p>b <b>c</b></p><ul><li>d<ol><li>e</li></ol></li></ul><script>f</script>',
    );
    expect(textOf(pieces)).toBe('A\nb c\nd\ne\n');
    expect(pieces.flatMap(styleOf)).toEqual(['Heading1', 'Normal', 'ListBullet', 'ListNumber2']);
    expect(pieces).toContainEqual({ kind: 'text', text: 'c', format: { bold: true } });
  });
});
