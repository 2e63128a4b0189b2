/** @jest-environment jsdom */
import { MarkdownText } from '../../../addin/desk/teams/chat/MarkdownText.tsx';
import { renderPage } from '../../support/renderPage.tsx';

const source = { position: 1, name: 'memo.docx, page 2', abstract: 'The pilot cost $6,840.', url: undefined };

async function draw(text: string, citations = [source]): Promise<HTMLElement> {
  return await renderPage(<MarkdownText text={text} citations={citations} />);
}

const hostile: [string, string][] = [
  ['a script', '<script>window.ran = true</script>'],
  ['an image with a handler', '<img src=x onerror="window.ran = true">'],
  ['a Markdown image', '![x](https://example.com/leak?d=1)'],
  ['a reference image', '![x][r]\n\n[r]: https://example.com/leak'],
  ['a frame', '<iframe src="https://example.com"></iframe>'],
  ['a style', '<style>body { background: url(https://example.com) }</style>'],
  ['an svg', '<svg onload="window.ran = true"><a href="javascript:1">x</a></svg>'],
  ['a form', '<form action="https://example.com"><input name=a></form>'],
  ['a link tag', '<link rel=stylesheet href=https://example.com/x.css>'],
  ['HTML inside a table', '| a |\n|---|\n| <img src=https://example.com/x> |'],
];

describe('Markdown of the assistant', () => {
  it.each(hostile)('draws nothing of %s that loads or runs', async (_name, text) => {
    const place = await draw(`before\n\n${text}\n\nafter`);
    const dangerous =
      'script, img, iframe, style, svg, form, link, object, embed, video, audio, [onerror], [onload]';
    expect(place.querySelectorAll(dangerous)).toHaveLength(0);
    expect(place.textContent).toContain('before');
    expect(place.textContent).toContain('after');
    expect('ran' in window).toBe(false);
  });

  it.each([
    ['javascript:alert(1)'],
    ['JaVaScRiPt:alert(1)'],
    ['data:text/html,x'],
    ['vbscript:x'],
    ['file:///etc/passwd'],
    ['http://example.com'],
    ['//example.com'],
    ['/desk/'],
    ['ms-word:ofe|u|https://example.com'],
    ['https://user:pass@example.com'],
  ])('makes no link of %s', async (address) => {
    const place = await draw(`[here](${address})`);
    expect(place.querySelectorAll('a')).toHaveLength(0);
    expect(place.textContent).toContain('here');
  });

  it('opens a web link apart from the page and shows its address', async () => {
    const link = (await draw('[law](https://example.gov/law)')).querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://example.gov/law');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(link?.getAttribute('title')).toBe('https://example.gov/law');
  });

  it('turns [1] into the chip of source 1, and only when there is such a source', async () => {
    const place = await draw('It cost $6,840 [1]. Nobody knows why [2].');
    const chips = place.querySelectorAll('button');
    expect([...chips].map((chip) => chip.getAttribute('aria-label'))).toEqual([
      'Source 1: memo.docx, page 2',
    ]);
    expect(place.textContent).toContain('[2]');
    expect(place.querySelector('[popover]')?.textContent).toContain('The pilot cost $6,840.');
  });

  it('leaves [1] in code as it is', async () => {
    const place = await draw('`rows[1]`');
    expect(place.querySelectorAll('button')).toHaveLength(0);
    expect(place.textContent).toContain('rows[1]');
  });

  it('makes no link of a source whose address is a script', async () => {
    const place = await draw('See [1]', [{ ...source, url: 'javascript:alert(1)' } as never]);
    expect(place.querySelectorAll('a')).toHaveLength(0);
  });
});
