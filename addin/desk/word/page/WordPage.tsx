import { useCallback, useEffect, useMemo, useState } from 'react';
import { HostLayout } from '../../host/HostLayout.tsx';
import { createPaneEvents } from '../../host/paneEvents.ts';
import { PaneFrame } from '../../host/PaneFrame.tsx';
import { useEmployeeChoice } from '../../shared/employeeChoice.ts';
import { answerWordPane } from '../wordHost.ts';
import { DocumentSurface } from './DocumentSurface.tsx';
import { ReviewList } from './ReviewList.tsx';
import { Ribbon } from './Ribbon.tsx';
import { useWordDocument } from './useWordDocument.ts';
import { wordTexts } from './wordTexts.ts';

/** Word on the desk: an editable document at the left, the real pane at the right. */
export function WordPage() {
  const opened = useWordDocument();
  const { model } = opened;
  const [employee] = useEmployeeChoice();
  const [withPane, setWithPane] = useState(true);
  const [events] = useState(createPaneEvents);
  const answer = useMemo(
    () =>
      answerWordPane({
        model,
        documentUrl: `https://desk.example/${encodeURIComponent(model.name)}`,
      }),
    [model],
  );
  const togglePane = useCallback(() => setWithPane((open) => !open), []);

  useEffect(
    () =>
      model.onChange((what) => {
        if (what === 'selection') events.fire('documentSelectionChanged', {});
      }),
    [model, events],
  );

  return (
    <HostLayout
      title={wordTexts.title}
      subtitle={model.name}
      toolbar={<Ribbon opened={opened} withPane={withPane} onTogglePane={togglePane} />}
      notice={opened.notice}
      onDismiss={opened.dismiss}
      pane={
        withPane && opened.ready ? (
          <PaneFrame key={employee} host="Word" version="16.00" answer={answer} events={events} />
        ) : undefined
      }
    >
      <DocumentSurface model={model} />
      <ReviewList model={model} />
    </HostLayout>
  );
}
