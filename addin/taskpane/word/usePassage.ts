import { useCallback, useEffect, useState } from 'react';
import type { DocumentHost, PassageText } from '../../hosts/documentHost.ts';

/** Selection events come in bursts while somebody types or drags; milliseconds. */
const settleMs = 250;

/** The selection or the paragraph at the cursor, as it is now; follows the cursor while `active`. */
export function usePassage(document: DocumentHost, active: boolean) {
  const [passage, setPassage] = useState<PassageText | undefined>(undefined);
  const refresh = useCallback(async () => {
    setPassage(await document.readSelection().catch(() => undefined));
  }, [document]);
  useEffect(() => {
    if (!active) return;
    let timer: ReturnType<typeof setTimeout> | undefined = setTimeout(() => void refresh(), 0);
    const stop = document.onSelectionChange(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), settleMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [document, active, refresh]);
  return { passage, refresh };
}
