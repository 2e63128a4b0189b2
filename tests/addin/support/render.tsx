import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { Api } from '../../../addin/api/api.ts';
import { Announcer } from '../../../addin/ui/Announcer.tsx';
import { AppContext } from '../../../addin/ui/AppContext.tsx';
import { session as sampleSession } from './fakeApi.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let mounted: Root | undefined;
afterEach(async () => {
  await act(async () => {
    mounted?.unmount();
  });
  mounted = undefined;
});

/** What a test sees of a page: it looks for things as a person names them. */
export function createScreen(box: HTMLElement) {
  const all = (role: string) => [
    ...box.ownerDocument.querySelectorAll<HTMLElement>(selectors[role] ?? `[role=${role}]`),
  ];
  const find = (role: string, name: string | RegExp) =>
    all(role).find((element) => matches(nameOf(element), name) && element.closest('[hidden]') === null);
  const get = (role: string, name: string | RegExp) => {
    const element = find(role, name);
    if (!element) throw new Error(`no ${role} ${String(name)} among: ${all(role).map(nameOf).join(' | ')}`);
    return element;
  };
  return {
    box,
    find,
    get,
    text: () => box.textContent ?? '',
    announced: () => box.querySelector('[role=status]')?.textContent ?? '',
    press: async (name: string | RegExp, role = 'button') => {
      await act(async () => {
        get(role, name).click();
        await settle();
      });
    },
    type: async (label: string | RegExp, value: string) => {
      const field = get('textbox', label);
      await act(async () => {
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await settle();
      });
    },
    choose: async (label: string | RegExp, value: string) => {
      const field = get('combobox', label);
      await act(async () => {
        Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(field, value);
        field.dispatchEvent(new Event('change', { bubbles: true }));
        await settle();
      });
    },
    /** Lets something happen outside of the page and waits for what follows from it. */
    after: async (happen: () => unknown) => {
      await act(async () => {
        await happen();
        await settle();
      });
    },
  };
}

export type Screen = ReturnType<typeof createScreen>;

/** Renders into the jsdom page inside theme, live region and app. */
export async function renderApp(
  children: ReactNode,
  { api, session = sampleSession() }: { api: Api; session?: ReturnType<typeof sampleSession> },
): Promise<Screen> {
  document.body.replaceChildren();
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  mounted = root;
  await act(async () => {
    root.render(
      <FluentProvider theme={webLightTheme}>
        <Announcer>
          <AppContext value={{ api, session, locale: 'en-US' }}>{children}</AppContext>
        </Announcer>
      </FluentProvider>,
    );
    await settle();
  });
  return createScreen(box);
}

/** A few rounds of promises, and one of timers that are due at once. */
async function settle() {
  await new Promise((resolve) => setTimeout(resolve, 0));
  await new Promise((resolve) => setTimeout(resolve, 0));
}

const selectors: Record<string, string> = {
  button: 'button:not([role]), [role=button]',
  textbox: 'textarea, input[type=text], input[type=search]',
  heading: 'h1, h2, h3',
  combobox: 'select',
  checkbox: 'input[type=checkbox]',
  link: 'a[href]',
};

function nameOf(element: HTMLElement): string {
  const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
  return (
    element.getAttribute('aria-label') ??
    (labels.map((label) => label.textContent).join(' ') || element.textContent) ??
    ''
  ).trim();
}

function matches(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}
