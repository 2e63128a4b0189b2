import { Link, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { Connection } from '../api/connect.ts';
import { useLoaded } from '../api/useLoaded.ts';
import { texts } from '../texts/texts.ts';
import { AppContext } from '../ui/AppContext.tsx';
import { PageProblem } from '../ui/PageProblem.tsx';
import { PageRoot } from '../ui/PageRoot.tsx';
import { teamsThemes, type Look } from '../ui/theme.ts';
import { ConsoleNav, useConsolePage } from './ConsoleNav.tsx';
import { MyAssistant } from './MyAssistant.tsx';
import type { TeamsHost } from './teamsHost.ts';

// Opened by a click.
const HelpView = lazy(async () => ({ default: (await import('../ui/help/HelpView.tsx')).HelpView }));

interface ConsolePageProps {
  startTeams: () => Promise<TeamsHost>;
  connect: (teams: TeamsHost) => Promise<Connection>;
}

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalL, maxInlineSize: '880px', marginInline: 'auto' },
  back: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
    maxInlineSize: '880px',
    marginInline: 'auto',
  },
});

/** The console in a Teams tab or a plain browser. */
export function ConsolePage({ startTeams, connect }: ConsolePageProps) {
  const open = useCallback(async () => {
    const teams = await startTeams();
    return { teams, connection: await connect(teams) };
  }, [startTeams, connect]);
  const { again, ...loaded } = useLoaded(open);
  const opened = loaded.state === 'ready' ? loaded.value : undefined;
  const look = useTeamsLook(opened?.teams);
  return (
    <PageRoot themes={teamsThemes} look={look}>
      {loaded.state === 'loading' && <Opening />}
      {loaded.state === 'problem' && <PageProblem error={loaded.error} contact={undefined} onRetry={again} />}
      {opened && <Open {...opened} onRetry={again} />}
    </PageRoot>
  );
}

function Open({
  teams,
  connection,
  onRetry,
}: {
  teams: TeamsHost;
  connection: Connection;
  onRetry: () => void;
}) {
  const styles = useStyles();
  const page = useConsolePage();
  const app = useMemo(
    () =>
      connection.kind === 'connected'
        ? { api: connection.api, session: connection.session, locale: teams.locale }
        : undefined,
    [connection, teams],
  );
  if (connection.kind === 'problem') {
    return <PageProblem error={connection.error} contact={connection.contact} onRetry={onRetry} />;
  }
  return (
    <AppContext value={app}>
      {connection.auth === 'development' && !teams.isFramed && (
        <nav className={styles.back}>
          <Link href="/desk/">{texts.console.desk}</Link>
        </nav>
      )}
      <main className={styles.page}>
        <ConsoleNav page={page} />
        {page === 'me' ? (
          <MyAssistant />
        ) : (
          <Suspense fallback={<Spinner label={texts.help.loading} />}>
            <HelpView />
          </Suspense>
        )}
      </main>
    </AppContext>
  );
}

function Opening() {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <Spinner label={texts.console.loading} />
    </main>
  );
}

function useTeamsLook(teams: TeamsHost | undefined): Look | undefined {
  const [changed, setChanged] = useState<Look | undefined>(undefined);
  useEffect(() => {
    teams?.onLook(setChanged);
  }, [teams]);
  return changed ?? teams?.look;
}
