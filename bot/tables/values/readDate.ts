import { monthNumber } from '../numbers/periods.ts';

export interface DateRead {
  /** Days since January 1, 1970 */
  day: number;
  /** A month without a day counts from its first. */
  precision: 'day' | 'month';
  /** Which way round a date in digits must be, or `either` ("2/3/26", read as February 3). */
  order: 'monthFirst' | 'dayFirst' | 'either' | 'clear';
}

const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const time =
  '(?:[T ,]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?\\s?(?:[ap]\\.?m\\.?)?\\s?(?:Z|UTC|[+-]\\d{2}:?\\d{2})?)?';
const iso = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${time}$`, 'i');
const slashes = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${time}$`, 'i');
const monthDay = new RegExp(`^${monthName}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${time}$`, 'i');
const dayMonth = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?[-\\s]+${monthName}[-,\\s]+(\\d{4}|\\d{2})${time}$`,
  'i',
);
const monthYear = new RegExp(`^${monthName}[-,\\s]+(\\d{4})$`, 'i');
const shortMonthYear = new RegExp(`^${monthName}[-'’](\\d{2})$`, 'i');
const isoMonth = /^(\d{4})-(\d{2})$/;
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i;

/**
 * Reads a date. Two-digit years below 69 are 20xx (POSIX). `dayFirst` reads "2/3/26" as 2 March.
 * Undefined for anything that is no day of the calendar.
 */
export function readDate(text: string, dayFirst = false): DateRead | undefined {
  if (text.length < 5 || text.length > 45 || !/\d/.test(text)) return undefined;
  const written = text.replace(weekday, '');
  let found = iso.exec(written);
  if (found !== null) return read(found[1], found[2], found[3], 'clear');
  found = slashes.exec(written);
  if (found !== null) return readSlashes(Number(found[1]), Number(found[3]), found[4], dayFirst);
  found = monthDay.exec(written);
  if (found !== null) return read(found[3], monthOf(found[1]), found[2], 'clear');
  found = dayMonth.exec(written);
  if (found !== null) return read(found[3], monthOf(found[2]), found[1], 'clear');
  found = isoMonth.exec(written);
  if (found !== null) return readMonth(found[1], found[2]);
  found = monthYear.exec(written) ?? shortMonthYear.exec(written);
  return found === null ? undefined : readMonth(found[2], monthOf(found[1]));
}

function readSlashes(
  first: number,
  second: number,
  year: string | undefined,
  dayFirst: boolean,
): DateRead | undefined {
  if (first > 12) return read(year, String(second), String(first), 'dayFirst');
  if (second > 12) return read(year, String(first), String(second), 'monthFirst');
  const order = first === second ? 'clear' : 'either';
  return dayFirst
    ? read(year, String(second), String(first), order)
    : read(year, String(first), String(second), order);
}

function read(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  order: DateRead['order'],
): DateRead | undefined {
  const [y, m, d] = [fullYear(year), Number(month), Number(day)];
  const time = Date.UTC(y, m - 1, d);
  const date = new Date(time);
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d || y < 1000) return undefined;
  return { day: time / 86_400_000, precision: 'day', order };
}

function readMonth(year: string | undefined, month: string | undefined): DateRead | undefined {
  const found = read(year, month, '1', 'clear');
  return found && { ...found, precision: 'month' };
}

function fullYear(written = ''): number {
  const year = Number(written);
  return written.length > 2 ? year : year + (year < 69 ? 2_000 : 1_900);
}

function monthOf(name = ''): string {
  return String(monthNumber(name) + 1);
}
