/** The budget's day is the state's calendar day. */
export function budgetDay(time: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York', dateStyle: 'short' }).format(time);
}
