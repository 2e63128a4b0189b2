/** A moment as a clock on the writer's wall showed it, kept in the UTC fields of a Date. */
export type WallClock = Date;

const easternParts = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/New_York',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
});
const stamp =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i;

/**
 * What the calendar said where the mail was written: an offset in the date is taken as the writer's own,
 * UTC is read in Eastern time. Undefined when the text is no date.
 */
export function wallClock(iso: string): WallClock | undefined {
  const found = stamp.exec(iso.trim());
  if (!found) return fromInstant(Date.parse(iso));
  const [, year, month, day, hour = '12', minute = '0', zone] = found;
  if (zone?.toUpperCase() === 'Z' || /^[+-]00:?00$/.test(zone ?? '')) return fromInstant(Date.parse(iso));
  const clock = new Date(
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)),
  );
  return Number.isNaN(clock.getTime()) || clock.getUTCDate() !== Number(day) ? undefined : clock;
}

function fromInstant(instant: number): WallClock | undefined {
  if (Number.isNaN(instant)) return undefined;
  const parts: Record<string, number> = {};
  for (const { type, value } of easternParts.formatToParts(instant)) parts[type] = Number(value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return new Date(Date.UTC(year, month - 1, day, hour, minute));
}

const shown = new Intl.DateTimeFormat('en-US', {
  timeZone: 'UTC',
  weekday: 'long',
  month: 'long',
  day: 'numeric',
});
const shownWithYear = new Intl.DateTimeFormat('en-US', {
  timeZone: 'UTC',
  weekday: 'long',
  month: 'long',
  day: 'numeric',
  year: 'numeric',
});

/** "Friday, December 4"; the year is added when it differs from that of `beside`. */
export function showDay(day: WallClock, beside?: WallClock): string {
  const isOtherYear = beside !== undefined && beside.getUTCFullYear() !== day.getUTCFullYear();
  return (isOtherYear ? shownWithYear : shown).format(day);
}

/** "2026-12-04" */
export function isoDay(day: WallClock): string {
  return day.toISOString().slice(0, 10);
}

export function dayFrom(year: number, month: number, day: number): WallClock | undefined {
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day ? made : undefined;
}

export function addDays(day: WallClock, days: number): WallClock {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + days));
}

export function daysBetween(from: WallClock, to: WallClock): number {
  return Math.round((addDays(to, 0).getTime() - addDays(from, 0).getTime()) / 86_400_000);
}
