import { readDate } from '../../../bot/tables/values/readDate.ts';
import { readNumber } from '../../../bot/tables/values/readNumber.ts';
import { readValue } from '../../../bot/tables/values/readValue.ts';

describe('a number in a cell', () => {
  it.each([
    ['1234', 1234, 0, 'number'],
    ['1,234.50', 123_450, 2, 'number'],
    ['$1,234.50', 123_450, 2, 'money'],
    ['($1,234.50)', -123_450, 2, 'money'],
    ['(1,234.50)', -123_450, 2, 'number'],
    ['-5', -5, 0, 'number'],
    ['−5', -5, 0, 'number'],
    ['5-', -5, 0, 'number'],
    ['-$5.25', -525, 2, 'money'],
    ['$-5.25', -525, 2, 'money'],
    ['US$ 12', 12, 0, 'money'],
    ['.5', 5, 1, 'number'],
    ['17.5%', 175, 1, 'percent'],
    ['0', 0, 0, 'number'],
    ['-0', 0, 0, 'number'],
    ['0.30', 30, 2, 'number'],
    ['999,999,999,999.99', 99_999_999_999_999, 2, 'number'],
  ])('%s', (text, units, scale, style) => {
    expect(readNumber(text)).toEqual({ units, scale, style, hasDecimalComma: false });
  });

  it.each([
    ['1.234,50', 123_450, 2],
    ['12,5', 125, 1],
    ['1.234.567', 1_234_567, 0],
    ['1 234,5', 12_345, 1],
  ])('%s has a decimal comma', (text, units, scale) => {
    expect(readNumber(text)).toMatchObject({ units, scale, hasDecimalComma: true });
  });

  it.each([
    ...[
      '',
      '-',
      '$',
      '%',
      '.',
      '()',
      '(5',
      '5)',
      '--5',
      '1,23,456.00',
      '1.2.3',
      '12 days',
      '5/6',
      '1e5',
      'N/A',
    ],
    ...['1234567890123456', '٣', '1,2345,678', '=1+1', '+', '$1,2', '9'.repeat(10_000), ','.repeat(50)],
  ])('%j is none', (text) => {
    const read = readNumber(text);
    expect(read === undefined || read.hasDecimalComma).toBe(true);
  });
});

describe('a date in a cell', () => {
  const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

  it.each([
    ['2026-02-03', '2026-02-03'],
    ['2026-02-03T10:00:00Z', '2026-02-03'],
    ['2026-02-03 10:00', '2026-02-03'],
    ['2/3/26', '2026-02-03'],
    ['02/03/2026', '2026-02-03'],
    ['2-3-2026', '2026-02-03'],
    ['2/3/2026 4:15 PM', '2026-02-03'],
    ['25/3/2026', '2026-03-25'],
    ['3 Feb 2026', '2026-02-03'],
    ['3-Feb-26', '2026-02-03'],
    ['February 3, 2026', '2026-02-03'],
    ['Feb. 3rd, 2026', '2026-02-03'],
    ['Tuesday, February 3, 2026', '2026-02-03'],
    ['2026/2/3', '2026-02-03'],
    ['12/31/68', '2068-12-31'],
    ['12/31/69', '1969-12-31'],
    ['2/29/2028', '2028-02-29'],
  ])('%s', (text, iso) => {
    expect(readDate(text)?.day).toBe(day(iso));
  });

  it('reads days first when told so', () => {
    expect(readDate('2/3/26', true)?.day).toBe(day('2026-03-02'));
    expect(readDate('2/3/26')?.order).toBe('either');
    expect(readDate('2/25/26')?.order).toBe('monthFirst');
    expect(readDate('25/2/26')?.order).toBe('dayFirst');
  });

  it.each(['March 2026', 'Mar-26', '2026-03'])('%s is a month', (text) => {
    expect(readDate(text)).toMatchObject({ day: day('2026-03-01'), precision: 'month' });
  });

  it.each([
    ...[
      '',
      '2026',
      '13/13/2026',
      '2/30/2026',
      '2/29/2026',
      '0/1/2026',
      '1/0/2026',
      'May',
      'in 2026',
      '1/2',
      'Q1 2026',
    ],
    ...['555-0142', '617-555-0142', '02108-1234', 'a'.repeat(10_000), '1/'.repeat(5_000), 'FY2026'],
  ])('%j is none', (text) => {
    expect(readDate(text)).toBeUndefined();
  });
});

describe('what a cell says', () => {
  it.each([
    ['', 'blank'],
    ['N/A', 'nothing'],
    ['-', 'nothing'],
    ['—', 'nothing'],
    ['$ -', 'nothing'],
    ['#REF!', 'error'],
    ['#DIV/0!', 'error'],
    ['Yes', 'yesNo'],
    ['=cmd|calc', 'text'],
    ['Boston', 'text'],
    ['$5', 'number'],
    ['2/3/26', 'date'],
  ])('%j is %s', (text, kind) => {
    expect(readValue(text, text === '' ? 0 : 1).kind).toBe(kind);
  });
});
