import {
  cellsOf,
  hidden,
  parse,
  parseRead,
  parseTables,
  relationships,
  visible,
  zip,
} from '../support/files.ts';

interface SheetInput {
  name: string;
  rows: string;
  state?: string;
  columns?: string;
}

function xlsx(sheets: SheetInput[], { styles = '', strings = '', workbook = '' } = {}): Uint8Array {
  const entries = sheets.map((_sheet, index) => ({
    id: `s${String(index)}`,
    type: 'worksheet',
    target: `worksheets/sheet${String(index)}.xml`,
  }));
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" ${state === undefined ? '' : `state="${state}"`} r:id="s${String(index)}"/>`,
  );
  return zip({
    'xl/workbook.xml': `<workbook xmlns:r="urn:r">${workbook}<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...entries,
      { id: 'st', type: 'styles', target: 'styles.xml' },
      { id: 'ss', type: 'sharedStrings', target: '/xl/sharedStrings.xml' },
    ]),
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ rows, columns = '' }, index) => [
        `xl/worksheets/sheet${String(index)}.xml`,
        `<worksheet>${columns}<sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  });
}

const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

describe('Excel files', () => {
  it('give rows with values as people see them, and the rows’ own numbers', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="d. mmm yyyy"/><numFmt numFmtId="171" formatCode="[$-409]h:mm AM/PM"/></numFmts>' +
      '<fonts><font/></fonts><fills><fill><patternFill patternType="none"/></fill></fills>' +
      '<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>';
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
      '<row r="7"><c r="A7" s="1"><v>45965</v></c><c r="B7" s="2"><v>0.175</v></c><c r="C7" s="3"><v>61</v></c><c r="D7" s="4"><v>0.75</v></c></row>' +
      '<row r="8"><c r="A8"><f>0.1+0.2</f><v>0.30000000000000004</v></c><c r="B8" t="b"><v>1</v></c><c r="C8" t="e"><v>#DIV/0!</v></c><c r="D8" t="str"><v>text</v></c></row>';
    const strings =
      '<si><t>Series</t></si><si><r><t>Two </t></r><r><t>runs</t></r><rPh><t>reading</t></rPh></si>';
    const { parts } = await parseRead(xlsx([{ name: 'Main', rows }], { styles, strings }), 'a.xlsx');
    expect(parts).toEqual([
      {
        place: 'sheet 1, rows 1-8',
        text: '# Main\n\n| Series |  | Two runs |\n| 2025-11-04 | 17.5% | 1900-03-01 | 18:00 |\n| 0.3 | TRUE | #DIV/0! | text |',
      },
    ]);
  });

  it('count days from 1904 when the workbook says so', async () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const bytes = xlsx([{ name: 'A', rows: '<row><c s="0"><v>44503</v></c></row>' }], {
      styles,
      workbook: '<workbookPr date1904="1"/>',
    });
    expect(visible(await parseRead(bytes, 'a.xlsx'))).toContain('2025-11-04');
  });

  it.each([
    ['a hidden sheet', { name: 'A', rows: `<row>${inline('HIDE')}</row>`, state: 'veryHidden' }],
    ['a hidden row', { name: 'A', rows: `<row hidden="1">${inline('HIDE')}</row>` }],
    [
      'a hidden column',
      {
        name: 'A',
        rows: `<row>${inline('HIDE')}</row>`,
        columns: '<cols><col min="1" max="1" hidden="1"/></cols>',
      },
    ],
    ['white text', { name: 'A', rows: '<row><c s="1" t="inlineStr"><is><t>HIDE</t></is></c></row>' }],
    [
      'a format that shows nothing',
      { name: 'A', rows: '<row><c s="2" t="inlineStr"><is><t>HIDE</t></is></c></row>' },
    ],
  ])('keep %s apart', async (_name, sheet) => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts><fonts><font/><font><color rgb="FFFFFFFF"/></font></fonts>' +
      '<fills><fill><patternFill patternType="none"/></fill></fills>' +
      '<cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="0" numFmtId="170"/></cellXfs>';
    const result = await parseRead(
      xlsx([{ name: 'Seen', rows: `<row>${inline('shown')}</row>` }, sheet], { styles }),
      'a.xlsx',
    );
    expect(hidden(result)).toContain('HIDE');
    expect(visible(result)).toBe('# Seen\n\n| shown |');
  });

  it('show white text on a fill', async () => {
    const styles =
      '<fonts><font><color rgb="FFFFFFFF"/></font></fonts>' +
      '<fills><fill><patternFill patternType="solid"><fgColor rgb="FF1F3864"/></patternFill></fill></fills>' +
      '<cellXfs><xf fontId="0" fillId="0"/></cellXfs>';
    const rows = '<row><c s="0" t="inlineStr"><is><t>SHOW</t></is></c></row>';
    expect(visible(await parseRead(xlsx([{ name: 'A', rows }], { styles }), 'a.xlsx'))).toContain('SHOW');
  });

  it('stop at the limit of rows and say so', async () => {
    const rows = Array.from(
      { length: 60_000 },
      (_, index) => `<row><c><v>${String(index)}</v></c></row>`,
    ).join('');
    const result = await parseRead(xlsx([{ name: 'Long', rows }]), 'a.xlsx');
    expect(result.notices).toEqual([
      { code: 'partial', text: 'Of the sheet “Long” only the first 50,000 rows were read.' },
    ]);
    expect(visible(result)).toContain('| 49999 |');
    expect(visible(result)).not.toContain('| 50000 |');
  });

  it.each([
    ['no sheet list', '<workbook/>', { kind: 'read', parts: [] }],
    ['broken XML', '<workbook><sheets>', { kind: 'refused', code: 'damaged' }],
  ])('with %s', async (_name, workbook, expected) => {
    expect(await parse(zip({ 'xl/workbook.xml': workbook }), 'a.xlsx')).toMatchObject(expected);
  });

  it('ignore cells far to the right and references that make no sense', async () => {
    const rows = `<row r="1"><c r="XFD1"><v>1</v></c><c r="??"><v>2</v></c><c r="B1"><v>3</v></c></row>`;
    expect(visible(await parseRead(xlsx([{ name: 'A', rows }]), 'a.xlsx'))).toBe('# A\n\n|  | 3 |');
  });
});

