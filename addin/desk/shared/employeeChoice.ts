import { createStoredValue } from './createStoredValue.ts';

const employee = createStoredValue('desk.employee', 'tss-analyst');

/** The demo person (for example `tss-analyst`) that all desk pages of this browser act as, and a way to change it. */
export function useEmployeeChoice(): [string, (name: string) => void] {
  return [employee.useValue(), employee.write];
}
