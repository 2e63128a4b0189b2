import { useEffect, useState } from 'react';
import type { Session } from '../../../bot/contract/session.ts';
import { fetchSession } from './deskApi.ts';
import { useModelMark } from './modelMark.ts';
import { describeFailure, type Loaded } from './useLoaded.ts';

/** The session of a demo person, asked for again whenever a model comes or goes; the last one stays in between. */
export function useSession(employee: string): Loaded<Session> {
  const mark = useModelMark();
  const [entry, setEntry] = useState<{ employee: string; loaded: Loaded<Session> }>();
  useEffect(() => {
    let wanted = true;
    const show = (loaded: Loaded<Session>) => {
      if (wanted) setEntry({ employee, loaded });
    };
    fetchSession(employee).then(
      (value) => {
        show({ state: 'loaded', value });
      },
      (error: unknown) => {
        show({ state: 'failed', ...describeFailure(error) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [employee, mark]);
  return entry?.employee === employee ? entry.loaded : { state: 'loading' };
}
