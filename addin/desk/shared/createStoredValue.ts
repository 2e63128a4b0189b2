import { useSyncExternalStore } from 'react';

/** A value in the browser's storage that all pages of the desk follow: in this tab, in its frames and in other tabs. */
export function createStoredValue(storageKey: string, initial: string) {
  const listeners = new Set<() => void>();
  const read = () => localStorage.getItem(storageKey) ?? initial;

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

  return {
    write: (value: string) => {
      localStorage.setItem(storageKey, value);
      for (const listener of listeners) listener();
    },
    useValue: () => useSyncExternalStore(subscribe, read),
  };
}
