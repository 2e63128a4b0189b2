import { applyEdits } from '../../../../../bot/models/basic/rewriting/edits.ts';
import { plainWords } from '../../../../../bot/models/basic/rewriting/plainWords.ts';
import { replacements } from '../../../../../bot/models/basic/rewriting/replacements.ts';

const plain = (text: string): string => applyEdits(text, plainWords(text));

describe('plainWords', () => {
  it('holds at least 120 curated entries', () => {
    expect(replacements.size).toBeGreaterThanOrEqual(120);
  });

  it.each([
    ['Prior to the hearing, sign the form.', 'Before the hearing, sign the form.'],
    ['In order to apply, call us.', 'To apply, call us.'],
    ['They utilized it while utilizing the other.', 'They used it while using the other.'],
    ['Applicants are required to sign.', 'Applicants must sign.'],
    ['We are unable to pay.', 'We cannot pay.'],
    ['Send it no later than June 1.', 'Send it by June 1.'],
    [
      'Send it no later than ten days after the hearing.',
      'Send it no later than ten days after the hearing.',
    ],
    ['It ended due to the fact that funds ran out.', 'It ended because funds ran out.'],
    ['In the event that it rains, we meet inside.', 'If it rains, we meet inside.'],
    ['We commenced on a monthly basis.', 'We started every month.'],
    ['Rules pursuant to G.L. c. 66, § 10 apply.', 'Rules under G.L. c. 66, § 10 apply.'],
    ['There is sufficient evidence.', 'There is enough evidence.'],
    ['There is a sufficient amount of time.', 'There is enough time.'],
    ['Numerous people came; the numerous forms helped.', 'Many people came; the many forms helped.'],
    ['The errors were numerous.', 'The errors were numerous.'],
    ['Call us for assistance.', 'Call us for help.'],
    ['The rental assistance program helps.', 'The rental assistance program helps.'],
    ['You may desire to appeal.', 'You may want to appeal.'],
    ['She had a strong desire to appeal.', 'She had a strong desire to appeal.'],
    ['The board made a determination on Monday.', 'The board decided on Monday.'],
    ['The board made a determination of need.', 'The board made a determination of need.'],
    ['We will conduct a review of the file.', 'We will review the file.'],
    ['The staff conducted an investigation of the fire.', 'The staff investigated the fire.'],
    ['Please ascertain whether it is open.', 'Please find out whether it is open.'],
    ['A check in the amount of $50 is due.', 'A check for $50 is due.'],
    ['A utilization plan exists.', 'A utilization plan exists.'],
  ])('%s', (before, after) => {
    expect(plain(before)).toBe(after);
  });

  it('changes the article along', () => {
    expect(plain('Bring an enumerated list.')).toBe('Bring a listed list.');
    expect(plain('It was an initiated case.')).toBe('It was a started case.');
  });

  it.each([
    'He said "prior to the vote" twice.',
    'He said “in order to win” twice.',
    'The Office of Additional Assistance is closed.',
    'Write to Prior To Media, Inc.',
    'See `in order to` in the log.',
    'Open https://state.example/prior%20to/utilize now.',
    'Mail utilize@state.example today.',
    '[UTILIZE 4] and [US_SSN 7] stay.',
    'The re-utilize-able box.',
  ])('leaves "%s" as it is', (text) => {
    expect(plain(text)).toBe(text);
  });

  it.each([...replacements])('puts "%s" into a sentence without touching what stands around it', (wordy) => {
    const text = `The office [US_SSN 7] will 12 ${wordy} the 1,930 forms.`;
    const [edit] = plainWords(text);
    const shown = plain(text);
    expect(shown.startsWith('The office [US_SSN 7] will 12 ')).toBe(true);
    expect(shown.endsWith(' the 1,930 forms.')).toBe(true);
    if (edit) expect(text.slice(edit.start, edit.start + edit.before.length)).toBe(edit.before);
  });

  it('holds no entry that another entry would change again', () => {
    const again = [...replacements.values()]
      .map((entry) => entry.plain)
      .filter((words) => plain(`We ${words} it.`) !== `We ${words} it.`);
    expect(again).toEqual([]);
  });
});
