import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { DeskHeader } from '../shared/DeskHeader.tsx';
import { HostNotice, type Notice } from './HostNotice.tsx';

export interface HostLayoutProps {
  readonly title: string;
  /** beside the title, such as the name of the document */
  readonly subtitle?: string;
  readonly toolbar: ReactNode;
  readonly notice: Notice | undefined;
  readonly onDismiss: () => void;
  /** the task pane; absent when it is closed */
  readonly pane: ReactNode | undefined;
  readonly children: ReactNode;
}

/** Header, toolbar, content and task pane of a host page. In a narrow window the pane stands first: it is what the page is for. */
export function HostLayout(props: HostLayoutProps) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      {/* The pane has a badge of its own: one label, not two. */}
      <DeskHeader title={props.title} withMode={props.pane === undefined}>
        {props.subtitle !== undefined && (
          <Text className={styles.name} title={props.subtitle}>
            {props.subtitle}
          </Text>
        )}
      </DeskHeader>
      {props.toolbar}
      {props.notice && <HostNotice notice={props.notice} onDismiss={props.onDismiss} />}
      <div className={props.pane ? styles.split : styles.whole}>
        <main className={styles.main}>{props.children}</main>
        {props.pane}
      </div>
    </div>
  );
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
    [narrow]: { display: 'none' },
  },
  split: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) clamp(320px, 28vw, 400px)',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: 'max(340px, 100vh - 140px) auto' },
  },
  whole: { flexGrow: 1, minHeight: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
  main: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    minHeight: 0,
    // Placed by order, not by moving it: a frame that is moved starts anew and forgets its answer.
    [narrow]: { maxHeight: '75vh', order: 1 },
  },
});
