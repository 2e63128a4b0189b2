import { summaryResultSchema } from '../../../../../bot/contract/results.ts';
import { askBasic, pages, selection } from '../fixtures/askBasic.ts';

const page = (body: string, number: number): string =>
  `Office of Sample Audits\nReport 12: Keys\n\n${body}\n\nPage ${number} of 3`;

async function summary(material: ReturnType<typeof pages>) {
  const { markdown, result } = await askBasic({ skill: 'summarize', material: [material] });
  return { markdown, result: summaryResultSchema.parse(result) };
}

const letter = selection(
  [
    'Office of Sample Grants\n1 Example Plaza, Boston, MA 02100\nTel. 617-555-0100   www.grants.agency.example',
    'November 18, 2026',
    'Ms. Lucia Ferrante\nHarbor Youth Alliance\n40 Dock Street',
    'Re: Award of grant YE-27',
    'Dear Ms. Ferrante:',
    'I am pleased to tell you that your organization has been awarded a grant of $125,000 for next year.',
    'Please sign both copies of the agreement and return one by December 11, 2026.',
    'Reports are due on the fifteenth day after the end of each quarter.',
    'Sincerely,',
    'Helen Brandt\nDirector of Grants',
    'cc: file\nEnclosures (2)',
    'Signature: ____________   Date: ________',
  ].join('\n\n'),
);

describe('what stands beside the text of a document', () => {
  it('is no point of a summary', async () => {
    const { result } = await summary(letter);
    expect(result.points.map(({ text }) => text)).toEqual(
      [
        'I am pleased to tell you that your organization has been awarded a grant of $125,000 for next year.',
        'Please sign both copies of the agreement and return one by December 11, 2026.',
        'Reports are due on the fifteenth day after the end of each quarter.',
      ].slice(0, result.points.length),
    );
    expect(result.points.length).toBeGreaterThan(1);
  });

  it('says from whom to whom a letter goes, and about what', async () => {
    const { markdown } = await summary(letter);
    expect(markdown).toMatch(
      /^Letter from Helen Brandt, Director of Grants, to Ms\. Lucia Ferrante, November 18, 2026: \*\*Award of grant YE-27\*\*/,
    );
  });

  it('still answers a question', async () => {
    const { markdown } = await askBasic({
      skill: 'ask',
      request: 'What is the phone number of the office?',
      material: [letter],
    });
    expect(markdown).toContain('617-555-0100');
  });

  it('leaves running heads, page numbers and contents out of points and map', async () => {
    const { markdown } = await summary(
      pages([
        page(
          'Contents\n\nFindings .......... 2\nAnswer .......... 3\n\nWe reviewed how the office keeps its 300 keys.',
          1,
        ),
        page('Findings\n\nWe found that 40 keys could not be located. Nobody counts them.', 2),
        page('Answer\n\nThe office will count all keys by March 31, 2027.', 3),
      ]),
    );
    expect(markdown).toContain('**Purpose:** We reviewed how the office keeps its 300 keys.');
    expect(markdown).toContain('- **Findings** (page 2): We found that 40 keys could not be located.');
    expect(markdown).not.toMatch(/Office of Sample Audits|Report 12|Page \d of 3|\.{4}/);
  });

  it('maps a document without headings by its pages', async () => {
    const { markdown } = await summary(
      pages([
        'The lot on Mill Street closes in May for repairs.',
        'Drivers may use the lot on Elm Street instead.',
      ]),
    );
    expect(markdown).toContain('## Where to find what');
    expect(markdown).toMatch(/- \*\*Page 2\*\*: Drivers may use the lot/);
  });

  it('shows a list that is asked for with its items', async () => {
    const { markdown } = await summary(
      selection(
        'The counter closes on Friday, December 11 for repairs.\n\nPlease do two things before December 9:\n- Move all appointments to the week after.\n- Post the sign at both doors.',
      ),
    );
    expect(markdown).toMatch(/- \*\*Asked:\*\* Please do two things before December 9: .*\n {2}- Move all/);
  });
});

describe('bad documents', () => {
  const rows = Array.from({ length: 300 }, (_one, index) => `| ${index} | ${index * 7} | Lowell |`);
  const noise = Array.from({ length: 20_000 }, (_one, index) => String.fromCharCode((index * 7919) % 255));
  it.each([
    ['only headings', '# One\n\n# Two\n\n# Three', /^This holds headings and no text/],
    ['only a table', rows.join('\n'), /^This holds a table of 300 rows/],
    ['noise', noise.join(''), /^This does not read as text/],
    ['nothing', ' \n ', /^There is no text here/],
    ['lines of contents', 'Part ......... 3\n'.repeat(500), /^There is no text here/],
  ])('%s get a clear message', async (_name, text, message) => {
    expect((await summary(selection(text))).markdown).toMatch(message);
  });

  it.each([
    ['one endless line', 'The office must send the report by March 3, 2027. '.repeat(20_000)],
    ['one endless word', 'a'.repeat(300_000)],
    ['bullets alone', '- send the list to the office of the clerk\n'.repeat(5_000)],
    ['openings of lists', 'Please do this:\n- a b c d e f g\n'.repeat(5_000)],
  ])('%s are read', async (_name, text) => {
    expect((await summary(selection(text))).result.coverage).toMatchObject({ read: 1, of: 1 });
  });

  // Work that grows with the square of these would stop every other answer; here it would pass jest's limit.
  it.each([
    ['one line of blanks', [`x${' '.repeat(200_000)}y`]],
    [
      'one head on 20,000 parts',
      Array.from({ length: 20_000 }, (_, part) => `Running head ${part}\nThe fee rises.`),
    ],
  ])('reads %s in one pass', async (_name, parts) => {
    const { events } = await askBasic({ skill: 'summarize', material: [pages(parts)] });
    expect(events.at(-1)).toMatchObject({ type: 'end' });
  });
});
