import { Spinner } from '@fluentui/react-components';
import { Fragment, lazy, Suspense, useCallback, useState, type ReactNode } from 'react';
import { knowledgePrefix } from '../../bot/contract/knowledge.ts';
import type { Citation } from '../../bot/contract/results.ts';
import { texts } from '../texts/texts.ts';
import { QuotedSource } from './QuotedSource.tsx';

// Most sources are in the document or mail; a help page is fetched by the first click on one.
const HelpSource = lazy(async () => ({ default: (await import('../ui/help/HelpSource.tsx')).HelpSource }));

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
  return {
    open,
    shown: opened && <Fragment key={opened.count}>{shownSource(opened.citation, close, render)}</Fragment>,
  };
}

/** Help pages and pasted texts are shown the same way in every host. */
function shownSource(citation: Citation, close: () => void, render: RenderSource): ReactNode {
  if (citation.materialId === 'pasted') {
    return (
      <QuotedSource
        citation={citation}
        label={texts.sources.quote}
        from={texts.help.pasted}
        onClose={close}
      />
    );
  }
  if (!citation.materialId.startsWith(knowledgePrefix)) return render(citation, close);
  return (
    <Suspense fallback={<Spinner size="tiny" label={texts.help.pageLoading} />}>
      <HelpSource citation={citation} onClose={close} />
    </Suspense>
  );
}
