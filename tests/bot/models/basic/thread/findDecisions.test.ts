import { threadResultSchema } from '../../../../../bot/contract/results.ts';
import { askBasic, mail } from '../fixtures/askBasic.ts';

async function decisionsIn(text: string): Promise<string[]> {
  const { result } = await askBasic({
    skill: 'summarizeThread',
    material: [mail(text, { subject: 'RE: Overtime request' })],
  });
  return threadResultSchema.parse(result).decisions.map((decision) => decision.text);
}

describe('findDecisions', () => {
  it.each([
    ['We decided to keep the Lowell office open.', 'We decided to keep the Lowell office open.'],
    ['OK, we are going with the second vendor.', 'We are going with the second vendor.'],
    ['The Commissioner approved the overtime.', 'The Commissioner approved the overtime.'],
    ['The meeting has been moved to Thursday.', 'The meeting has been moved to Thursday.'],
    ['It was agreed that clinics close at five.', 'It was agreed that clinics close at five.'],
    ["Let's go with blue.", "Let's go with blue."],
    ['We will not renew the lease.', 'We will not renew the lease.'],
    ['Approved.', 'Approved: Overtime request.'],
  ])('takes "%s"', async (text, decision) => {
    expect(await decisionsIn(text)).toEqual([decision]);
  });

  it.each([
    'Has the overtime been approved?',
    'If the overtime is approved, we can start.',
    'The overtime has not been approved yet.',
    'I suggest that we go with the second vendor.',
    'We have not decided on the vendor.',
    'The form must be approved by the director.',
    'Once it is approved, I will post it.',
    'We will not be able to attend.',
    'We agreed to meet on Tuesday.',
    "Let's talk on Monday.",
    'We will keep you posted.',
  ])('leaves "%s" alone', async (text) => {
    expect(await decisionsIn(text)).toEqual([]);
  });
});
