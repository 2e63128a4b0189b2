/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import { MyAssistant } from '../../../addin/console/MyAssistant.tsx';
import type { History } from '../../../bot/contract/history.ts';
import { createFakeApi, session } from '../support/fakeApi.ts';
import { renderApp } from '../support/render.tsx';

const turns: History['turns'] = [
  {
    turnId: 't1',
    at: '2026-11-03T15:00:00.000Z',
    skill: 'ask',
    channel: 'word',
    outcome: 'answered',
    receiptId: 'r7',
  },
  { turnId: 't2', at: '2026-11-02T15:00:00.000Z', skill: 'draft', channel: 'teams', outcome: 'refused' },
];

it('shows who, where, what is allowed and why the rest is not', async () => {
  const screen = await renderApp(<MyAssistant />, createFakeApi());
  expect(screen.text()).toContain('Taylor Sample');
  expect(screen.text()).toContain(
    'TranslateNot availableTranslation needs an AI model. Ask your administrator.',
  );
  expect(screen.text()).toContain('Nothing yet.');
  expect(screen.text()).toContain('Shown after your first answer');
});

it('lists own turns without content and opens a receipt', async () => {
  const screen = await renderApp(
    <MyAssistant />,
    createFakeApi({ getHistory: () => Promise.resolve({ turns }) }),
  );
  const rows = [...screen.box.querySelectorAll('table')].at(-1)?.querySelectorAll('tr');
  expect(rows).toHaveLength(3);
  expect(rows?.[2]?.textContent).toMatch(/DraftTeamsNot done$/);
  expect(screen.text()).toContain('Version 3, as of your last answer');
  await screen.press(/^Open the receipt of November 3/);
  await screen.after(() => new Promise((resolve) => setTimeout(resolve, 50)));
  const dialog = document.querySelector('[role=dialog]');
  expect(dialog?.textContent).toContain('r7');
  expect(dialog?.textContent).toContain('Social Security number: 2');
});

it('leaves room around the lines of every cell', async () => {
  const screen = await renderApp(
    <MyAssistant />,
    createFakeApi({ getHistory: () => Promise.resolve({ turns }) }),
  );
  const cells = [...screen.box.querySelectorAll('td, th')];
  expect(new Set(cells.map((cell) => getComputedStyle(cell).paddingBlock))).toEqual(
    new Set(['var(--spacingVerticalXS)']),
  );
});

it.each([
  ['the history', { getHistory: () => new Promise<never>(() => undefined) }],
  [
    'the receipt',
    { getHistory: () => Promise.resolve({ turns }), getReceipt: () => new Promise<never>(() => undefined) },
  ],
])('says that it looks the rules up while %s is on its way', async (_name, over) => {
  const screen = await renderApp(<MyAssistant />, createFakeApi(over));
  expect(screen.text()).toContain('Rules in forceLooking it up');
  expect(screen.text()).not.toContain('Shown after your first answer');
});

it('says what went wrong when the history does not come, and shows the rest', async () => {
  const screen = await renderApp(
    <MyAssistant />,
    createFakeApi({ getHistory: () => Promise.reject(new Error('down')) }),
  );
  expect(screen.text()).toContain('The service could not do this now.');
  expect(screen.text()).toContain('Rules in forceCould not be looked up now');
  expect(screen.text()).toContain('What it can do for you');
});

it('tells an employee of a later wave so', async () => {
  const screen = await renderApp(<MyAssistant />, {
    api: createFakeApi().api,
    session: session({
      abilities: { skills: [], unavailable: [], rewriteStyles: [] },
      wave: { name: 'Wave 2', opensOn: null },
    }),
  });
  expect(screen.text()).toContain('Your agency is in “Wave 2”. The date is not set yet.');
});
