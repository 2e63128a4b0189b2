import { askResultSchema } from '../../../../../bot/contract/results.ts';
import { askBasic, mail, pages } from '../fixtures/askBasic.ts';

const handbook = pages([
  'Eligibility\n\nEmployees may work remotely up to two days a week after six months of service. Supervisors must approve each request in writing. They answer within ten business days.',
  'Equipment\n\nThe agency provides one laptop. Employees pay for their own internet connection. Lost equipment must be reported to the service desk at [PHONE 3] within 24 hours.\n\nStart\n\nThe policy takes effect on January 4, 2027, and replaces the policy of 2021.',
]);

async function ask(request: string, material = [handbook]) {
  const { markdown, result } = await askBasic({ skill: 'ask', request, material });
  return { markdown, result: askResultSchema.parse(result) };
}

describe('ask about material', () => {
  it.each([
    ['How many days a week can I work remotely?', 'up to two days a week', 'page 1'],
    ['Who pays for the internet?', 'Employees pay for their own internet connection', 'page 2'],
    ['When does the policy take effect?', 'January 4, 2027', 'page 2'],
    [
      'What do I do about a lost laptop or other lost equipment?',
      'Lost equipment must be reported',
      'page 2',
    ],
    ['Who approves requests?', 'Supervisors must approve each request', 'page 1'],
  ])('"%s" is answered with "%s" from %s', async (question, piece, place) => {
    const { markdown, result } = await ask(question);
    expect(result.abstained).toBe(false);
    expect(result.citations[0]).toMatchObject({ materialId: 'document-1', place });
    expect(result.citations[0]?.quote).toContain(piece);
    expect(markdown).toContain(`[[document-1|"`);
    expect(result.citations.length).toBeLessThanOrEqual(6);
  });

  it.each([
    'What is the dress code?',
    'Who won the World Cup?',
    'Is there a pension for pilots?',
    '¿Cuándo abre la piscina?',
  ])('abstains from "%s" and says what to try', async (question) => {
    const { markdown, result } = await ask(question);
    expect(result).toMatchObject({ abstained: true, citations: [] });
    expect(markdown).toMatch(
      /^Nothing in this document answers that\.\n\nIt speaks of: Eligibility; Equipment; Start\. Ask about/,
    );
  });

  it.each([
    ['When does the ferry leave?', 'The ferry to the island leaves at 6:40 every morning.'],
    ['When is the hall cleaned?', 'The hall is cleaned each evening.'],
  ])('takes a time of day for an answer to "%s"', async (question, sentence) => {
    const { result } = await ask(question, [pages([`Freight is booked a day ahead. ${sentence}`])]);
    expect(result).toMatchObject({ abstained: false, citations: [{ quote: sentence }] });
  });

  it.each([
    ['what does it say about elephants', true],
    ['What does this say on overtime?', true],
    ['what does it say about lost equipment', false],
    ['What does it say?', false],
  ])('"%s" asks for its own subject', async (question, abstains) => {
    expect((await ask(question)).result.abstained).toBe(abstains);
  });

  it('quotes verbatim', async () => {
    const { result } = await ask('When does the policy take effect and what equipment is lost?');
    for (const { quote, place } of result.citations)
      expect(handbook.parts.find((part) => part.place === place)?.text).toContain(quote);
  });

  it('gives the central sentences when asked what it is about', async () => {
    const { result } = await ask('What is this about?');
    expect(result.abstained).toBe(false);
    expect(result.citations.length).toBeGreaterThan(0);
  });

  it('gives the digest when asked for the action items of a mail', async () => {
    const { markdown } = await ask('What are the action items?', [
      mail('Could you send the list by Friday?'),
    ]);
    expect(markdown).toContain('**Maria Lopez**: Send the list by Friday (Friday, December 4).');
  });
});

describe('ask without material', () => {
  it.each(['hi', 'Can I sue my landlord?', ''])('%j gets a next step', async (request) => {
    const { markdown, result } = await ask(request, []);
    expect(markdown).toContain('Attach a document');
    expect(result).toMatchObject({ abstained: true, citations: [] });
  });
});
