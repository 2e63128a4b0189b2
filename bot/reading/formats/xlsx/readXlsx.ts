import { mainPart, relationshipsOf } from '../../container/relationships.ts';
import { walkXml } from '../../container/xml.ts';
import { openZip, type Zip } from '../../container/zip.ts';
import type { FormatReader, Work } from '../../formatReader.ts';
import { limits } from '../../limits.ts';
import { createPartBuilder } from '../../partBuilder.ts';
import type { ReadNotice, ReadPart } from '../../readResult.ts';
import { readCellFormats } from './cellFormats.ts';
import { sheetRows } from './sheetRows.ts';
import { sheetTable, unreadSheet } from './sheetTable.ts';
import type { Workbook } from './walkSheet.ts';

interface Sheet {
  name: string;
  part: string;
  isHidden: boolean;
}

/** Excel: the rows of each sheet with the values that formulas had when the file was saved. */
export const readXlsx: FormatReader = (file, work) => {
  const zip = openZip(file.bytes);
  const main = mainPart(zip, 'xl/workbook.xml');
  const related = relationshipsOf(zip, main);
  const targetOf = (type: string): string => related.find((one) => one.type === type)?.target ?? '';
  const { sheets, is1904 } = listSheets(zip, main, new Map(related.map(({ id, target }) => [id, target])));
  const workbook: Workbook = {
    strings: readStrings(zip.chunks(targetOf('sharedStrings')), work),
    formats: readCellFormats(zip.chunks(targetOf('styles'))),
    is1904,
  };
  if (work.wantsTables) {
    const tables = sheets.map(({ name, part, isHidden }, index) => {
      const place = `sheet ${String(index + 1)}`;
      return isHidden || work.isTimeUp()
        ? unreadSheet({ name, place, isHidden })
        : sheetTable(zip.chunks(part), workbook, { name, place, work });
    });
    return { parts: [], tables };
  }
  const parts: ReadPart[] = [];
  const notices: ReadNotice[] = [];
  for (const [index, sheet] of sheets.entries()) {
    if (work.isTimeUp()) {
      notices.push({
        code: 'partial',
        text: `The sheets after “${sheets[index - 1]?.name ?? ''}” were not read.`,
      });
      break;
    }
    parts.push(...sheetParts(zip, sheet, { workbook, work, notices, number: index + 1, of: sheets.length }));
    work.progress(index + 1, sheets.length, `Reading sheet ${String(index + 1)} of ${String(sheets.length)}`);
  }
  return { parts, notices };
};

function listSheets(
  zip: Zip,
  main: string,
  targets: ReadonlyMap<string, string>,
): { sheets: Sheet[]; is1904: boolean } {
  const sheets: Sheet[] = [];
  let is1904 = false;
  walkXml(zip.chunks(main), {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
      if (name !== 'sheet') return;
      const reference = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      const part = targets.get(reference ?? '');
      const isHidden = /hidden/i.test(attributes['state'] ?? '');
      if (part !== undefined) sheets.push({ name: attributes['name'] ?? '', part, isHidden });
    },
  });
  return { sheets, is1904 };
}

/** The table of texts that cells point to. */
function readStrings(chunks: Iterable<Uint8Array>, work: Work): string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isPhonetic = false;
  let characters = 0;
  walkXml(chunks, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') isPhonetic = true;
      else if (name === 't') isText = true;
    },
    text(more) {
      if (isText && !isPhonetic) text += more;
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'si') {
        strings.push(text);
        characters += text.length;
      }
    },
    isDone: () => characters > limits.fileText * 2 || work.isTimeUp(),
  });
  return strings;
}

function sheetParts(
  zip: Zip,
  sheet: Sheet,
  {
    workbook,
    work,
    notices,
    number,
    of,
  }: { workbook: Workbook; work: Work; notices: ReadNotice[]; number: number; of: number },
): ReadPart[] {
  const place = `sheet ${String(number)}`;
  const builder = createPartBuilder(work, { unit: 'row', prefix: `${place}, ` });
  const { rows, isCut } = sheetRows(zip.chunks(sheet.part), workbook, {
    emit: builder.add,
    isFull: (count) => {
      if (count >= limits.sheetRows) return true;
      if (count % 1_000 !== 0) return false;
      const text = `Reading sheet ${String(number)}, row ${count.toLocaleString('en-US')}`;
      if (count > 0) work.progress(number, of, text);
      return work.isTimeUp();
    },
  });
  if (isCut) {
    const read = rows.toLocaleString('en-US');
    notices.push({
      code: 'partial',
      text: `Of the sheet “${sheet.name}” only the first ${read} rows were read.`,
    });
  }
  const [first, ...rest] = builder.parts();
  if (first === undefined) return [];
  const titled = first.hidden === true ? first : { ...first, text: `# ${sheet.name}\n\n${first.text}` };
  const all = [titled, ...rest, ...commentParts(zip, sheet.part, place)];
  return sheet.isHidden ? all.map((part) => ({ ...part, hidden: true })) : all;
}

function commentParts(zip: Zip, part: string, place: string): ReadPart[] {
  const comments = relationshipsOf(zip, part).filter(({ type }) =>
    /^(?:comments|threadedComment)$/.test(type),
  );
  let text = '';
  let isText = false;
  for (const { target } of comments) {
    walkXml(zip.chunks(target), {
      open(name) {
        if (name === 't' || name === 'text') isText = true;
      },
      text(more) {
        if (isText) text += more;
      },
      close(name) {
        if (name === 't') isText = false;
        if (name === 'comment' || name === 'threadedComment') text += '\n';
        if (name === 'text') isText = false;
      },
    });
  }
  return text.trim() === '' ? [] : [{ place: `${place}, comments`, text: text.trim(), hidden: true }];
}
