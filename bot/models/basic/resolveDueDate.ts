import { findDue } from './language/findDue.ts';
import { isoDay, wallClock } from './language/localDay.ts';
import { resolveDay } from './language/resolveDay.ts';

/**
 * The ISO day that a due text ("by next Friday", "COB Tuesday") means in a message of that date.
 * @param date ISO 8601 date of the message
 * @returns null when either is no date or there is more than one honest reading
 */
export function resolveDueDate(dueText: string, date: string): string | null {
  const from = wallClock(date);
  if (!from || dueText.length > 200) return null;
  const due = findDue(dueText, from);
  if (due) return due.day;
  const day = resolveDay(dueText, from);
  return day ? isoDay(day) : null;
}
