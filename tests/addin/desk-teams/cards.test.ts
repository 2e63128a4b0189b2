/** @jest-environment jsdom */
import { cardMarkdownToHtml } from '../../../addin/desk/teams/cards/cardMarkdown.ts';
import { renderCard, type CardAct } from '../../../addin/desk/teams/cards/renderCard.ts';
import { messageOfSubmit, readExecuteAnswer } from '../../../addin/desk/teams/cards/submitted.ts';

function draw(body: unknown[], actions: unknown[] = [], more: object = {}) {
  const acts: CardAct[] = [];
  const card = { type: 'AdaptiveCard', version: '1.5', body, actions, ...more };
  const element = renderCard(card, (act) => acts.push(act));
  if (element === undefined) throw new Error('The card was not drawn.');
  const press = (title: string) => {
    // jsdom draws no innerText, which is where the renderer puts a title; it stands in the label too.
    element.querySelector<HTMLButtonElement>(`button[aria-label="${title}"]`)?.click();
  };
  return { element, acts, press };
}

describe('cards', () => {
  it('load nothing: images, media and backgrounds are left out, nested ones too', () => {
    const image = { type: 'Image', url: 'https://example.com/leak.png' };
    const { element } = draw(
      [
        { type: 'TextBlock', text: 'Kept' },
        image,
        { type: 'ImageSet', images: [image] },
        { type: 'Media', sources: [{ mimeType: 'video/mp4', url: 'https://example.com/a.mp4' }] },
        { type: 'Container', backgroundImage: 'https://example.com/b.png', items: [image] },
        { type: 'ColumnSet', columns: [{ type: 'Column', items: [image] }] },
        {
          type: 'Table',
          columns: [{ width: 1 }],
          rows: [{ type: 'TableRow', cells: [{ type: 'TableCell', items: [image] }] }],
        },
      ],
      [{ type: 'Action.Submit', title: 'Go', iconUrl: 'https://example.com/i.png' }],
      { backgroundImage: { url: 'https://example.com/c.png' } },
    );
    expect(element.textContent).toContain('Kept');
    expect(element.querySelectorAll('img, video, audio, iframe, source')).toHaveLength(0);
    expect(element.outerHTML).not.toContain('example.com');
  });

  it('hold one list when its items are parted by carriage returns', () => {
    const { element } = draw([{ type: 'TextBlock', text: '- Ask\r- Draft\r- Reply', wrap: true }]);
    expect(element.querySelectorAll('ul')).toHaveLength(1);
    expect([...element.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      'Ask',
      'Draft',
      'Reply',
    ]);
  });

  it('run nothing that stands in their text', () => {
    const { element } = draw([
      {
        type: 'TextBlock',
        text: '<img src=x onerror=alert(1)> <script>alert(1)</script> [x](javascript:alert(1))',
      },
      { type: 'FactSet', facts: [{ title: '<b onclick=a>', value: '<svg onload=alert(1)>' }] },
      {
        type: 'RichTextBlock',
        inlines: [
          {
            type: 'TextRun',
            text: '<i onload=a>',
            selectAction: { type: 'Action.OpenUrl', url: 'javascript:alert(1)' },
          },
        ],
      },
    ]);
    expect(element.querySelectorAll('img, script, svg, b, i')).toHaveLength(0);
    expect(element.outerHTML).not.toContain('href="javascript:');
    expect(element.textContent).toContain('<script>alert(1)</script>');
  });

  it.each([['javascript:alert(1)'], ['data:text/html,x'], ['http://example.com'], ['file:///etc'], ['']])(
    'do not open %s',
    (url) => {
      const { press, acts } = draw([], [{ type: 'Action.OpenUrl', title: 'Open', url }]);
      press('Open');
      expect(acts).toEqual([]);
    },
  );

  it('open https addresses, from a button and from a link', () => {
    const { element, press, acts } = draw(
      [{ type: 'TextBlock', text: '[policy](https://example.gov/p)' }],
      [{ type: 'Action.OpenUrl', title: 'Open', url: 'https://example.gov/o' }],
    );
    press('Open');
    element.querySelector('a')?.click();
    expect(acts).toEqual([
      { kind: 'open', address: 'https://example.gov/o' },
      { kind: 'open', address: 'https://example.gov/p' },
    ]);
  });

  it('hand over what was filled in', () => {
    const { element, press, acts } = draw(
      [{ type: 'Input.Text', id: 'reason', label: 'Reason' }],
      [
        { type: 'Action.Submit', title: 'Send', data: { kind: 'mask', type: 'Image' } },
        { type: 'Action.Execute', title: 'Ask', verb: 'ask', data: { n: 1 } },
      ],
    );
    const input = element.querySelector('input');
    if (input === null) throw new Error('There is no input.');
    input.value = 'needed';
    input.dispatchEvent(new Event('input'));
    press('Send');
    press('Ask');
    expect(acts).toEqual([
      { kind: 'submit', data: { kind: 'mask', type: 'Image', reason: 'needed' } },
      { kind: 'execute', verb: 'ask', data: { n: 1, reason: 'needed' } },
    ]);
  });

  it.each([
    [undefined],
    [null],
    ['text'],
    [7],
    [[]],
    [{ type: 'HeroCard' }],
    [{ type: 'AdaptiveCard', body: 'x' }],
  ])('that are none (%j) do not break the chat', (content) => {
    expect(() => renderCard(content, () => undefined)).not.toThrow();
  });

  it('that nest without end are cut', () => {
    let nested: unknown = { type: 'TextBlock', text: 'deep' };
    for (let depth = 0; depth < 2_000; depth += 1) nested = { type: 'Container', items: [nested] };
    expect(() => draw([nested])).not.toThrow();
  });
});

describe('Markdown in cards', () => {
  it.each([
    ['**a** and _b_', '<p><strong>a</strong> and <em>b</em></p>'],
    ['- a\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['3. a', '<ol start="3"><li><p>a</p></li></ol>'],
    ['<b onload="x">', '&lt;b onload=&quot;x&quot;&gt;'],
    ['![alt](https://example.com/x.png)', '<p></p>'],
    ['[x](https://example.gov/"><script>)', '<p><a href="https://example.gov/%22%3E%3Cscript%3E">x</a></p>'],
    ['[x](javascript:a)', '<p>x</p>'],
  ])('%s', (markdown, html) => {
    expect(cardMarkdownToHtml(markdown)).toBe(html);
  });
});

describe('what a card sends', () => {
  it.each([
    ['plain data', { a: 1 }, { text: '', value: { a: 1 }, replyToId: 'm' }],
    ['imBack', { msteams: { type: 'imBack', value: 'Hello' } }, { text: 'Hello' }],
    [
      'messageBack',
      { msteams: { type: 'messageBack', text: 'Hi', displayText: 'Hi there', value: { b: 2 } } },
      { text: 'Hi', value: { b: 2 }, replyToId: 'm' },
    ],
    ['nothing', undefined, { text: '', value: undefined, replyToId: 'm' }],
  ])('%s', (_name, data, message) => {
    expect(messageOfSubmit(data, 'm')).toEqual(message);
  });

  it('reads the card or the sentence that the bot answers to an execute', () => {
    const card = { type: 'AdaptiveCard' };
    expect(
      readExecuteAnswer({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card }),
    ).toEqual({ card });
    expect(
      readExecuteAnswer({
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: 'Saved',
      }),
    ).toEqual({ text: 'Saved' });
    expect(readExecuteAnswer('nonsense')).toEqual({});
  });
});
