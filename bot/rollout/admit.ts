import type { RefusalReason } from '../contract/turnEvents.ts';
import type { Employee } from '../domain/employee.ts';

export type Admission =
  | { kind: 'admitted' }
  | {
      kind: 'refused';
      reason: Extract<RefusalReason, 'notAdmitted' | 'switchedOff'>;
      text: string;
      next: string;
    };

/**
 * Whether the employee may use the assistant at all.
 * @param switchedOff reason of the kill switch that holds for the employee's workspace, if one is set
 * @param contact whom the employee may ask
 */
export function admit(employee: Employee, switchedOff: string | undefined, contact: string): Admission {
  if (switchedOff !== undefined) {
    return {
      kind: 'refused',
      reason: 'switchedOff',
      text: `The assistant is switched off for now: ${switchedOff}`,
      next: `Work as before. ${capital(contact)} knows when it will be back.`,
    };
  }
  if (!employee.active) {
    return {
      kind: 'refused',
      reason: 'notAdmitted',
      text: 'Your account is not active.',
      next: `Ask ${contact}.`,
    };
  }
  if (!employee.wave.open) {
    return {
      kind: 'refused',
      reason: 'notAdmitted',
      text: `Your agency joins with ${employee.wave.name}${opening(employee.wave.opensOn)}.`,
      next: `You need to do nothing. ${capital(contact)} answers questions until then.`,
    };
  }
  return { kind: 'admitted' };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function opening(day: string | null): string {
  if (day === null) return ', and its date is not set yet';
  const format = new Intl.DateTimeFormat('en-US', {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return ` on ${format.format(new Date(`${day}T00:00:00Z`))}`;
}
