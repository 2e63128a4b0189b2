import { hidden, parse, parseRead, visible } from '../support/files.ts';

describe('rich text files', () => {
  it('keep paragraphs, headings, lists and tables', async () => {
    const rtf = String.raw`{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\stylesheet{\s0 Normal;}{\s1 heading 1;}}{\info{\author Somebody}}
\pard\s1 Scope\par\pard First line\line second line.\par
{\listtext\'b7\tab}apples\par{\listtext 2.\tab}pears\par
\trowd\pard\intbl Name\cell Boxes\cell\row\trowd\intbl Records\cell 4\par more\cell\row
\pard Last {\b bold} word.\par}`;
    const result = await parseRead(rtf, 'a.rtf');
    expect(visible(result)).toBe(
      '# Scope\n\nFirst line\nsecond line.\n\n- apples\n2. pears\n| Name | Boxes |\n| Records | 4 more |\n\nLast bold word.',
    );
  });

  it.each([
    ['Unicode with a replacement', String.raw`{\rtf1 \u8211?x}`, '–x'],
    ['Unicode with a longer replacement', String.raw`{\rtf1\uc2 \u8211--x}`, '–x'],
    ['Unicode with a byte as replacement', String.raw`{\rtf1 \u233\'e9x}`, 'éx'],
    ['a pair of surrogates', String.raw`{\rtf1 \u-10179?\u-8704?}`, '😀'],
    ['bytes of the document’s code page', String.raw`{\rtf1\ansicpg1251 \'cf\'f0}`, 'Пр'],
    [
      'bytes of the font’s code page',
      String.raw`{\rtf1\ansicpg1252{\fonttbl{\f1\fcharset128 Gothic;}}\f1 \'93\'fa}`,
      '日',
    ],
    ['escaped marks', String.raw`{\rtf1 \{a\\b\}}`, '{a\\b}'],
    ['binary data', `{\\rtf1 a{\\*\\x\\bin5 }}{\\}}b}`, 'ab'],
    ['a missing end', String.raw`{\rtf1 text`, 'text'],
  ])('read %s', async (_name, rtf, text) => {
    expect(visible(await parseRead(rtf, 'a.rtf'))).toBe(text);
  });

  it.each([
    ['hidden text', String.raw`{\v HIDE}`],
    ['deleted text', String.raw`{\deleted HIDE}`],
    ['white text', String.raw`{\cf1 HIDE}`],
    ['text of one point', String.raw`{\fs2 HIDE}`],
    ['a comment', String.raw`{\*\annotation HIDE}`],
  ])('keep %s apart', async (_name, group) => {
    const rtf = String.raw`{\rtf1{\colortbl;\red255\green255\blue255;}shown ${group}}`;
    const result = await parseRead(rtf, 'a.rtf');
    expect(visible(result)).toBe('shown');
    expect(hidden(result)).toBe('HIDE');
  });

  it('show what follows hidden text', async () => {
    const result = await parseRead(String.raw`{\rtf1 \v HIDE\v0 a\v HIDE\plain b}`, 'a.rtf');
    expect(visible(result)).toBe('ab');
  });

  it('give headers and footnotes places of their own', async () => {
    const { parts } = await parseRead(String.raw`{\rtf1{\header Agency}body{\footnote a note}\par}`, 'a.rtf');
    expect(parts).toEqual([
      { place: 'paragraph 1', text: 'body' },
      { place: 'header, paragraph 1', text: 'Agency' },
      { place: 'footnote, paragraph 1', text: 'a note' },
    ]);
  });

  it('are refused when groups nest without end', async () => {
    expect(await parse(`{\\rtf1 ${'{'.repeat(5_000)}`, 'a.rtf')).toMatchObject({ code: 'unsafe' });
  });
});
