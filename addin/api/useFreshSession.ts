import { useEffect, useState } from 'react';
import type { Session } from '../../bot/contract/session.ts';
import type { Api } from './api.ts';

/** Coming back to a page asks at most this often. */
const restMs = 10_000;

/**
 * The session, asked for again when somebody comes back to the page and when the desk says that a model came or went.
 * Changes only when mode or model did. While the service does not answer the last one stays: each request is decided
 * by the service anyway.
 */
export function useFreshSession(api: Pick<Api, 'getSession'>, first: Session): Session {
  const [session, setSession] = useState(first);
  useEffect(() => {
    let isHere = true;
    let askedAt = Date.now();
    const ask = () => {
      askedAt = Date.now();
      api.getSession().then(
        (next) => {
          if (isHere) setSession((last) => (isSameModel(last, next) ? last : next));
        },
        () => undefined,
      );
    };
    const onReturn = () => {
      if (document.visibilityState === 'visible' && Date.now() - askedAt > restMs) ask();
    };
    const onNote = ({ key }: StorageEvent) => {
      if (key === 'desk.model') ask();
    };
    document.addEventListener('visibilitychange', onReturn);
    window.addEventListener('focus', onReturn);
    window.addEventListener('storage', onNote);
    return () => {
      isHere = false;
      document.removeEventListener('visibilitychange', onReturn);
      window.removeEventListener('focus', onReturn);
      window.removeEventListener('storage', onNote);
    };
  }, [api]);
  return session;
}

function isSameModel(one: Session, other: Session): boolean {
  return one.mode === other.mode && one.model === other.model;
}
