import { threadResultSchema } from '../../../../../../bot/contract/results.ts';
import { askBasic, mail } from '../../fixtures/askBasic.ts';

const to = ['Maria Lopez <maria.lopez@agency.example>', 'Tom Reed <tom.reed@agency.example>'];

async function digest(text: string) {
  const { result } = await askBasic({ skill: 'summarizeThread', material: [mail(text, { to })] });
  return threadResultSchema.parse(result);
}

it.each([['The lease came. Somebody has to tell the landlord by Friday.', '']])(
  'takes likely work that no order states: "%s"',
  async (text, owner) => {
    const { actions } = await digest(text);
    expect(actions.map((action) => action.owner)).toEqual([owner]);
  },
);

it.each([
  'I was there on Tuesday and saw nothing.',
  'The office is open from nine to five.',
  'Sounds good, see you Thursday.',
])('shows nothing of "%s"', async (text) => {
  const { actions, decisions, questions } = await digest(text);
  expect([...actions, ...decisions, ...questions]).toEqual([]);
});
