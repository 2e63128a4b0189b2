import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** Renders a piece of a page in jsdom, under Fluent; resolves with the element that holds it. */
export async function renderPage(children: ReactNode): Promise<HTMLElement> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const place = document.body.appendChild(document.createElement('div'));
  await act(async () => {
    createRoot(place).render(<FluentProvider theme={teamsLightTheme}>{children}</FluentProvider>);
    await Promise.resolve();
  });
  return place;
}
