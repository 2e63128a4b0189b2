import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { HostNotice } from '../../host/HostNotice.tsx';
import { PaneFrame } from '../../host/PaneFrame.tsx';
import type { PaneLink } from '../../host/xdm.ts';
import { DeskHeader } from '../../shared/DeskHeader.tsx';
import { useEmployeeChoice } from '../../shared/employeeChoice.ts';
import { answerWordPane } from '../wordHost.ts';
import { DocumentSurface } from './DocumentSurface.tsx';
import { ReviewList } from './ReviewList.tsx';
import { Ribbon } from './Ribbon.tsx';
import { useWordDocument } from './useWordDocument.ts';
import { wordTexts } from './wordTexts.ts';

/** Word on the desk: an editable document at the left, the real pane at the right. */
export function WordPage() {
  const styles = useStyles();
  const opened = useWordDocument();
  const { model } = opened;
  const [employee] = useEmployeeChoice();
  const [withPane, setWithPane] = useState(true);
  const link = useRef<PaneLink>(undefined);
  const pane = useRef<HTMLElement>(null);

  const answer = useMemo(
    () =>
      answerWordPane({
        model,
        documentUrl: `https://desk.example/${encodeURIComponent(model.name)}`,
        onExit: (exit) => leavePane(exit, pane.current),
      }),
    [model],
  );

  useEffect(
    () =>
      model.onChange((what) => {
        if (what === 'selection') link.current?.fire('documentSelectionChanged', {});
      }),
    [model],
  );
  const togglePane = useCallback(() => setWithPane((open) => !open), []);

  return (
    <div className={styles.page}>
      <DeskHeader title={wordTexts.title}>
        <Text className={styles.name} title={model.name}>
          {model.name}
        </Text>
      </DeskHeader>
      <Ribbon opened={opened} withPane={withPane} onTogglePane={togglePane} />
      {opened.notice && <HostNotice notice={opened.notice} onDismiss={opened.dismiss} />}
      <div className={withPane ? styles.split : styles.whole}>
        <main className={styles.main}>
          <DocumentSurface model={model} />
          <ReviewList model={model} />
        </main>
        {withPane && (
          <PaneFrame
            key={employee}
            host="Word"
            version="16.00"
            answer={answer}
            link={link}
            sectionRef={pane}
          />
        )}
      </div>
    </div>
  );
}

/** Forwards from the pane the page begins again; backwards comes the pane's title bar. */
function leavePane(exit: 'forward' | 'backward', pane: HTMLElement | null): void {
  const target = exit === 'backward' ? pane : document.querySelector<HTMLElement>('header a');
  window.focus();
  target?.focus();
}

const narrow = '@media (max-width: 760px)';
const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground3,
    [narrow]: { height: 'auto', minHeight: '100vh' },
  },
  name: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    minWidth: 0,
    maxWidth: '320px',
  },
  split: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) clamp(320px, 28vw, 400px)',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: 'auto 640px' },
  },
  whole: { flexGrow: 1, minHeight: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
  main: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    minHeight: 0,
    [narrow]: { maxHeight: '75vh' },
  },
});
