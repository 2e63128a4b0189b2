import { docx, hidden, paragraph, parse, parseRead, visible, zip } from '../support/files.ts';

const styles = `
  <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>
  <w:style w:type="paragraph" w:styleId="Mine"><w:basedOn w:val="H2"/></w:style>
  <w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:type="table" w:styleId="Dark"><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:fill="1F3864"/></w:tcPr></w:tblStylePr></w:style>`;
const numbering = `
  <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;
const list = (numId: number, level = 0): { properties: string } => ({
  properties: `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(numId)}"/></w:numPr>`,
});
const white = '<w:color w:val="FFFFFF"/>';

describe('Word files', () => {
  it('keep headings, lists, tables and split runs', async () => {
    const body =
      paragraph('Scope', { properties: '<w:pStyle w:val="Mine"/>' }) +
      '<w:p><w:r><w:t xml:space="preserve">One </w:t></w:r><w:r><w:t>sentence.</w:t></w:r></w:p>' +
      paragraph('apples', list(1)) +
      paragraph('pears', list(1)) +
      paragraph('third', list(2)) +
      paragraph('below', list(2, 1)) +
      paragraph('fourth', list(2)) +
      `<w:tbl><w:tr><w:tc>${paragraph('Name')}</w:tc><w:tc>${paragraph('Boxes')}</w:tc></w:tr>` +
      `<w:tr><w:tc>${paragraph('Records')}</w:tc><w:tc>${paragraph('4')}${paragraph('more')}</w:tc></w:tr></w:tbl>`;
    const result = await parseRead(docx(body, { styles, numbering }), 'a.docx');
    expect(visible(result)).toBe(
      '## Scope\n\nOne sentence.\n\n- apples\n- pears\n3. third\n  (a) below\n4. fourth\n| Name | Boxes |\n| Records | 4 more |',
    );
    expect(result.parts[0]?.place).toBe('paragraphs 1-9');
  });

  it.each([
    ['vanished text', paragraph('HIDE', { run: '<w:vanish/>' })],
    ['text of a vanished style', paragraph('HIDE', { run: '<w:rStyle w:val="Secret"/>' })],
    ['white text', paragraph('HIDE', { run: white })],
    ['nearly white text', paragraph('HIDE', { run: '<w:color w:val="FDFEFD"/>' })],
    [
      'text in the theme colour of the page',
      paragraph('HIDE', { run: '<w:color w:themeColor="background1"/>' }),
    ],
    [
      'dark text on a dark run',
      paragraph('HIDE', { run: '<w:color w:val="101010"/><w:shd w:val="clear" w:fill="0F0F0F"/>' }),
    ],
    ['text of one point', paragraph('HIDE', { run: '<w:sz w:val="2"/>' })],
    ['deleted text', '<w:p><w:del><w:r><w:delText>HIDE</w:delText></w:r></w:del></w:p>'],
    ['moved text at its old place', '<w:p><w:moveFrom><w:r><w:t>HIDE</w:t></w:r></w:moveFrom></w:p>'],
    [
      'text inside a field instruction',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>HIDE</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    ],
  ])('keep %s apart', async (_name, body) => {
    const result = await parseRead(docx(paragraph('shown') + body, { styles }), 'a.docx');
    expect(visible(result)).toBe('shown');
    expect(hidden(result)).toBe('HIDE');
  });

  it.each([
    [
      'white text in a shaded cell',
      `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>${paragraph('SHOW', { run: white })}</w:tc></w:tr></w:tbl>`,
    ],
    [
      'white text in a table whose style paints',
      `<w:tbl><w:tblPr><w:tblStyle w:val="Dark"/></w:tblPr><w:tr><w:tc>${paragraph('SHOW', { run: white })}</w:tc></w:tr></w:tbl>`,
    ],
    [
      'white text in a shaded paragraph',
      paragraph('SHOW', { run: white, properties: '<w:shd w:val="clear" w:fill="000000"/>' }),
    ],
    [
      'white text in a filled shape',
      `<w:p><w:r><wps:wsp><wps:spPr><a:solidFill/></wps:spPr><w:txbxContent>${paragraph('SHOW', { run: white })}</w:txbxContent></wps:wsp></w:r></w:p>`,
    ],
    ['text that is not vanished after all', paragraph('SHOW', { run: '<w:vanish w:val="0"/>' })],
    ['inserted text', '<w:p><w:ins><w:r><w:t>SHOW</w:t></w:r></w:ins></w:p>'],
    [
      'the result of a field',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>SHOW</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    ],
    [
      'a text box once',
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('SHOW')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('SHOW')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    ],
    [
      'text whose old formatting was hidden',
      '<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>SHOW</w:t></w:r></w:p>',
    ],
  ])('show %s', async (_name, body) => {
    const result = await parseRead(docx(body, { styles }), 'a.docx');
    expect(visible(result).replace(/[| ]/g, '')).toBe('SHOW');
    expect(hidden(result)).toBe('');
  });

  it('give notes and margins places of their own and hide comments', async () => {
    const bytes = docx(paragraph('body'), {
      footnotes: `<w:footnote w:id="1">${paragraph('a note')}</w:footnote>`,
      header1: paragraph('Agency'),
      header2: paragraph('Agency'),
      comments: `<w:comment w:id="0">${paragraph('a remark')}</w:comment>`,
    });
    const { parts } = await parseRead(bytes, 'a.docx');
    expect(parts).toEqual([
      { place: 'paragraph 1', text: 'body' },
      { place: 'footnotes, paragraph 1', text: 'a note' },
      { place: 'header', text: 'Agency' },
      { place: 'comments, paragraph 1', text: 'a remark', hidden: true },
    ]);
  });

  it('read whatever prefixes the producer chose', async () => {
    const xml =
      '<x:document xmlns:x="urn:w"><x:body><x:p><x:r><x:t>text</x:t></x:r></x:p></x:body></x:document>';
    expect(visible(await parseRead(zip({ 'word/document.xml': xml }), 'a.docx'))).toBe('text');
  });

  it('begin a new part at a heading and about every page', async () => {
    const long = 'A sentence that fills the page. '.repeat(40);
    const body = [1, 2, 3, 4]
      .map((n) => paragraph(`Part ${String(n)}`, { properties: '<w:pStyle w:val="H2"/>' }) + paragraph(long))
      .join('');
    const { parts } = await parseRead(docx(body, { styles }), 'a.docx');
    expect(parts.map(({ place }) => place)).toEqual([
      'paragraphs 1-2',
      'paragraphs 3-4',
      'paragraphs 5-6',
      'paragraphs 7-8',
    ]);
    expect(parts.every(({ text }) => text.startsWith('## Part'))).toBe(true);
  });

  it.each([
    [
      'a document type with entities',
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>',
      'unsafe',
    ],
    [
      'an entity that points outside',
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
      'unsafe',
    ],
    ['XML without end', '<w:document xmlns:w="urn:w"><w:body><w:p>', 'damaged'],
    ['XML nested too deep', '<a>'.repeat(400) + '</a>'.repeat(400), 'unsafe'],
    ['no XML', 'hello', 'damaged'],
  ])('are refused with %s', async (_name, xml, code) => {
    expect(await parse(zip({ 'word/document.xml': xml }), 'a.docx')).toMatchObject({ kind: 'refused', code });
  });

  it('are refused when they unpack to far more than they should', async () => {
    const bytes = docx(paragraph('a'.repeat(30_000_000)));
    expect(bytes.length).toBeLessThan(100_000);
    expect(await parse(bytes, 'a.docx')).toMatchObject({ reason: 'tooLarge', code: 'expandsTooMuch' });
  });
});
