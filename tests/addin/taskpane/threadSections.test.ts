import { threadAsText, threadSections } from '../../../addin/taskpane/outlook/threadSections.ts';
import { dayInWords } from '../../../addin/texts/dates.ts';
import type { ThreadResult } from '../../../bot/contract/results.ts';
import { sampleThreadResult } from '../support/sampleTurns.ts';

const due = '2026-11-06';
/** "Friday, November 6", with the year when the tests run in another one. */
const day = dayInWords(due);

function threadWith(over: Partial<ThreadResult['actions'][number]>): ThreadResult {
  const action = { quote: '', messageId: 'm1', owner: 'Robin', due: null, dueText: '', done: false };
  return { ...sampleThreadResult, actions: [{ ...action, text: 'Send the plan', ...over }] };
}

describe('when an action is due', () => {
  const cases: [string, Partial<ThreadResult['actions'][number]>, string][] = [
    ['the text says the day', { text: `Send the plan by ${day}`, due, dueText: `by ${day}` }, ''],
    [
      'the text says it in other case and spacing',
      { text: 'By  friday', due, dueText: 'by Friday' },
      `(${day})`,
    ],
    [
      'the text says words that resolve to a day',
      { text: 'Plan by Friday', due, dueText: 'Friday' },
      `(${day})`,
    ],
    ['the text says words that resolve to no day', { text: 'Plan next term', dueText: 'next term' }, ''],
    ['the text says the day, the words are others', { text: `Plan on ${day}`, due, dueText: 'Friday' }, ''],
    ['the text says nothing of it', { due, dueText: 'by Friday' }, `by ${day} (“by Friday”)`],
    ['the words are the day', { due, dueText: `by ${day}` }, `by ${day}`],
    ['only words are known', { dueText: 'next term' }, '“next term”'],
    ['only the day is known', { due }, `by ${day}`],
    ['nothing is known', {}, ''],
  ];
  it.each(cases)('is shown once when %s', (_name, action, when) => {
    const [section] = threadSections(threadWith(action), 'Taylor Sample');
    expect(section?.lines.map((line) => line.when)).toEqual([when]);
  });

  it('is copied once too', () => {
    const text = `Send the plan by ${day}`;
    const copied = threadAsText(threadWith({ text, due, dueText: `by ${day}` }), 'Taylor Sample');
    expect(copied.split('\n')[1]).toBe(`- Robin: ${text}`);
  });
});
