import { Link, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import type { Connection } from '../api/connect.ts';
import { useFreshSession } from '../api/useFreshSession.ts';
import { useLoaded } from '../api/useLoaded.ts';
import type { StartedHost } from '../hosts/startHost.ts';
import { texts } from '../texts/texts.ts';
import { AppContext } from '../ui/AppContext.tsx';
import { PageProblem } from '../ui/PageProblem.tsx';
import { PageRoot } from '../ui/PageRoot.tsx';
import { officeThemes } from '../ui/theme.ts';
import { useStack } from '../ui/useStack.ts';
import { PaneFrame } from './PaneFrame.tsx';

// Each host needs only its own panes.
const WordPanes = lazy(async () => ({ default: (await import('./word/WordPanes.tsx')).WordPanes }));
const MailPanes = lazy(async () => ({ default: (await import('./outlook/MailPanes.tsx')).MailPanes }));

interface TaskPaneProps {
  startHost: () => Promise<StartedHost>;
  connect: () => Promise<Connection>;
}

type InHost = Exclude<StartedHost, { kind: 'none' }>;
type Opened = { kind: 'none' } | { kind: 'host'; host: InHost; connection: Connection };

/** The whole pane: finds out where it runs and for whom, then shows what fits. */
export function TaskPane({ startHost, connect }: TaskPaneProps) {
  const open = useCallback(async (): Promise<Opened & { background: string | undefined }> => {
    const host = await startHost();
    if (host.kind === 'none') return { kind: 'none', background: undefined };
    return { kind: 'host', host, connection: await connect(), background: host.background };
  }, [startHost, connect]);
  const { again, ...loaded } = useLoaded(open);
  return (
    <PageRoot
      themes={officeThemes}
      background={loaded.state === 'ready' ? loaded.value.background : undefined}
    >
      {loaded.state === 'loading' && <Opening />}
      {loaded.state === 'problem' && <PageProblem error={loaded.error} contact={undefined} onRetry={again} />}
      {loaded.state === 'ready' && <Open opened={loaded.value} onRetry={again} />}
    </PageRoot>
  );
}

function Open({ opened, onRetry }: { opened: Opened; onRetry: () => void }) {
  if (opened.kind === 'none') return <NoHost />;
  const { host, connection } = opened;
  if (connection.kind === 'problem') {
    return <PageProblem error={connection.error} contact={connection.contact} onRetry={onRetry} />;
  }
  return <Connected host={host} connection={connection} />;
}

type ConnectedProps = { host: InHost; connection: Extract<Connection, { kind: 'connected' }> };

function Connected({ host, connection: { api, session: first } }: ConnectedProps) {
  const session = useFreshSession(api, first);
  const app = useMemo(() => ({ api, session, locale: host.locale }), [api, session, host.locale]);
  return (
    <AppContext value={app}>
      <PaneFrame>
        <Suspense fallback={<Spinner label={texts.start.loading} />}>
          {host.kind === 'word' ? <WordPanes document={host.document} /> : <MailPanes mail={host.mail} />}
        </Suspense>
      </PaneFrame>
    </AppContext>
  );
}

const useStyles = makeStyles({
  center: { padding: tokens.spacingHorizontalXL, maxInlineSize: '480px', marginInline: 'auto' },
});

function Opening() {
  const styles = useStyles();
  return (
    <main className={styles.center}>
      <Spinner label={texts.start.loading} />
    </main>
  );
}

function NoHost() {
  const styles = useStyles();
  const stack = useStack();
  return (
    <main className={`${styles.center} ${stack.column}`}>
      <h1>{texts.start.noHostTitle}</h1>
      <p>{texts.start.noHostText}</p>
      <Link href="/console/">{texts.start.noHostConsole}</Link>
    </main>
  );
}
