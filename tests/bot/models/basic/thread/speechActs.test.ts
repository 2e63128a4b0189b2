import { threadResultSchema } from '../../../../../bot/contract/results.ts';
import { askBasic, mail } from '../fixtures/askBasic.ts';

const people = [
  'Maria Lopez <maria.lopez@agency.example>',
  'Tom Reed <tom.reed@agency.example>',
  'Nathaniel Grove <nathaniel.grove@agency.example>',
];

/** Monday, November 30, 2026, from Dana Whitfield to the people given. */
async function actionsIn(text: string, to: string[] = people, subject = 'RE: Leases') {
  const { result } = await askBasic({
    skill: 'summarizeThread',
    material: [mail(text, { to, subject })],
  });
  return threadResultSchema.parse(result).actions.map(({ owner, due, text }) => [owner, due, text]);
}

describe('who is given what', () => {
  it.each([
    ['Tom rents a trailer by Wednesday.', 'Tom Reed', '2026-12-02', 'Rent a trailer by Wednesday.'],
    ['Nate finds the missing deed.', 'Nathaniel Grove', null, 'Find the missing deed.'],
    ['Maria to be on site when they pour.', 'Maria Lopez', null, 'Be on site when they pour.'],
    ['Tom said he will copy the deeds.', 'Tom Reed', null, 'Copy the deeds.'],
    ['Maria is drafting the notice.', 'Maria Lopez', null, 'Draft the notice.'],
    ['Tom: forty chairs from the depot.', 'Tom Reed', null, 'Forty chairs from the depot.'],
    ['Two-page summary, Maria, Friday', 'Maria Lopez', '2026-12-04', 'Two-page summary.'],
    ['Can someone from Fleet jump the van?', 'Fleet', null, 'Jump the van.'],
    ['Somebody ought to ring the tenant today.', '', '2026-11-30', 'Ring the tenant today.'],
    ['Ms. Lopez will hand you the keys.', 'Maria Lopez', null, 'Hand you the keys.'],
    [
      "I'm ordering the pump today over the phone.",
      'Dana Whitfield',
      '2026-11-30',
      'Order the pump today over the phone.',
    ],
    [
      'I owe the landlord an answer by Tuesday.',
      'Dana Whitfield',
      '2026-12-01',
      'Give the landlord an answer by Tuesday.',
    ],
    [
      'You will have the figures this afternoon.',
      'Dana Whitfield',
      '2026-11-30',
      'You will have the figures this afternoon.',
    ],
    ['The landlord must send the deed by Friday.', 'The landlord', '2026-12-04', 'Send the deed by Friday.'],
    ['I have asked the phone team to ring you.', 'the phone team', null, 'Ring you.'],
  ])('"%s": %j by %j', async (text, owner, due, task) => {
    expect(await actionsIn(text)).toEqual([[owner, due, task]]);
  });

  it.each([
    ['Keep the receipt.', null],
    ['Do not delete anything in the meantime.', null],
    ['New signatures, please, by the 24th.', '2026-12-24'],
    ['Could I get the deed by Friday?', '2026-12-04'],
    ['I was wondering if you could look over the deed.', null],
    ['We still do not have the deed from the town.', null],
    ['The notice is out, send me the deed.', null],
    ['Had a look at it. bring the deed.', null],
    ['Meeting on January 4. Badges ready by 8:30 that morning, please.', '2027-01-04'],
  ])('"%s" is for the one it was sent to, a copy changes nothing', async (text, due) => {
    const given = mail(text, { to: people, subject: 'RE: Leases' });
    const [to, ...cc] = given.mail?.to ?? [];
    const header = given.mail;
    if (header === undefined || to === undefined) throw new Error('a mail has a header');
    const material = [{ ...given, mail: { ...header, cc } }];
    const { result } = await askBasic({ skill: 'summarizeThread', material });
    expect(threadResultSchema.parse(result).actions).toMatchObject([{ owner: 'Maria Lopez', due }]);
  });

  it('goes on with the one called for the rest of the paragraph', async () => {
    const found = await actionsIn(
      'Tom: copy the deed first. Interview the tenant in person.\n\nThe rest can wait.',
    );
    expect(found.map(([owner]) => owner)).toEqual(['Tom Reed', 'Tom Reed']);
  });

  it('knows a sender by the name under the mail', async () => {
    const material = [
      mail('The deed is here.\n\nPercy', { id: 'a', from: 'Percival Ames <p.ames@agency.example>' }),
      mail('Percy, please copy the deed.', { id: 'b', date: '2026-12-01T09:00:00-05:00' }),
    ];
    const { result } = await askBasic({ skill: 'summarizeThread', material });
    expect(threadResultSchema.parse(result).actions).toMatchObject([{ owner: 'Percival Ames' }]);
  });

  it('joins "I will do it Thursday" with the request', async () => {
    const material = [
      mail('Maria, could you copy the deeds?', { id: 'a' }),
      mail('Will do Thursday.', { id: 'b', from: people[0] ?? '', date: '2026-12-01T09:00:00-05:00' }),
    ];
    const { result } = await askBasic({ skill: 'summarizeThread', material });
    expect(threadResultSchema.parse(result).actions).toMatchObject([
      { owner: 'Maria Lopez', due: '2026-12-03', messageId: 'a' },
    ]);
  });
});

it.each([
  'Tom: great idea.',
  'Tom retires on Friday.',
  'Maria runs the clinic.',
  'Eat a cookie.',
  'Thank you for sending the deed by Friday, Tom, it was worth a lot.',
  'Call me crazy.',
  'For lost badges call the front desk at 617-555-0188.',
  'Sleep first.',
  'Book club meets on Friday.',
  '"Send it back," he said.',
])('leaves "%s" alone', async (text) => {
  expect(await actionsIn(text)).toEqual([]);
});

it.each([
  ['I am out of the office until Tuesday. For badges write to Security.', 'Automatic reply: badges'],
  ['Two trails opened.\n\nRegister by Friday for the walk.\n\nUnsubscribe | View in browser', 'Trail news'],
  ['*** This is an automated notification. ***\n\nSave your work before 22:00.', 'Maintenance'],
])('takes nothing from what no person wrote to somebody: "%s"', async (text, subject) => {
  expect(await actionsIn(text, ['All Staff <all@agency.example>'], subject)).toEqual([]);
});
