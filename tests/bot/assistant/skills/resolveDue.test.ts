import { resolveDue } from '../../../../bot/assistant/skills/resolveDue.ts';

const message = {
  ...{ id: 'm1', kind: 'mail' as const, name: 'm1' },
  mail: { subject: '', from: '', to: [], date: '2026-11-16T14:00:00Z' },
  parts: [{ place: 'message', text: 'Please send it by Friday. The meeting is on Thursday, November 19.' }],
};

describe('the day of a task', () => {
  it.each([
    ['stands in the quote', 'by Friday', 'Please send it by Friday', '2026-11-20'],
    ['stands in the message', 'by Friday', 'Please send it', '2026-11-20'],
    ['disagrees with the quote: the quote counts', 'by Thursday', 'Please send it by Friday', '2026-11-20'],
    ['stands nowhere', 'by Monday', 'Please send it', null],
    ['are a part of other words', 'by June 1', 'Please send it by June 15', '2027-06-15'],
    ['are a part of words of the message', 'November 1', 'Please send it', null],
    ['is not given', '', 'Please send it', null],
    ['is no date', 'soon', 'Please send it soon', null],
    ['is a date of the model', '2026-12-24', 'Please send it', null],
  ])('whose words: %s', (_name, dueText, quote, due) => {
    expect(resolveDue(dueText, quote, message)).toBe(due);
  });

  it('is unknown without the message', () => {
    expect(resolveDue('by Friday', 'Please send it', undefined)).toBeNull();
  });
});
