import { useSyncExternalStore } from 'react';

const storageKey = 'desk.employee';
const firstEmployee = 'tss-analyst';
const listeners = new Set<() => void>();

/** The demo person that all desk pages of this browser act as, and a way to change it (other tabs follow). */
export function useEmployeeChoice(): [string, (name: string) => void] {
  const employee = useSyncExternalStore(subscribe, readEmployee);
  return [employee, chooseEmployee];
}

/** Name of the chosen demo person, for example `tss-analyst`. */
function readEmployee(): string {
  return localStorage.getItem(storageKey) ?? firstEmployee;
}

function chooseEmployee(name: string): void {
  localStorage.setItem(storageKey, name);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const followOtherTabs = (event: StorageEvent) => {
    if (event.key === storageKey) listener();
  };
  window.addEventListener('storage', followOtherTabs);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', followOtherTabs);
  };
}
