import { Fragment, useCallback, useState, type ReactNode } from 'react';
import type { Citation } from '../../bot/contract/results.ts';

/** Shows one source in the way of the host; `close` puts it away. */
export type RenderSource = (citation: Citation, close: () => void) => ReactNode;

/** The source that a click on a chip opened; a second click opens it afresh. */
export function useSource(render: RenderSource): { open: (citation: Citation) => void; shown: ReactNode } {
  const [opened, setOpened] = useState<{ citation: Citation; count: number } | undefined>(undefined);
  const open = useCallback((citation: Citation) => {
    setOpened((last) => ({ citation, count: (last?.count ?? 0) + 1 }));
  }, []);
  const close = () => {
    setOpened(undefined);
  };
  return { open, shown: opened && <Fragment key={opened.count}>{render(opened.citation, close)}</Fragment> };
}
