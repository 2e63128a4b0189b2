import { threadResultSchema } from '../../../../../bot/contract/results.ts';
import { askBasic, mail } from '../fixtures/askBasic.ts';

async function organisationsIn(text: string, to: string[]) {
  const { result } = await askBasic({ skill: 'summarizeThread', material: [mail(text, { to })] });
  return threadResultSchema.parse(result).organisations;
}

it.each([
  ['The Permit Appeals Board met.', ['Permit Appeals Board']],
  ['It goes to the Department of Public Sample.', ['Department of Public Sample']],
  ['Our Sample Marine LLC bid was low. Sample Marine LLC won.', ['Sample Marine LLC']],
  ['The board met on Monday. Room 4 is free.', []],
])('names the organisations of "%s"', async (text, expected) => {
  expect(await organisationsIn(text, ['Maria Lopez <maria.lopez@agency.example>'])).toEqual(expected);
});

it('counts shared mailboxes of the headers', async () => {
  expect(await organisationsIn('Hello.', ['Records Access Desk <records@agency.example>'])).toEqual([
    'Records Access Desk',
  ]);
});
