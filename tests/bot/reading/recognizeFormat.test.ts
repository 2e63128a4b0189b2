import { docx, paragraph, parse, parseRead, zip } from './support/files.ts';

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const program = Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0]);
const noise = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919 + (index >> 3)) % 256);

describe('what a file is', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'a.docx', 'empty'],
    ['a program called .docx', program, 'letter.docx', 'program'],
    ['a picture', png, 'scan.png', 'picture'],
    ['a picture called .pdf', png, 'scan.pdf', 'picture'],
    ['random bytes', noise, 'a.docx', 'unknownFormat'],
    ['random bytes called .txt', noise, 'a.txt', 'unknownFormat'],
    ['a zip of files', zip({ 'a.txt': 'x' }), 'a.zip', 'archive'],
    ['a zip called .docx', zip({ 'inner.zip': zip({ 'a.txt': 'x' }) }), 'a.docx', 'archive'],
    [
      'an OpenDocument file',
      zip({ mimetype: 'application/vnd.oasis', 'content.xml': '<x/>' }),
      'a.odt',
      'openDocument',
    ],
    ['a binary workbook', zip({ 'xl/workbook.bin': 'x' }), 'a.xlsb', 'binaryWorkbook'],
    ['a cut zip', docx(paragraph('text')).subarray(0, 200), 'a.docx', 'damaged'],
    ['four bytes of an old Office file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'a.doc', 'damaged'],
    ['a gzip file', Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), 'a.gz', 'archive'],
    ['a video', Uint8Array.from([0, 0, 0, 24, ...Buffer.from('ftypmp42'), 0, 0, 0, 0]), 'a.mp4', 'media'],
  ])('refuses %s', async (_name, bytes, fileName, code) => {
    const result = await parse(bytes, fileName);
    expect(result).toMatchObject({ kind: 'refused', code });
    expect(result).toMatchObject({ text: expect.stringMatching(/\.$/), next: expect.stringMatching(/\.$/) });
  });

  it('reads a Word file that has a PDF name as Word, and says so', async () => {
    const result = await parseRead(docx(paragraph('inside')), 'letter.pdf');
    expect(result.format).toBe('docx');
    expect(result.notices).toEqual([
      { code: 'otherFormat', text: '“letter.pdf” is in fact a Word document. It was read as that.' },
    ]);
  });

  it.each([
    ['From: a@b.example\nDate: Tue, 4 Nov 2025 09:12:00 -0500\nSubject: x\n\nbody', 'a.eml', 'eml'],
    ['Received: from x\nFrom: a@b.example\nSubject: x\n\nbody', 'saved message', 'eml'],
    ['From: Ann\nSubject: notes from our talk\n\nThis was never sent.', 'notes.txt', 'txt'],
    ['From a@b.example Tue Nov  4 09:12:00 2025\nFrom: a@b.example\n\nbody', 'inbox', 'mbox'],
    ['{\\rtf1 hello}', 'a.doc', 'rtf'],
    ['<!DOCTYPE html><p>hello', 'page', 'html'],
    ['a,b\n1,2', 'a.csv', 'csv'],
    ['MZ stands for a name in this text.', 'a.txt', 'txt'],
  ])('tells text formats by content before name: %j', async (text, fileName, format) => {
    expect((await parseRead(text, fileName)).format).toBe(format);
  });
});
