import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { DeskRoot } from '../shared/DeskRoot.tsx';
import { OutlookPage } from './OutlookPage.tsx';

// The page's content policy forbids the code that zod would otherwise compile.
z.config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <DeskRoot>
    <OutlookPage />
  </DeskRoot>,
);
