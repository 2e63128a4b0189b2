/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import type { Citation } from '../../../bot/contract/results.ts';
import { SafeMarkdown } from '../../../addin/ui/SafeMarkdown.tsx';
import { createFakeApi } from '../support/fakeApi.ts';
import { renderApp } from '../support/render.tsx';

async function shown(markdown: string) {
  const screen = await renderApp(<SafeMarkdown markdown={markdown} />, createFakeApi());
  return screen.box;
}

describe('what an answer may consist of', () => {
  it.each([
    ['an image', '![x](https://evil.example/p.png)'],
    ['an image by reference', '![x][1]\n\n[1]: https://evil.example/p.png'],
    ['an HTML image', '<img src="https://evil.example/p.png" onerror="alert(1)">'],
    ['a script', '<script>alert(1)</script>'],
    ['a frame', '<iframe src="https://evil.example"></iframe>'],
    ['a form', '<form action="https://evil.example"><input name="x"><button>Send</button></form>'],
    ['a style', '<style>body{background:url(https://evil.example)}</style>'],
    ['an SVG', '<svg onload="alert(1)"><image href="https://evil.example"/></svg>'],
    ['media', '<video src="https://evil.example/v.mp4" autoplay></video>'],
    ['a task list box', '- [ ] task'],
    ['a footnote', 'text[^1]\n\n[^1]: note'],
  ])('leaves out %s', async (_name, markdown) => {
    const box = await shown(markdown);
    expect(box.querySelector('img, script, iframe, form, input, style, svg, video, image, sup')).toBeNull();
    expect(box.innerHTML).not.toContain('evil.example');
  });

  it.each([
    ['javascript:alert(1)'],
    ['JaVaScRiPt:alert(1)'],
    ['data:text/html,<b>x</b>'],
    ['vbscript:x'],
    ['file:///etc/passwd'],
    ['ms-word:ofe|u|https://evil.example/x.docx'],
    ['http://plain.example'],
    ['//evil.example/x'],
    ['/api/session'],
    ['relative'],
    ['https://user:pass@evil.example'],
    ['https://mass.gov@evil.example'],
    ['mailto:a@b.example?body=secret'],
    ['mailto:a@b.example&cc=c@d.example'],
    ['#anchor'],
  ])('makes no link of %s', async (url) => {
    const box = await shown(`[click](<${url}>)`);
    expect(box.querySelector('a')).toBeNull();
    expect(box.textContent).toContain('click');
  });

  it('opens https links in a window of their own that knows nothing of this one', async () => {
    const link = (await shown('[page](https://www.mass.gov/a?b=c)')).querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://www.mass.gov/a?b=c');
    expect(link?.getAttribute('target')).toBe('_blank');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('shows headings, lists, tables and code', async () => {
    const box = await shown('# H\n\n- a\n- **b**\n\n| x | y |\n| - | - |\n| 1 | 2 |\n\n`code`');
    expect(box.querySelectorAll('h1, li, strong, td, code')).toHaveLength(7);
  });
});

describe('source chips', () => {
  const citations: Citation[] = [
    { n: 1, materialId: 'm', quote: 'a', place: 'page 3' },
    { n: 2, materialId: 'm', quote: 'b', place: 'page 4' },
  ];

  it('stand for the numbers that have a source; others stay text', async () => {
    const opened: string[] = [];
    const screen = await renderApp(
      <SafeMarkdown
        markdown={'One [1][2], **two [2]**, three [9], `[1]`.'}
        citations={citations}
        onSource={({ place }) => opened.push(place)}
      />,
      createFakeApi(),
    );
    const names = [...screen.box.querySelectorAll('button')].map((button) =>
      button.getAttribute('aria-label'),
    );
    expect(names).toEqual(['Source 1: page 3', 'Source 2: page 4', 'Source 2: page 4']);
    expect(screen.text()).toContain('three [9]');
    await screen.press('Source 1: page 3');
    expect(opened).toEqual(['page 3']);
  });

  it('go by order when the citations carry no numbers', async () => {
    const unnumbered = citations.map(({ materialId, quote, place }) => ({ materialId, quote, place }));
    const screen = await renderApp(
      <SafeMarkdown markdown="Two [2]" citations={unnumbered} onSource={() => undefined} />,
      createFakeApi(),
    );
    expect(screen.find('button', 'Source 2: page 4')).toBeDefined();
  });
});
