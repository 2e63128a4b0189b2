import { en } from 'chrono-node';
import { addDays, dayFrom, daysBetween } from './localDay.ts';
import { addWorkingDays, holidayNamed, workingDayBefore } from './workingDays.ts';
import type { WallClock } from './localDay.ts';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const weekdayPattern =
  /\b(?:(next|this|coming)\s+)?(sun|mon|tue|wed|thu|fri|sat)(?:day|s|sday|nesday|nes|rs|rsday|r|urday)?\b/i;

/**
 * The day a phrase such as "next Friday", "EOD" or "Dec. 4" means when written at `from`.
 * Undefined when there is more than one honest reading.
 */
export function resolveDay(phrase: string, from: WallClock): WallClock | undefined {
  const text = phrase.toLowerCase().replace(/\s+/g, ' ');
  if (isVague(text)) return undefined;
  const day =
    workingDays(text, from) ??
    endOfPeriod(text, from) ??
    dayOfMonth(text, from) ??
    spelledOut(phrase, text, from) ??
    holidayNamed(text, from);
  const isBefore =
    /\bbefore (?!\d{1,2}(?::\d\d)? ?(?:[ap]\.?m|$)|noon|midnight|dark|lunch|the (?:end|close))/.test(text) &&
    !/['’]s\b/.test(text);
  return day && isBefore && !/\b(?:month|year|quarter|week)\b/.test(text) ? workingDayBefore(day) : day;
}

function isVague(text: string): boolean {
  if (/\b(?:early|mid|late|around|about|or so|roughly|asap)\b/.test(text)) return true;
  return /\bnext (?:month|quarter|year)\b/.test(text) && !/\bend of (?:the )?next\b/.test(text);
}

const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "within ten business days", "in 3 working days" */
function workingDays(text: string, from: WallClock): WallClock | undefined {
  const found = /\b(\d{1,2}|[a-z]+) (?:business|working) days?\b/.exec(text);
  if (!found?.[1]) return undefined;
  const count = /^\d/.test(found[1]) ? Number(found[1]) : numbers.indexOf(found[1]);
  return count > 0 ? addWorkingDays(from, count) : undefined;
}

function endOfPeriod(text: string, from: WallClock): WallClock | undefined {
  if (/\b(?:end of (?:the |this )?week|eow|this week)\b/.test(text) && !weekdayPattern.test(text))
    return fridayOf(from, 0);
  if (/\bnext week\b/.test(text) && !/\bend of\b/.test(text) && !weekdayPattern.test(text))
    return fridayOf(from, 1);
  if (/\bend of (?:the )?next week\b/.test(text)) return fridayOf(from, 1);
  if (
    /\b(?:end of (?:the |this )?month|eom|month['’]?s? end|(?:the|this) month is (?:out|over|up))\b/.test(
      text,
    )
  )
    return lastOfMonth(from, 0);
  if (/\bend of (?:the )?next month\b/.test(text)) return lastOfMonth(from, 1);
  if (/\bend of (?:the |this )?(?:calendar )?year\b|\byear.?s end\b/.test(text))
    return dayFrom(from.getUTCFullYear(), 12, 31);
  if (/\bend of (?:the |this )?fiscal year\b/.test(text)) return fiscalYearEnd(from);
  if (/\bend of (?:the |this )?quarter\b/.test(text)) return lastOfMonth(from, 2 - (from.getUTCMonth() % 3));
  if (/\b(?:first thing )?in the morning\b/.test(text) && !weekdayPattern.test(text)) return addDays(from, 1);
  const month =
    /\bend of (january|february|march|april|may|june|july|august|september|october|november|december)\b/.exec(
      text,
    );
  if (month?.[1]) {
    const first = en.casual.parseDate(`${month[1]} 1`, { instant: from, timezone: 0 }, { forwardDate: true });
    return first ? lastOfMonth(first, 0) : undefined;
  }
  const isDayEnd =
    /\b(?:within the hour|eod|cob|close of business|end of (?:the |this )?(?:business )?day|tonight|tonite|today|this (?:morning|afternoon|evening)|noon|dark|lunch(?:time)?)\b/.test(
      text,
    ) || bareHour.test(text);
  return isDayEnd &&
    !/tomorrow|\d|(?:sun|mon|tues|wednes|thurs|fri|satur)day|\b(?:mon|tue|wed|thu|fri)\b/.test(
      text.replace(/\d{1,2}(?::\d\d)? ?[ap]\.?m|\d{1,2}:\d\d/g, '').replace(bareHour, ''),
    )
    ? addDays(from, 0)
    : undefined;
}

/** "by 3", "before 1700" */
const bareHour = /(?:^|\bby |\bbefore |\bat )(?:[01]?\d|2[0-3])(?:[0-5]0)?(?: (?:hours|hrs|sharp))?$/;

/** June 30: the Commonwealth's fiscal year ends. */
function fiscalYearEnd(from: WallClock): WallClock | undefined {
  return dayFrom(from.getUTCFullYear() + (from.getUTCMonth() > 5 ? 1 : 0), 6, 30);
}

/** Friday of the week (Monday to Sunday) that lies `weeks` after that of `from`. */
function fridayOf(from: WallClock, weeks: number): WallClock | undefined {
  const sinceMonday = (from.getUTCDay() + 6) % 7;
  if (sinceMonday > 4) return undefined;
  return addDays(from, 4 - sinceMonday + 7 * weeks);
}

function lastOfMonth(from: WallClock, months: number): WallClock {
  return new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1 + months, 0));
}

