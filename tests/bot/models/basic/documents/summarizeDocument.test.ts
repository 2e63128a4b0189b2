import { summaryResultSchema } from '../../../../../bot/contract/results.ts';
import { askBasic, pages, selection } from '../fixtures/askBasic.ts';

const handbook = pages([
  '# Remote work policy\n\nPurpose\n\nThis policy sets the rules for remote work in the agency. It applies to all full-time employees.\n\nEligibility\n\nEmployees may work remotely up to two days a week after six months of service. Supervisors must approve each request in writing.',
  'Equipment\n\nThe agency provides one laptop to each employee. Lost equipment must be reported to the service desk at [PHONE 3] within 24 hours.\n\nEffective date\n\nThe policy takes effect on January 4, 2027, and replaces the policy of 2021.',
  '',
]);

async function summary(material = [handbook], options: Record<string, unknown> = {}) {
  const { markdown, result } = await askBasic({ skill: 'summarize', material, options });
  return { markdown, result: summaryResultSchema.parse(result) };
}

describe('summarize', () => {
  it('takes sentences verbatim, each with its page', async () => {
    const { result } = await summary();
    expect(result.points.length).toBeGreaterThanOrEqual(3);
    for (const { text, citations } of result.points) {
      const [citation] = citations;
      const page = handbook.parts.find((part) => part.place === citation?.place);
      expect(page?.text).toContain(citation?.quote);
      expect(citation?.quote.replace(/\s+/g, ' ')).toBe(text);
    }
  });

  it('maps the sections with their pages', async () => {
    const { markdown } = await summary();
    expect(markdown).toMatch(/^\*\*Remote work policy\*\* /);
    const map = markdown.slice(markdown.indexOf('## Sections'));
    expect(map.match(/\*\*.+?\*\* \(page \d\)/g)).toEqual([
      '**Purpose** (page 1)',
      '**Eligibility** (page 1)',
      '**Equipment** (page 2)',
      '**Effective date** (page 2)',
    ]);
  });

  it('states what was read of what was given', async () => {
    const { markdown, result } = await summary();
    expect(result.coverage).toEqual({ read: 2, of: 3, unit: 'pages', notRead: ['page 3'] });
    expect(markdown).toContain('Read 2 of 3 pages; without text: page 3.');
  });

  it('gives fewer points when asked for a short one', async () => {
    const short = await summary([handbook], { length: 'short' });
    const long = await summary([handbook], { length: 'long' });
    expect(short.result.points.length).toBeLessThan(long.result.points.length);
  });

  it('says each thing once', async () => {
    const { result } = await summary([
      pages([
        'The fee for a permit rises to $40 in May. '.repeat(20) +
          'Clinics open at nine every weekday morning.',
      ]),
    ]);
    const texts = result.points.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('says so when there is no text', async () => {
    const { markdown, result } = await summary([selection('')]);
    expect(markdown).toMatch(/^There is no text here/);
    expect(result.points).toEqual([]);
  });
});
