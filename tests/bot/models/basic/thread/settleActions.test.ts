import { threadResultSchema } from '../../../../../bot/contract/results.ts';
import { askBasic, mail } from '../fixtures/askBasic.ts';

const dana = 'Dana Whitfield <dana.whitfield@agency.example>';
const maria = 'Maria Lopez <maria.lopez@agency.example>';

async function digest(...texts: [from: string, text: string][]) {
  const material = texts.map(([from, text], index) =>
    mail(text, {
      id: `m${index}`,
      from,
      to: [from === dana ? maria : dana],
      date: `2026-11-${20 + index}T10:00:00-05:00`,
    }),
  );
  const { result } = await askBasic({ skill: 'summarizeThread', material });
  return threadResultSchema.parse(result);
}

describe('settleActions', () => {
  it.each([
    ['I sent the vehicle list this morning.', true],
    ['The vehicle list has been sent.', true],
    ['Attached is the vehicle list.', true],
    ['Done.', true],
    ['The vehicle list has not been sent yet.', false],
    ['Once the vehicle list is sent, we can close this.', false],
    ['Has the vehicle list been sent?', false],
    ['I sent the parking map.', false],
  ])('after "%s" the list is done: %s', async (answer, done) => {
    const { actions } = await digest([dana, 'Please send me the vehicle list.'], [maria, answer]);
    expect(actions[0]).toMatchObject({ owner: 'Maria Lopez', done });
  });

  it('takes the thanks of who asked as done', async () => {
    const { actions } = await digest(
      [dana, 'Please send me the vehicle list.'],
      [maria, 'OK'],
      [dana, 'Thanks for sending the vehicle list.'],
    );
    expect(actions).toEqual([expect.objectContaining({ done: true })]);
  });

  it('joins a request and the promise to do it', async () => {
    const { actions } = await digest(
      [dana, 'Could you send me the vehicle list?'],
      [maria, "I'll send the vehicle list on Tuesday."],
    );
    expect(actions).toEqual([
      expect.objectContaining({ owner: 'Maria Lopez', due: '2026-11-24', dueText: 'on Tuesday' }),
    ]);
  });

  it('joins a reminder with what was asked before', async () => {
    const { actions } = await digest(
      [dana, 'Please send me the vehicle list by Friday, November 27.'],
      [dana, 'A reminder: please send me the vehicle list by Friday, November 27.'],
    );
    expect(actions).toHaveLength(1);
  });

  it('gives unowned work to who takes it', async () => {
    const { actions } = await digest(
      [dana, 'We need someone to label the boxes.'],
      [maria, "I'll take care of it."],
    );
    expect(actions).toEqual([expect.objectContaining({ owner: 'Maria Lopez', text: 'Label the boxes.' })]);
  });

  it('drops an offer that nobody asked for', async () => {
    expect((await digest([dana, 'The boxes came.'], [maria, 'I can label the boxes.'])).actions).toEqual([]);
  });
});
