import { threadResultSchema } from '../../../../../bot/contract/results.ts';
import { askBasic, mail } from '../fixtures/askBasic.ts';

const maria = 'Maria Lopez <maria.lopez@agency.example>';

async function questionsIn(question: string, answer?: string) {
  const material = [mail(question, { id: 'q' })];
  if (answer !== undefined)
    material.push(mail(answer, { id: 'a', from: maria, date: '2026-12-01T09:00:00-05:00' }));
  const { result } = await askBasic({ skill: 'summarizeThread', material });
  return threadResultSchema.parse(result).questions.map(({ text, answeredBy }) => ({ text, answeredBy }));
}

describe('questions', () => {
  it.each([
    'When does the lease end?',
    'Can you confirm whether the room is free?',
    'Please let me know which dates work for your team.',
    'Is the room (the large one) free?',
    'We met on Tuesday (and when does the lease end?)',
    '(When does the lease end? I forgot.)',
    'a) When does the lease end?',
    'does anybody have the lease',
    'What would you have me do?',
    'Will that end the lease, and would you write to the landlord?',
  ])('takes "%s" as open', async (text) => {
    expect(await questionsIn(text)).toEqual([expect.objectContaining({ answeredBy: null })]);
  });

  it.each([
    'Any questions?',
    'How are you?',
    'Make sense?',
    '(it used to be (is?)',
    '(is it still the same one?',
    'What is the name (it used to be (is?) of this?',
    'The room list?',
    'Who knew we had it in us?',
    'Did the twenty.',
    '| 4 | leases | ??? |',
    'Could you send the list by Friday?',
    'See https://state.example/search?q=lease',
  ])('leaves "%s" alone', async (text) => {
    expect(await questionsIn(text)).toEqual([]);
  });

  it.each([
    ['When does the lease end?', 'The lease ends on June 30.', 'a'],
    ['How many desks does the unit need?', 'The unit needs 14 desks.', 'a'],
    ['Is the room free?', 'Yes, until noon.', 'a'],
    ['When does the lease end?', 'Good question, I will find out when the lease ends.', null],
    ['When does the lease end?', 'The printer works again.', null],
    ['Does the lease run out?', 'No clue, ask Tom.', null],
    ['Is the room safe for the public?', 'The engineer cleared it this morning.', 'a'],
    ['When does the lease end?', '> When does the lease end?\n\nIn summer next year.', 'a'],
  ])('"%s" / "%s": answered by %j', async (question, answer, answeredBy) => {
    const [first] = await questionsIn(question, answer);
    expect(first?.answeredBy).toBe(answeredBy);
  });
});
