import { useState } from 'react';
import type { TurnHandle } from '../api/useTurn.ts';

type Version = Pick<TurnHandle, 'view' | 'ask'>;

export interface Versions {
  /** The turn as it is shown: the chosen version, else the newest, else the one that runs. */
  turn: TurnHandle;
  count: number;
  /** There is one to go to: another text, or the only one when the newest turn brought none. */
  isChoice: boolean;
  /** Index of the one that is shown; undefined while no text is, because the newest turn brought none. */
  at: number | undefined;
  choose: (at: number) => void;
  /** The newest is shown; changes build on it. */
  isNewest: boolean;
}

/**
 * Keeps every text that a pane's turns have written, so that people can go back to an earlier one.
 * @param wants which texts belong together; the others are left out
 */
export function useVersions(turn: TurnHandle, wants: (version: Version) => boolean = () => true): Versions {
  const [all, setAll] = useState<Version[]>([]);
  // A choice holds until a turn runs again.
  const [chosen, setChosen] = useState<{ at: number; besides: TurnHandle['view'] } | undefined>(undefined);
  const { view, ask } = turn;
  // Kept while rendering, as React asks for: the list follows from the turn.
  const isText = view.end?.kind === 'done' && view.result?.kind === 'writing';
  if (isText && all.at(-1)?.view !== view) setAll([...all, { view, ask }]);
  const wanted = all.filter(wants);
  const picked = chosen?.besides === view ? wanted[chosen.at] : undefined;
  const newest = isText ? wanted.length - 1 : undefined;
  return {
    turn: picked === undefined ? turn : { ...turn, ...picked, retry: () => askAgain(turn, picked) },
    count: wanted.length,
    isChoice: wanted.length > (isText ? 1 : 0),
    at: picked === undefined ? newest : wanted.indexOf(picked),
    choose: (next) => {
      setChosen({ at: next, besides: view });
    },
    isNewest: picked === undefined || picked === wanted.at(-1),
  };
}

/** Under an older version "Try again" means what that one was asked, not what was asked last. */
function askAgain(turn: TurnHandle, { ask }: Version) {
  if (ask !== undefined) turn.start(ask);
}
