import { createRoot } from 'react-dom/client';
import { DeskRoot } from '../shared/DeskRoot.tsx';
import { HomePage } from './HomePage.tsx';

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <DeskRoot>
      <HomePage />
    </DeskRoot>,
  );
