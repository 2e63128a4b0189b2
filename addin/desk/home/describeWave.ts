import type { Session } from '../../../bot/contract/session.ts';
import { deskTexts } from '../texts.ts';

/** When the person's turn comes, in words; whom to ask when the service does not say. */
export function describeWave(session: { wave?: Session['wave'] | undefined; contact: string }): string {
  const { wave, contact } = session;
  if (wave === undefined) return deskTexts.home.ask(contact);
  if (wave.opensOn === null) return deskTexts.home.waveUndated(wave.name);
  // A date without a time is a day of the calendar, not a moment in some time zone.
  const day = new Date(`${wave.opensOn.slice(0, 10)}T00:00:00Z`);
  const date = day.toLocaleDateString('en-US', {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return deskTexts.home.wave(wave.name, date);
}
