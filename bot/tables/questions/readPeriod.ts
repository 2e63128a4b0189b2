import { dayLabel, monthNumber, periodLabel } from '../numbers/periods.ts';
import { readDate } from '../values/readDate.ts';
import type { Period } from './lexeme.ts';
import type { Word } from './words.ts';

const month =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const year = /^(?:19|20)\d{2}$/;

export interface PeriodRead {
  period: Period;
  /** Words it took */
  length: number;
}

/**
 * Reads a span of time at this word: "FY2026", "fiscal year 2026", "Q1 2025", "March 2025", "3/5/2025", "2025".
 * A month without a year is that month of `year`, when the table has one year only.
 */
export function readPeriod(
  words: readonly Word[],
  at: number,
  onlyYear: number | undefined,
): PeriodRead | undefined {
  const [one, two, three] = [0, 1, 2].map((next) => words[at + next]?.folded ?? '');
  const fiscal = /^fy(\d{4}|\d{2})$/.exec(one ?? '')?.[1];
  if (fiscal !== undefined) return { period: fiscalYear(fiscal), length: 1 };
  if (one === 'fy' && /^\d{2,4}$/.test(two ?? '')) return { period: fiscalYear(two ?? ''), length: 2 };
  if (one === 'fiscal' && two === 'year' && year.test(three ?? ''))
    return { period: fiscalYear(three ?? ''), length: 3 };
  const quarter = /^q([1-4])$/.exec(one ?? '')?.[1];
  const named = two === 'of' ? three : two;
  if (quarter !== undefined && year.test(named ?? ''))
    return { period: quarterOf(Number(named), Number(quarter)), length: two === 'of' ? 3 : 2 };
  if (month.test(one ?? '')) return readMonth(words, at, onlyYear);
  const day = readDate(words[at]?.written ?? '');
  if (day !== undefined && day.precision === 'day') {
    return { period: { from: day.day, to: day.day, label: dayLabel(day.day) }, length: 1 };
  }
  if (!year.test(one ?? '')) return undefined;
  return { period: between(Number(one), 0, 12, one ?? ''), length: 1 };
}

function readMonth(words: readonly Word[], at: number, onlyYear: number | undefined): PeriodRead | undefined {
  const name = words[at]?.folded ?? '';
  const number = monthNumber(name);
  const next = words[at + 1]?.folded ?? '';
  if (year.test(next)) return { period: monthOf(Number(next), number), length: 2 };
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(next)?.[1];
  const ofYear = words[at + 2]?.folded ?? '';
  if (day !== undefined && year.test(ofYear)) {
    const date = readDate(`${ofYear}-${number + 1}-${day}`);
    return date && { period: { from: date.day, to: date.day, label: dayLabel(date.day) }, length: 3 };
  }
  // "may" is mostly no month.
  if (onlyYear === undefined || (name === 'may' && words[at]?.written !== 'May')) return undefined;
  return { period: monthOf(onlyYear, number), length: 1 };
}

function fiscalYear(written: string): Period {
  const ends = Number(written) + (written.length === 2 ? 2_000 : 0);
  return { ...between(ends - 1, 6, 12, ''), label: periodLabel(ends, 'fiscalYear') };
}

function quarterOf(of: number, quarter: number): Period {
  return between(of, (quarter - 1) * 3, 3, `Q${quarter} ${of}`);
}

function monthOf(of: number, number: number): Period {
  return between(of, number, 1, periodLabel(of * 12 + number, 'month'));
}

function between(of: number, fromMonth: number, months: number, label: string): Period {
  const from = Date.UTC(of, fromMonth, 1) / 86_400_000;
  return { from, to: Date.UTC(of, fromMonth + months, 1) / 86_400_000 - 1, label };
}
