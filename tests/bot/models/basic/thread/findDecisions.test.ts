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
    ['I approve moving the money to the second line.', 'I approve moving the money to the second line.'],
    ['The finding stands.', 'The finding stands.'],
    ['12 and 13 it is then.', '12 and 13 it is then.'],
    ['No fee will be charged.', 'No fee will be charged.'],
    ['Agreed: the blue form.', 'Agreed: the blue form.'],
    ['The motion is allowed.', 'The motion is allowed.'],
    ['The vendor has the go-ahead.', 'The vendor has the go-ahead.'],
    ['We hold the clinic in the gym.', 'We hold the clinic in the gym.'],
  ])('takes "%s"', async (text, decision) => {
    expect(await decisionsIn(text)).toEqual([decision]);
  });

  it.each([
    ['Do you want the pads replaced on all six?', 'All six. They are old.', ['All six.']],
    ['Do you know the number of pads?', 'All six. They are old.', []],
  ])('"%s" answered by "%s"', async (question, answer, decisions) => {
    const material = [
      mail(question, { id: 'q' }),
      mail(answer, {
        id: 'a',
        from: 'Maria Lopez <maria.lopez@agency.example>',
        to: ['Dana Whitfield <dana.whitfield@agency.example>'],
        date: '2026-12-01T09:00:00-05:00',
      }),
    ];
    const { result } = await askBasic({ skill: 'summarizeThread', material });
    expect(threadResultSchema.parse(result).decisions.map(({ text }) => text)).toEqual(decisions);
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
    'The cookies are gone but the feeling stays.',
    'My advice is that the finding stands.',
    'Fine, I withdraw the remark.',
  ])('leaves "%s" alone', async (text) => {
    expect(await decisionsIn(text)).toEqual([]);
  });
});
