import { createRoot } from 'react-dom/client';
import { browserDeps, connect } from '../api/connect.ts';
import { startHost } from '../hosts/startHost.ts';
import { TaskPane } from './TaskPane.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<TaskPane startHost={startHost} connect={() => connect(browserDeps())} />);
