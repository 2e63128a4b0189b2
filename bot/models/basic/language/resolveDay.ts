import { en } from 'chrono-node';
import { addDays, dayFrom, daysBetween } from './localDay.ts';
import type { WallClock } from './localDay.ts';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const weekdayPattern =
  /\b(?:(next|this|coming)\s+)?(sun|mon|tue|wed|thu|fri|sat)(?:day|s|sday|nesday|rs|rsday|r|urday)?\b/i;

/**
 * The day a phrase such as "next Friday", "EOD" or "Dec. 4" means when written at `from`.
 * Undefined when there is more than one honest reading.
 */
export function resolveDay(phrase: string, from: WallClock): WallClock | undefined {
  const text = phrase.toLowerCase().replace(/\s+/g, ' ');
  if (isVague(text)) return undefined;
  return endOfPeriod(text, from) ?? dayOfMonth(text, from) ?? spelledOut(phrase, text, from);
}

function isVague(text: string): boolean {
  if (/\b(?:early|mid|late|sometime|around|about|or so|roughly|asap)\b/.test(text)) return true;
  return /\bnext (?:week|month|quarter|year)\b/.test(text) && !/\bend of (?:the )?next\b/.test(text);
}

function endOfPeriod(text: string, from: WallClock): WallClock | undefined {
  if (/\b(?:end of (?:the |this )?week|eow)\b/.test(text)) return fridayOf(from, 0);
  if (/\bend of (?:the )?next week\b/.test(text)) return fridayOf(from, 1);
  if (/\b(?:end of (?:the |this )?month|eom)\b/.test(text)) return lastOfMonth(from, 0);
  if (/\bend of (?:the )?next month\b/.test(text)) return lastOfMonth(from, 1);
  if (/\bend of (?:the |this )?(?:calendar )?year\b/.test(text))
    return dayFrom(from.getUTCFullYear(), 12, 31);
  const month =
    /\bend of (january|february|march|april|may|june|july|august|september|october|november|december)\b/.exec(
      text,
    );
  if (month?.[1]) {
    const first = en.casual.parseDate(`${month[1]} 1`, { instant: from, timezone: 0 }, { forwardDate: true });
    return first ? lastOfMonth(first, 0) : undefined;
  }
  const isDayEnd =
    /\b(?:eod|cob|close of business|end of (?:the |this )?(?:business )?day|tonight|today)\b/.test(text);
  return isDayEnd &&
    !/tomorrow|\d|(?:sun|mon|tues|wednes|thurs|fri|satur)day|\b(?:mon|tue|wed|thu|fri)\b/.test(
      text.replace(/\d{1,2}(?::\d\d)? ?[ap]\.?m/g, ''),
    )
    ? addDays(from, 0)
    : undefined;
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
  return start.isCertain('hour') && day >= addDays(from, 0) && isLater(start.get('hour'), from)
    ? day
    : undefined;
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

/** "Friday" is the first after today; "next Friday" that of next week; today's own name alone is not sure. */
function ofWeekday(text: string, from: WallClock): WallClock | undefined {
  const found = weekdayPattern.exec(text);
  if (!found?.[2]) return undefined;
  const wanted = weekdays.findIndex((name) => name.startsWith(found[2]?.toLowerCase() ?? '-'));
  const ahead = (wanted - from.getUTCDay() + 7) % 7;
  if (found[1]?.toLowerCase() === 'next' || /\bnext week\b/.test(text)) return ofNextWeek(wanted, from);
  if (ahead === 0) return found[1]?.toLowerCase() === 'this' ? addDays(from, 0) : undefined;
  return addDays(from, ahead);
}

function ofNextWeek(wanted: number, from: WallClock): WallClock | undefined {
  if (from.getUTCDay() === 0) return undefined;
  const sinceMonday = (from.getUTCDay() + 6) % 7;
  return addDays(from, 7 - sinceMonday + ((wanted + 6) % 7));
}
