import { createRoot } from 'react-dom/client';
import { browserDeps, connect } from '../api/connect.ts';
import { ConsolePage } from './ConsolePage.tsx';
import { startTeams } from './teamsHost.ts';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <ConsolePage
      startTeams={startTeams}
      connect={({ token }) => {
        const deps = browserDeps();
        return connect(token ? { ...deps, loadEntraSource: () => Promise.resolve(token) } : deps);
      }}
    />,
  );
}
