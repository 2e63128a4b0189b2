import { useCallback, useEffect, useRef, useState } from 'react';
import type { TurnHandle } from '../../api/useTurn.ts';
import type { DocumentHost, EditOutcome, HeldPassage } from '../../hosts/documentHost.ts';
import { reviewEdits, type ReviewEdit } from './reviewEdits.ts';

export interface ReviewRow extends ReviewEdit {
  state: 'open' | EditOutcome;
}

export interface Review {
  held: HeldPassage | undefined;
  /** Undefined until a result is here, or when the result can only replace the whole. */
  rows: ReviewRow[] | undefined;
  /** Holds what is selected now; the passage that the next turn works on. */
  hold: () => Promise<HeldPassage>;
  /** Applies rows by index; answers how many were applied. */
  apply: (indexes: number[]) => Promise<number>;
}

/** Ties the edits of a turn's result to the passage it was made for. */
export function useReview(document: DocumentHost, turn: TurnHandle): Review {
  const [held, setHeld] = useState<HeldPassage | undefined>(undefined);
  const [rows, setRows] = useState<ReviewRow[] | undefined>(undefined);
  const current = useRef<HeldPassage | undefined>(undefined);
  const result = turn.view.result?.kind === 'writing' ? turn.view.result.value : undefined;

  useEffect(
    () => () => {
      current.current?.release().catch(() => undefined);
    },
    [],
  );

  useEffect(() => {
    if (!held || !result) return;
    let wanted = true;
    const edits = reviewEdits(held.text, result);
    const pinned = edits ? held.pinEdits(edits).catch(() => edits.map(() => false)) : Promise.resolve([]);
    void pinned.then((found) => {
      if (!wanted) return;
      setRows(edits?.map((edit, i) => ({ ...edit, state: found[i] ? 'open' : 'notFound' })));
    });
    return () => {
      wanted = false;
    };
  }, [held, result]);

  const hold = useCallback(async () => {
    const before = current.current;
    const next = await document.holdSelection();
    current.current = next;
    setRows(undefined);
    setHeld(next);
    before?.release().catch(() => undefined);
    return next;
  }, [document]);

  const apply = useCallback(
    async (indexes: number[]) => {
      if (!held) return 0;
      const outcomes = await held.applyEdits(indexes);
      setRows((old) =>
        old?.map((row, i) => {
          const outcome = outcomes[indexes.indexOf(i)];
          return outcome ? { ...row, state: outcome } : row;
        }),
      );
      return outcomes.filter((outcome) => outcome === 'applied').length;
    },
    [held],
  );
  return { held, rows, hold, apply };
}
