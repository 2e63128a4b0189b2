import { askResultSchema } from '../../../../../bot/contract/results.ts';
import { askBasic, mail, pages } from '../fixtures/askBasic.ts';

const guide = pages([
  '1. Purpose\n\nThis guide says how pool cars are used.\n\n2. Booking\n\nA car is booked up to 30 days ahead. The fee for a late return is $15.',
  'Is smoking allowed?\n\nNever, not even with open windows.\n\n3. Contact\n\nOur fleet coordinator is Ines Carver, 617-555-0171.',
]);

async function ask(request: string, material = [guide]) {
  const { markdown, result } = await askBasic({ skill: 'ask', request, material });
  return { markdown, result: askResultSchema.parse(result) };
}

describe('a question', () => {
  it.each([
    ['What does section 2 say?', 'A car is booked up to 30 days ahead.'],
    ['what is on page 2', 'Never, not even with open windows.'],
    ['What is the penalty for bringing it back late?', 'The fee for a late return is $15.'],
    ['Who is the fleet coordinater?', 'Our fleet coordinator is Ines Carver'],
    ['What is the phone number of the coordinator?', '617-555-0171'],
    ['May I smoke?', 'Never, not even with open windows.'],
  ])('"%s" is answered by "%s"', async (question, piece) => {
    const { result } = await ask(question);
    expect(result.citations[0]?.quote).toContain(piece);
  });

  it.each([
    'How many cars are there?',
    'Who built the cars?',
    'What is the e-mail address of the coordinator?',
    'When was the guide written?',
  ])('"%s" shares words with the text and is not answered', async (question) => {
    expect((await ask(question)).result).toMatchObject({ abstained: true, citations: [] });
  });

  it('is answered by the sentence in bold with page and heading', async () => {
    const { markdown } = await ask('How many days ahead can I book?');
    expect(markdown).toMatch(/^\*\*A car is booked up to 30 days ahead\.\*\* \(page 1, 2\. Booking\) \[\[/);
  });

  it('is answered with who wrote it in a thread', async () => {
    const { markdown } = await ask('When is the last shuttle?', [
      mail('When is the last shuttle?', { id: 'm1', from: 'Grant Hollis <g@agency.example>' }),
      mail('The last shuttle leaves at 7:15 p.m.', { id: 'm2', from: 'Sofia Marin <s@agency.example>' }),
    ]);
    expect(markdown).toMatch(/^\*\*The last shuttle leaves at 7:15 p\.m\.\*\* \(Sofia Marin, November 30\)/);
  });

  it('that nothing answers gets the topics and what comes nearest', async () => {
    const { markdown } = await ask('What is the fee for a lost key?');
    expect(markdown).toMatch(/^Nothing in this document answers that\.\n\nIt speaks of: Purpose; Booking;/);
    expect(markdown).toMatch(/What comes nearest:\n\n- The fee for a late return/);
  });
});
