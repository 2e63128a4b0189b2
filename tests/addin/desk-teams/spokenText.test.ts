import { spokenText } from '../../../addin/desk/teams/chat/spokenText.ts';

const cases: [string, string, string][] = [
  ['emphasis', '**Ana** calls. _Masked: 1 item._ ~~Old~~ `code`', 'Ana calls. Masked: 1 item. Old code'],
  [
    'chips of known sources',
    'It cost $6,840 [1], less than before. [12][2]',
    'It cost $6,840, less than before. [12]',
  ],
  [
    'headings and lists',
    '## Decisions\n\n- **Ana**: Call [1]\n- Wait!\n\nDone',
    'Decisions. Ana: Call. Wait! Done',
  ],
  ['lists in lists', '- a\n  - b\n- c', 'a. b. c'],
  ['tables', '| Item | Cost |\n| --- | --- |\n| Desk | $5 |', 'Item, Cost. Desk, $5'],
  ['links and pictures', '[the form](https://example.gov/f) ![x](https://example.gov/p.png)', 'the form'],
  ['HTML', 'a <b>b</b><script>alert(1)</script>', 'a balert(1)'],
  ['code blocks', '```\nx = a[1]\n```', 'x = a[1]'],
  ['hard breaks and rules', 'one  \ntwo\n\n---\n\nthree', 'one two. three'],
  ['nothing', '', ''],
];

it.each(cases)('%s are heard as words', (_name, markdown, heard) => {
  expect(spokenText(markdown, [1, 2])).toBe(heard);
});
