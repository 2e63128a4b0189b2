import { texts } from './texts.ts';

/** "Friday, December 4", with the year when it is not the year of `now`. `isoDate` is a calendar day, in no time zone. */
export function dayInWords(isoDate: string, now = new Date()): string {
  const [year, month, day] = isoDate.slice(0, 10).split('-').map(Number);
  const date = new Date(Date.UTC(year ?? NaN, (month ?? NaN) - 1, day ?? NaN));
  if (Number.isNaN(date.getTime())) return isoDate;
  return new Intl.DateTimeFormat(texts.locale, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    ...(year === now.getFullYear() ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(date);
}

/** "November 3", in the reader's time zone; empty when there is no date. */
export function shortDay(isoTime: string): string {
  return formatted(isoTime, { month: 'long', day: 'numeric' });
}

/** "November 3, 2026 at 2:05 PM", in the reader's time zone. */
export function timeInWords(isoTime: string): string {
  return formatted(isoTime, { dateStyle: 'long', timeStyle: 'short' });
}

function formatted(isoTime: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(isoTime);
  if (Number.isNaN(date.getTime())) return isoTime;
  return new Intl.DateTimeFormat(texts.locale, options).format(date);
}
