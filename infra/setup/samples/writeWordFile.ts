import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** One block of a sample: a string is a paragraph; `**words**` in it are bold. */
type WordBlock =
  | string
  | { heading: string; level?: 1 | 2 }
  | { bullets: string[] }
  | { numbered: string[] }
  | { table: string[][] };

export type WordSample = { file: string; title: string; blocks: WordBlock[] };

const fixedTime = '2026-11-02T09:00:00Z';
const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const;

/** Bytes of a .docx with real headings, lists and tables; the same sample gives the same bytes. */
export async function writeWordFile(sample: WordSample): Promise<Uint8Array> {
  const document = new Document({
    title: sample.title,
    creator: 'Demo data',
    numbering: { config: [numbering] },
    styles: { default: { document: { run: { font: 'Calibri', size: 22 } } } },
    sections: [{ children: [titleOf(sample), ...sample.blocks.flatMap(toParagraphs)] }],
  });
  return withFixedTime(await Packer.toBuffer(document));
}

const numbering = {
  reference: 'steps',
  levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }],
};

function titleOf(sample: WordSample): Paragraph {
  return new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(sample.title)] });
}

function toParagraphs(block: WordBlock): (Paragraph | Table)[] {
  if (typeof block === 'string') return [new Paragraph({ spacing: { after: 120 }, children: runs(block) })];
  if ('heading' in block)
    return [new Paragraph({ heading: headings[block.level ?? 1], children: [new TextRun(block.heading)] })];
  if ('bullets' in block)
    return block.bullets.map((text) => new Paragraph({ bullet: { level: 0 }, children: runs(text) }));
  if ('numbered' in block)
    return block.numbered.map(
      (text) => new Paragraph({ numbering: { reference: 'steps', level: 0 }, children: runs(text) }),
    );
  return [tableOf(block.table), new Paragraph({})];
}

function tableOf(rows: string[][]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: cells.map(
            (text) => new TableCell({ children: [new Paragraph({ children: runs(text) })] }),
          ),
        }),
    ),
  });
}

function runs(text: string): TextRun[] {
  return text
    .split('**')
    .flatMap((part, index) => (part === '' ? [] : [new TextRun({ text: part, bold: index % 2 === 1 })]));
}

/** The `docx` package writes the present time into the properties and the archive; a committed file must not. */
function withFixedTime(bytes: Uint8Array): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes)).sort(([a], [b]) => a.localeCompare(b))) {
    const isProperties = name === 'docProps/core.xml';
    entries[name] = isProperties
      ? strToU8(strFromU8(content).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, fixedTime))
      : content;
  }
  return zipSync(entries, { level: 9, mtime: new Date(fixedTime) });
}
