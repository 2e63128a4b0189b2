import { useCallback, useEffect, useState } from 'react';
import type { DeskModels, ModelConnection } from '../../../../bot/contract/deskModels.ts';
import { useModelMark } from '../../shared/modelMark.ts';
import { fetchModels } from '../../shared/modelsApi.ts';
import { describeFailure, type Loaded } from '../../shared/useLoaded.ts';

/** What is connected and what could be; looked up again when a model comes or goes. The last one stays in between. */
export function useDeskModels(employee: string) {
  const mark = useModelMark();
  const [models, setModels] = useState<Loaded<DeskModels>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let wanted = true;
    fetchModels(employee).then(
      (value) => {
        if (wanted) setModels({ state: 'loaded', value });
      },
      (error: unknown) => {
        if (wanted) setModels({ state: 'failed', ...describeFailure(error) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [employee, mark, round]);

  const lookAgain = useCallback(() => {
    setModels({ state: 'loading' });
    setRound((last) => last + 1);
  }, []);
  /** What an answer of the service has just said, before it is looked up. */
  const setConnection = useCallback((connection: ModelConnection | null) => {
    setModels((last) =>
      last.state === 'loaded' ? { state: 'loaded', value: { ...last.value, connection } } : last,
    );
  }, []);
  return { models, lookAgain, setConnection };
}
