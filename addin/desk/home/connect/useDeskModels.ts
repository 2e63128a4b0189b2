import { useCallback, useEffect, useState } from 'react';
import type { DeskModels, ModelConnection } from '../../../../bot/contract/deskModels.ts';
import { useModelMark } from '../../shared/modelMark.ts';
import { fetchModels } from '../../shared/modelsApi.ts';
import { describeFailure } from '../../shared/useLoaded.ts';

interface Found {
  /** What the last look that worked has found; undefined before the first. */
  value: DeskModels | undefined;
  /** Why the last look failed. */
  problem: { text: string; next: string } | undefined;
  isLooking: boolean;
}

/**
 * What is connected and what could be; looked up again when a model comes or goes. The last one stays meanwhile, and when
 * a look fails: what stands under it, with typed words in it, must not go.
 */
export function useDeskModels(employee: string) {
  const mark = useModelMark();
  const [found, setFound] = useState<Found>({ value: undefined, problem: undefined, isLooking: true });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let wanted = true;
    fetchModels(employee).then(
      (value) => {
        if (wanted) setFound({ value, problem: undefined, isLooking: false });
      },
      (error: unknown) => {
        if (wanted) setFound(({ value }) => ({ value, problem: describeFailure(error), isLooking: false }));
      },
    );
    return () => {
      wanted = false;
    };
  }, [employee, mark, round]);

  const lookAgain = useCallback(() => {
    setFound((last) => ({ ...last, isLooking: true }));
    setRound((last) => last + 1);
  }, []);
  /** What an answer of the service has just said, before it is looked up. */
  const setConnection = useCallback((connection: ModelConnection | null) => {
    setFound((last) => (last.value === undefined ? last : { ...last, value: { ...last.value, connection } }));
  }, []);
  return { ...found, lookAgain, setConnection };
}
