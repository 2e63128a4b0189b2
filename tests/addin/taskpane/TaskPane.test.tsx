/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { clientProblem } from '../../../addin/api/ApiProblem.ts';
import type { Connection } from '../../../addin/api/connect.ts';
import type { StartedHost } from '../../../addin/hosts/startHost.ts';
import { startHost } from '../../../addin/hosts/startHost.ts';
import { TaskPane } from '../../../addin/taskpane/TaskPane.tsx';
import { createFakeApi, session } from '../support/fakeApi.ts';
import { createFakeDocumentHost } from '../support/fakeDocumentHost.ts';
import { createScreen } from '../support/render.tsx';

const word = (): StartedHost => ({
  kind: 'word',
  document: createFakeDocumentHost(['Text']).host,
  background: undefined,
  locale: 'en-US',
});

function connected(over: Parameters<typeof session>[0] = {}): Connection {
  return { kind: 'connected', api: createFakeApi().api, session: session(over), auth: 'development' };
}

let mounted: Root | undefined;
afterEach(async () => {
  await act(async () => {
    mounted?.unmount();
  });
});

async function open(host: () => Promise<StartedHost>, connect: () => Promise<Connection>) {
  document.body.replaceChildren();
  const box = document.body.appendChild(document.createElement('div'));
  await act(async () => {
    mounted = createRoot(box);
    mounted.render(<TaskPane startHost={host} connect={connect} />);
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  return createScreen(box);
}

it('says where to open it when no Office host is around', async () => {
  expect('Office' in globalThis).toBe(false);
  const screen = await open(startHost, () => Promise.reject(new Error('must not be asked')));
  expect(screen.get('heading', 'Open this page in Word or Outlook')).toBeDefined();
});

it('shows the five places in Word and the permanent badge of Basic mode', async () => {
  const screen = await open(
    () => Promise.resolve(word()),
    () => Promise.resolve(connected()),
  );
  const tabs = [...screen.box.querySelectorAll('[role=tab]')].map(({ textContent }) => textContent);
  expect(tabs).toEqual(['Draft', 'Improve', 'Ask', 'Summary', 'Tables']);
  expect(screen.text()).toContain('No AI model connected');
});

it('names the model when one is connected', async () => {
  const screen = await open(
    () => Promise.resolve(word()),
    () => Promise.resolve(connected({ mode: 'model', model: 'demo-model' })),
  );
  expect(screen.text()).toContain('AI model: demo-model');
});

it('tells an employee of a later wave when it opens, and whom to ask', async () => {
  const later = connected({
    abilities: { skills: [], unavailable: [], rewriteStyles: [] },
    wave: { name: 'Wave 3', opensOn: '2099-01-05' },
  });
  const screen = await open(
    () => Promise.resolve(word()),
    () => Promise.resolve(later),
  );
  expect(screen.text()).toContain('Your agency is in “Wave 3”, which opens on Monday, January 5, 2099.');
  expect(screen.text()).toContain('assistant-help@example.gov');
  expect(screen.find('tab', 'Draft')).toBeUndefined();
});

it.each([
  ['a known lesson', 'basics', 'the basics'],
  ['a newer lesson', 'Reading sources', 'Reading sources'],
])('names %s that waits', async (_name, lesson, words) => {
  const screen = await open(
    () => Promise.resolve(word()),
    () => Promise.resolve(connected({ trainingDue: { lesson, setting: 'nudge' } })),
  );
  expect(screen.text()).toContain(`A short lesson is waiting for you: ${words}`);
});

it('asks nobody to learn what they may not use yet', async () => {
  const later = connected({
    abilities: { skills: [], unavailable: [], rewriteStyles: [] },
    trainingDue: { lesson: 'basics', setting: 'nudge' },
  });
  const screen = await open(
    () => Promise.resolve(word()),
    () => Promise.resolve(later),
  );
  expect(screen.text()).toContain('Your agency is not on board yet');
  expect(screen.text()).not.toContain('lesson');
});

it('shows rules that wait to be read and tells the service when they were', async () => {
  const { api, acknowledged } = createFakeApi();
  const due = session({ acknowledgementDue: { version: 4, text: 'Rule 4 changed.' } });
  const screen = await open(
    () => Promise.resolve(word()),
    () => Promise.resolve({ kind: 'connected', api, session: due, auth: 'development' }),
  );
  expect(screen.text()).toContain('New rules to read before the next answer. Rule 4 changed.');
  await screen.press('I have read the rules');
  expect(acknowledged).toEqual([4]);
  expect(screen.text()).not.toContain('Rule 4 changed.');
});

it('offers a way back when the service cannot be reached', async () => {
  let up = false;
  const connect = () =>
    Promise.resolve<Connection>(
      up ? connected() : { kind: 'problem', error: clientProblem('offline'), contact: 'help@example.gov' },
    );
  const screen = await open(() => Promise.resolve(word()), connect);
  expect(screen.text()).toContain('The service did not answer.');
  expect(screen.text()).toContain('help@example.gov');
  up = true;
  await screen.press('Try again');
  expect(screen.find('tab', 'Draft')).toBeDefined();
});
