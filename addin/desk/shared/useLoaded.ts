import { useEffect, useState } from 'react';
import { deskTexts } from '../texts.ts';
import { DeskError } from './deskError.ts';

export type Loaded<T> =
  { state: 'loading' } | { state: 'loaded'; value: T } | { state: 'failed'; text: string; next: string };

/** What `load` brings, loaded again whenever `load` is another function; a late answer of an earlier one is dropped. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [entry, setEntry] = useState<{ load: () => Promise<T>; loaded: Loaded<T> }>();
  useEffect(() => {
    let wanted = true;
    load().then(
      (value) => {
        if (wanted) setEntry({ load, loaded: { state: 'loaded', value } });
      },
      (error: unknown) => {
        if (wanted) setEntry({ load, loaded: { state: 'failed', ...describeFailure(error) } });
      },
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  return entry?.load === load ? entry.loaded : { state: 'loading' };
}

/** What to tell a person about a failed request: what happened and what to do now. */
export function describeFailure(error: unknown): { text: string; next: string } {
  if (error instanceof DeskError) return { text: error.message, next: error.next };
  return { text: deskTexts.failure.unexpected, next: deskTexts.failure.unexpectedNext };
}
