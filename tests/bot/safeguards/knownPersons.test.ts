import { withKnownPersons } from '../../../bot/safeguards/knownPersons.ts';

const places = (text: string, persons: string[]) =>
  withKnownPersons(text, [], persons).map(({ start, end }) => text.slice(start, end));

describe('names that a column of names holds', () => {
  it.each([
    ['Dana Whitcomb ($5), Dana Whitcomb', ['Dana Whitcomb'], ['Dana Whitcomb', 'Dana Whitcomb']],
    ['Dana Whitcombs', ['Dana Whitcomb'], []],
    ['Ana Ruiz and Juana Ruiz', ['Ana Ruiz'], ['Ana Ruiz']],
    ['Ruiz, Ana (2)', ['Ruiz, Ana', 'Ana'], ['Ruiz, Ana']],
    ['', ['Ana'], []],
  ])('%j with %j', (text, persons, expected) => {
    expect(places(text, persons)).toEqual(expected);
  });

  it('leave other findings as they are, in order', () => {
    const ssn = { type: 'US_SSN' as const, start: 0, end: 11, why: 'number', confidence: 1 };
    const found = withKnownPersons('219-09-9871 Ana Ruiz', [ssn], ['Ana Ruiz', '09-98']);
    expect(found.map(({ type }) => type)).toEqual(['US_SSN', 'PERSON']);
  });
});
