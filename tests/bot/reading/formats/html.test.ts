import { hidden, parseRead, visible } from '../support/files.ts';

describe('web pages', () => {
  it('keep headings, lists, tables, quotes and line breaks', async () => {
    const html = `<html><head><title>no</title></head><body><h2>Scope</h2><p>One
      line<br>another&nbsp;line</p><ul><li>apples<ol><li>red</li></ol></li><li>pears</li></ul>
      <table><tr><th>Name</th><th>Boxes</th></tr><tr><td>Records</td><td>4</td></tr></table>
      <blockquote>They said <b>yes</b>.</blockquote><script>no()</script></body></html>`;
    expect(visible(await parseRead(html, 'a.html'))).toBe(
      '## Scope\n\nOne line\nanother line\n\n- apples\n  1. red\n- pears\n| Name | Boxes |\n| Records | 4 |\n\n> They said yes.',
    );
  });

  it('read tables that only place things as plain text', async () => {
    const html = '<table><tr><td><table><tr><td><p>one</p><p>two</p></td></tr></table></td></tr></table>';
    expect(visible(await parseRead(html, 'a.html'))).toBe('one\n\ntwo');
  });

  it.each([
    '<p hidden>HIDE</p>',
    '<p style="display: none">HIDE</p>',
    '<p style="DISPLAY:NONE !important">HIDE</p>',
    '<p style="visibility:hidden">HIDE</p>',
    '<p style="opacity:0">HIDE</p>',
    '<span style="font-size:0">HIDE</span>',
    '<span style="font-size:1px">HIDE</span>',
    '<span style="font:0px Arial">HIDE</span>',
    '<p style="mso-hide:all">HIDE</p>',
    '<p style="height:0;overflow:hidden">HIDE</p>',
    '<p style="position:absolute;left:-9999px">HIDE</p>',
    '<p style="text-indent:-9999px">HIDE</p>',
    '<p style="color:#fff">HIDE</p>',
    '<font color="white">HIDE</font>',
    '<p style="color:rgba(0,0,0,0)">HIDE</p>',
    '<div style="background:#000"><p style="color:black">HIDE</p></div>',
    '<style>.x{display:none}</style><p class="a x">HIDE</p>',
    '<style>/* c */ #q, .y { visibility:hidden }</style><p id="q">HIDE</p>',
    '<div style="display:none"><p style="display:block">HIDE</p></div>',
    '<table><tr><td style="display:none">HIDE</td><td></td></tr></table>',
  ])('keep apart what %s hides', async (html) => {
    const result = await parseRead(`<p>shown</p>${html}`, 'a.html');
    expect(visible(result)).toBe('shown');
    expect(hidden(result).trim()).toBe('HIDE');
  });

  it.each([
    '<p style="color:#fff;background:#036">SHOW</p>',
    '<table><tr><td bgcolor="#003366"><font color="#ffffff">SHOW</font></td></tr></table>',
    '<div style="background:url(x.png)"><p style="color:white">SHOW</p></div>',
    '<div style="font-size:0"><p style="font-size:14px">SHOW</p></div>',
    '<div style="visibility:hidden"><p style="visibility:visible">SHOW</p></div>',
    '<style>@media (max-width:600px){.m{display:none}}</style><p class="m">SHOW</p>',
    '<p style="font-size:0.9em">SHOW</p>',
    '<p style="width:100%;overflow:hidden">SHOW</p>',
  ])('show what %s shows', async (html) => {
    const result = await parseRead(html, 'a.html');
    expect(visible(result)).toBe('SHOW');
    expect(hidden(result)).toBe('');
  });

  it.each([
    ['elements nested 50,000 deep', '<div>'.repeat(50_000) + 'deep'],
    ['formatting that is never closed', '<b><i>'.repeat(3_000) + 'deep'],
    ['tables inside tables', '<table><tr><td>'.repeat(1_000) + 'deep'],
    ['a style sheet without end', `<p>deep</p><style>${'a{'.repeat(50_000)}`],
  ])('survive %s', async (_name, html) => {
    expect(visible(await parseRead(html, 'a.html'))).toBe('deep');
  });

  it('are decoded by the charset they declare', async () => {
    const bytes = Buffer.concat([Buffer.from('<meta charset="windows-1250"><p>'), Buffer.from([0xb9])]);
    expect(visible(await parseRead(bytes, 'a.html'))).toBe('ą');
  });
});
