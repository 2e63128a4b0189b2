import { teamsDarkTheme, teamsLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { DeskRoot } from '../shared/DeskRoot.tsx';
import { TeamsPage } from './TeamsPage.tsx';

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <DeskRoot themes={{ light: teamsLightTheme, dark: teamsDarkTheme }}>
      <TeamsPage />
    </DeskRoot>,
  );
