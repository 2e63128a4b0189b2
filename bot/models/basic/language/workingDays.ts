import { addDays, isoDay } from './localDay.ts';
import type { WallClock } from './localDay.ts';

/** The working day that lies `count` working days after `from`; the day itself does not count. */
export function addWorkingDays(from: WallClock, count: number): WallClock {
  let day = addDays(from, 0);
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** The last working day before a day. */
export function workingDayBefore(day: WallClock): WallClock {
  let before = addDays(day, -1);
  while (!isWorkingDay(before)) before = addDays(before, -1);
  return before;
}

function isWorkingDay(day: WallClock): boolean {
  const weekday = day.getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidaysOf(day.getUTCFullYear()).has(isoDay(day));
}

/** The next day that a holiday's name means; undefined for a name that is none. */
export function holidayNamed(name: string, from: WallClock): WallClock | undefined {
  const index = names.findIndex((pattern) => pattern.test(name));
  if (index < 0) return undefined;
  const year = from.getUTCFullYear();
  return [year, year + 1]
    .map((one) => datesOf(one)[index])
    .find((day) => day !== undefined && day >= addDays(from, 0));
}

const names = [
  /new year/i,
  /martin luther king|\bmlk\b/i,
  /presidents|washington['’]?s birthday/i,
  /patriots/i,
  /memorial day/i,
  /juneteenth/i,
  /fourth of july|independence day|july 4th/i,
  /labor day/i,
  /columbus|indigenous/i,
  /veterans/i,
  /thanksgiving/i,
  /christmas(?! eve)/i,
];

const known = new Map<number, ReadonlySet<string>>();

/** Days on which state offices are closed; one on a Sunday is kept on Monday. */
function holidaysOf(year: number): ReadonlySet<string> {
  const found = known.get(year);
  if (found) return found;
  const days = datesOf(year).flatMap((day) => [day, day.getUTCDay() === 0 ? addDays(day, 1) : day]);
  const set = new Set(days.map(isoDay));
  known.set(year, set);
  return set;
}

/** Legal holidays of Massachusetts (G.L. c. 4, section 7, eighteenth clause), in the order of `names`. */
function datesOf(year: number): WallClock[] {
  const on = (month: number, day: number) => new Date(Date.UTC(year, month - 1, day));
  return [
    on(1, 1),
    nthWeekday(year, 1, 1, 3),
    nthWeekday(year, 2, 1, 3),
    nthWeekday(year, 4, 1, 3),
    addDays(nthWeekday(year, 6, 1, 1), -7),
    on(6, 19),
    on(7, 4),
    nthWeekday(year, 9, 1, 1),
    nthWeekday(year, 10, 1, 2),
    on(11, 11),
    nthWeekday(year, 11, 4, 4),
    on(12, 25),
  ];
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): WallClock {
  const first = new Date(Date.UTC(year, month - 1, 1));
  return addDays(first, ((weekday - first.getUTCDay() + 7) % 7) + 7 * (nth - 1));
}