describe('Excel files cell by cell', () => {
  const styles =
    '<numFmts><numFmt numFmtId="170" formatCode="&quot;$&quot;#,##0.00"/></numFmts>' +
    '<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="170"/></cellXfs>';

  it('keep row numbers, kinds, merged ranges and errors, and leave out what is hidden', async () => {
    const rows =
      `<row r="2"><c r="A2" t="inlineStr"><is><t>Office</t></is></c><c r="B2" t="inlineStr"><is><t>Fee</t></is></c></row>` +
      '<row r="4"><c r="A4" s="1"><v>45965</v></c><c r="B4" s="3"><v>0.1</v></c><c r="C4" s="2"><v>0.175</v></c></row>' +
      '<row r="5" hidden="1"><c r="A5"><v>9</v></c></row>' +
      '<row r="6"><c r="A6" t="b"><v>1</v></c><c r="B6" t="e"><f>A1</f><v>#REF!</v></c></row>';
    const sheets = [
      { name: 'Fees', rows, columns: '<cols><col min="4" max="4" hidden="1"/></cols>' },
      { name: 'Old', rows, state: 'hidden' },
    ];
    const bytes = xlsx(sheets, { styles });
    const { tables, parts } = await parseTables(bytes, 'a.xlsx');
    expect(parts).toEqual([]);
    const [fees, old] = tables ?? [];
    expect(cellsOf(fees)).toEqual([
      ['2', 'Office:text', 'Fee:text', ':empty'],
      ['4', '2025-11-04:date', '0.1:money', '17.5%:percent'],
      ['6', 'TRUE:boolean', '#REF!:error', ':empty'],
    ]);
    expect(fees).toMatchObject({
      name: 'Fees',
      addressing: 'sheet',
      hidden: { rows: 1, columns: 1, cells: 0 },
    });
    expect(fees?.extent).toEqual({ readRows: 6, rows: 6, readColumns: 3, columns: 3 });
    expect(old).toMatchObject({ name: 'Old', isHidden: true, columns: [] });
  });

  it('say where they stopped', async () => {
    const rows = Array.from(
      { length: 250_010 },
      (_, at) => `<row r="${String(at + 1)}"><c><v>1</v></c></row>`,
    ).join('');
    const bytes = xlsx([{ name: 'Long', rows: `${rows}` }]);
    const { tables } = await parseTables(bytes, 'a.xlsx');
    expect(tables?.[0]?.extent).toEqual({ readRows: 250_000, rows: undefined, readColumns: 1, columns: 1 });
  });
});
