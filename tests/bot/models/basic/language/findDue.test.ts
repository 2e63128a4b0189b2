import { findDue } from '../../../../../bot/models/basic/language/findDue.ts';
import { showDay, wallClock } from '../../../../../bot/models/basic/language/localDay.ts';
import { resolveDueDate } from '../../../../../bot/models/basic/resolveDueDate.ts';

/** Monday, November 30, 2026, 9:12 in the morning. */
const monday = '2026-11-30T09:12:00-05:00';

describe('findDue', () => {
  it.each([
    ['Send it by Friday.', 'by Friday', '2026-12-04'],
    ['Send it by next Friday.', 'by next Friday', '2026-12-11'],
    ['Send it by this Wednesday.', 'by this Wednesday', '2026-12-02'],
    ['Send it EOD.', 'EOD', '2026-11-30'],
    ['Send it by COB Tuesday.', 'by COB Tuesday', '2026-12-01'],
    ['I need it by the end of the month.', 'by the end of the month', '2026-11-30'],
    ['I need it by the end of next week.', 'by the end of next week', '2026-12-11'],
    ['I need it by the end of December.', 'by the end of December', '2026-12-31'],
    ['Post it by Dec. 4 please.', 'by Dec. 4', '2026-12-04'],
    ['Post it by 12/8.', 'by 12/8', '2026-12-08'],
    ['Post it by Jan 8.', 'by Jan 8', '2027-01-08'],
    ['Post it by the 15th.', 'by the 15th', '2026-12-15'],
    ["Post it before Thursday's meeting.", "before Thursday's meeting", '2026-12-03'],
    ['Answer by noon tomorrow.', 'by noon tomorrow', '2026-12-01'],
    [
      'Comments are due to me by noon on Thursday, December 3.',
      'by noon on Thursday, December 3',
      '2026-12-03',
    ],
    ['I will call her tomorrow.', 'tomorrow', '2026-12-01'],
    ['Review the Nov 12 minutes by Friday.', 'by Friday', '2026-12-04'],
    ['Do it within two weeks.', 'within two weeks', '2026-12-14'],
    ['Send it by Monday.', 'by Monday', '2026-11-30'],
    ['Send it next week.', 'next week', '2026-12-11'],
    ['Send it this week.', 'this week', '2026-12-04'],
    ['Send it before Tuesday, December 8.', 'before Tuesday, December 8', '2026-12-07'],
    ['Send it before December 7.', 'before December 7', '2026-12-04'],
    ['Send it before Christmas.', 'before Christmas', '2026-12-24'],
    ['Do it within 10 business days.', 'within 10 business days', '2026-12-14'],
    ['Answer within twenty working days.', 'within twenty working days', null],
    ['Send it before the month is out.', 'before the month is out', '2026-11-30'],
    ['Close it by the end of the fiscal year.', 'by the end of the fiscal year', '2027-06-30'],
    ['Call me by 3.', 'by 3', '2026-11-30'],
    ['I am ordering the pump today on an emergency purchase.', 'today', '2026-11-30'],
    ['We send it first thing in the morning.', 'first thing in the morning', '2026-12-01'],
    [
      'Answer not later than the tenth day, that is December 9, December 8 being a holiday.',
      'December 9',
      '2026-12-09',
    ],
    ['Hook it up before dark.', 'before dark', '2026-11-30'],
    ['I take the call at 7:30 am.', 'at 7:30 am', '2026-12-01'],
  ])('"%s"', (sentence, text, day) => {
    expect(findDue(sentence, wallClock(monday))).toEqual({ text, day });
  });

  it.each([
    ['by Friday, December 5', 'weekday and date disagree'],
    ['by early next week', 'vague'],
    ['by mid-December', 'vague'],
    ['ASAP', 'no day'],
    ['by November 12', 'eighteen days past'],
  ])('keeps the words of "%s" without a day: %s', (text) => {
    expect(findDue(`Send it ${text}.`, wallClock(monday))).toEqual({ text, day: null });
  });

  it.each([
    'The Friday meeting is long.',
    'I moved it to the second floor.',
    'May I ask?',
    'Reserve the elevator for the day.',
    'Call before we sign.',
  ])('finds no due day in "%s"', (sentence) => {
    expect(findDue(sentence, wallClock(monday))).toBeUndefined();
  });

  it('does not guess "next Friday" written on a Sunday', () => {
    expect(resolveDueDate('by next Friday', '2026-11-29T10:00:00-05:00')).toBeNull();
  });

  it('reads UTC in Eastern time: late on Sunday is not yet Monday', () => {
    expect(resolveDueDate('tomorrow', '2026-11-30T02:00:00Z')).toBe('2026-11-30');
  });

  it.each(['', 'not a date', '2026-13-45'])('resolves nothing from the date "%s"', (date) => {
    expect(resolveDueDate('by Friday', date)).toBeNull();
  });

  it('shows days as people say them, with the year when it is another', () => {
    const from = new Date(Date.UTC(2026, 10, 30));
    expect(showDay(new Date(Date.UTC(2026, 11, 4)), from)).toBe('Friday, December 4');
    expect(showDay(new Date(Date.UTC(2027, 0, 8)), from)).toBe('Friday, January 8, 2027');
  });
});
