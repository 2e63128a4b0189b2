import { useCallback, useEffect, useState } from 'react';

export type Loaded<T> =
  { state: 'loading' } | { state: 'ready'; value: T } | { state: 'problem'; error: unknown };

/** Loads once, and again when `load` changes or `again` is called. An answer that comes too late is dropped. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> & { again: () => void } {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    const show = (next: Loaded<T>) => {
      if (current) setLoaded(next);
    };
    load().then(
      (value) => {
        show({ state: 'ready', value });
      },
      (error: unknown) => {
        show({ state: 'problem', error });
      },
    );
    return () => {
      current = false;
    };
  }, [load, round]);
  const again = useCallback(() => {
    setLoaded({ state: 'loading' });
    setRound((last) => last + 1);
  }, []);
  return { ...loaded, again };
}