/** "the 15th": the next one that is not past. */
function dayOfMonth(text: string, from: WallClock): WallClock | undefined {
  const found =
    /\bthe (\d{1,2})(?:st|nd|rd|th)\b(?! (?:of|floor|street|avenue|grade|quarter|time|draft|round))/.exec(
      text,
    );
  if (!found?.[1] || /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(text)) return undefined;
  const day = Number(found[1]);
  const isPast = day < from.getUTCDate();
  const month = from.getUTCMonth() + (isPast ? 1 : 0);
  return dayFrom(from.getUTCFullYear() + (month > 11 ? 1 : 0), (month % 12) + 1, day);
}

function spelledOut(phrase: string, text: string, from: WallClock): WallClock | undefined {
  const found = en.casual.parse(phrase, { instant: from, timezone: 0 }, { forwardDate: true })[0];
  if (!found) return undefined;
  const { start } = found;
  const day = dayFrom(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
  if (!day) return undefined;
  if (start.isCertain('day') || start.isCertain('month'))
    return checkedDate(day, text, from, start.isCertain('year'));
  if (start.isCertain('weekday')) return ofWeekday(text, from);
  if (!start.isCertain('hour')) return undefined;
  return isLater(start.get('hour'), from) ? addDays(from, 0) : addDays(from, 1);
}

function isLater(hour: number | null, from: WallClock): boolean {
  return hour !== null && hour > from.getUTCHours();
}

/** A date without year lies within ten months; a weekday beside it must agree. */
function checkedDate(
  day: WallClock,
  text: string,
  from: WallClock,
  isYearGiven: boolean,
): WallClock | undefined {
  const ahead = daysBetween(from, day);
  if (!isYearGiven && ahead > 300) return undefined;
  const named = weekdayPattern.exec(text)?.[2];
  if (named && weekdays[day.getUTCDay()]?.startsWith(named.toLowerCase()) === false) return undefined;
  return day;
}

/** "Friday" is the next one, today when it is Friday; "next Friday" is that of next week. */
function ofWeekday(text: string, from: WallClock): WallClock | undefined {
  const found = weekdayPattern.exec(text);
  if (!found?.[2]) return undefined;
  const wanted = weekdays.findIndex((name) => name.startsWith(found[2]?.toLowerCase() ?? '-'));
  const ahead = (wanted - from.getUTCDay() + 7) % 7;
  if (found[1]?.toLowerCase() === 'next' || /\bnext week\b/.test(text)) return ofNextWeek(wanted, from);
  return addDays(from, ahead);
}

function ofNextWeek(wanted: number, from: WallClock): WallClock | undefined {
  if (from.getUTCDay() === 0) return undefined;
  const sinceMonday = (from.getUTCDay() + 6) % 7;
  return addDays(from, 7 - sinceMonday + ((wanted + 6) % 7));
}
