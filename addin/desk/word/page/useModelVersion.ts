import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { WordModel } from '../model/wordModel.ts';

/** Renders again after each change of the text; returns a number that grows with them. */
export function useModelVersion(model: WordModel): number {
  const version = useRef(0);
  const subscribe = useCallback(
    (tell: () => void) =>
      model.onChange((what) => {
        if (what !== 'text') return;
        version.current++;
        tell();
      }),
    [model],
  );
  return useSyncExternalStore(subscribe, () => version.current);
}
