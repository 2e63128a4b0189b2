import { useSyncExternalStore } from 'react';

/** Changes whenever a page of the desk connects or disconnects a model; panes in frames read it too. */
const storageKey = 'desk.model';
const listeners = new Set<() => void>();

/** A value that is another one after each change of the model, in this tab or another. */
export function useModelMark(): string {
  return useSyncExternalStore(subscribe, () => localStorage.getItem(storageKey) ?? '');
}

/** Tells all open pages of the desk that another model answers now. */
export function markModelChange(): void {
  localStorage.setItem(storageKey, crypto.randomUUID());
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
