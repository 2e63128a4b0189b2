/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { ConsolePage } from '../../../addin/console/ConsolePage.tsx';
import { startTeams } from '../../../addin/console/teamsHost.ts';
import type { Settings } from '../../../bot/contract/settings.ts';
import { createFakeApi, session } from '../support/fakeApi.ts';
import { createScreen } from '../support/render.tsx';

let mounted: Root | undefined;
afterEach(async () => {
  await act(async () => {
    mounted?.unmount();
  });
});

async function open(auth: Settings['auth'], isFramed: boolean) {
  document.body.replaceChildren();
  const box = document.body.appendChild(document.createElement('div'));
  const teams = { look: undefined, locale: 'en-US', isFramed, token: undefined, onLook: () => undefined };
  const connection = { kind: 'connected' as const, api: createFakeApi().api, session: session(), auth };
  await act(async () => {
    mounted = createRoot(box);
    mounted.render(
      <ConsolePage startTeams={() => Promise.resolve(teams)} connect={() => Promise.resolve(connection)} />,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  return createScreen(box);
}

it.each([
  ['a way back on the local desk', 'development' as const, false, ['/desk/']],
  ['none in a frame', 'development' as const, true, []],
  ['none where people sign in with Entra', 'entra' as const, false, []],
])('shows %s', async (_name, auth, isFramed, addresses) => {
  const { box, get } = await open(auth, isFramed);
  expect(get('heading', 'My assistant')).toBeDefined();
  expect(
    [...box.querySelectorAll('nav a:not([href^="#"])')].map((link) => link.getAttribute('href')),
  ).toEqual(addresses);
});

it('has the help pages behind the address #help', async () => {
  const { box, get } = await open('entra', false);
  expect([...box.querySelectorAll('nav a')].map((link) => link.getAttribute('href'))).toEqual([
    '#me',
    '#help',
  ]);
  await act(async () => {
    location.hash = '#help';
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
  expect(get('heading', 'Help')).toBeDefined();
  expect(box.querySelector('[aria-current=page]')?.textContent).toBe('Help');
  location.hash = '';
});

it('knows a page that no frame holds', async () => {
  expect(await startTeams()).toMatchObject({ isFramed: false, token: undefined });
});
