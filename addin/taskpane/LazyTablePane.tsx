import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { TablePaneProps } from './TablePane.tsx';

const TablePane = lazy(async () => ({ default: (await import('./TablePane.tsx')).TablePane }));

/** The tables pane, fetched when its tab is opened first. */
export function LazyTablePane(props: TablePaneProps) {
  return (
    <Suspense fallback={<Spinner size="tiny" />}>
      <TablePane {...props} />
    </Suspense>
  );
}
