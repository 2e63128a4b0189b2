/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://assistant.example.gov/desk/"}
 */
import { ModelPanel } from '../../../addin/desk/home/connect/ModelPanel.tsx';
import type { DeskModels } from '../../../bot/contract/deskModels.ts';
import { createFakeApi } from '../support/fakeApi.ts';
import { renderApp } from '../support/render.tsx';

const nothing: DeskModels = { connection: null, offers: [], ports: [11434], strangers: [] };
const answering = () => Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve(nothing) });

/** What the service answers to a look, until told otherwise. */
let look: () => Promise<unknown> = answering;
const fetchBefore = globalThis.fetch;
beforeEach(() => {
  look = answering;
  Object.assign(globalThis, { fetch: () => look() });
});
afterEach(() => {
  globalThis.fetch = fetchBefore;
});

const show = () => renderApp(<ModelPanel employee="tss-analyst" />, { api: createFakeApi().api });
const addressTyped = (box: HTMLElement) => box.querySelector<HTMLInputElement>('input[name=address]')?.value;

async function typeAddress(screen: Awaited<ReturnType<typeof show>>) {
  await screen.choose('Kind of server', 'compatible');
  await screen.type(/^Address/, 'http://127.0.0.1:9/v1');
}

describe('Look again', () => {
  it('keeps what was typed and the focus', async () => {
    const screen = await show();
    await typeAddress(screen);
    let arrive: (value: unknown) => void = () => undefined;
    look = () => new Promise((resolve) => (arrive = resolve));
    const button = screen.get('button', 'Look again');
    button.focus();
    await screen.press('Look again');
    expect(button.textContent).toBe('Looking for models on this machine');
    expect(addressTyped(screen.box)).toBe('http://127.0.0.1:9/v1');
    await screen.after(async () => {
      arrive(await answering());
    });
    expect(addressTyped(screen.box)).toBe('http://127.0.0.1:9/v1');
    expect(document.activeElement).toBe(screen.get('button', 'Look again'));
  });

  it('says beside what was found before that it failed', async () => {
    const screen = await show();
    await typeAddress(screen);
    look = () => Promise.reject(new Error('down'));
    await screen.press('Look again');
    expect(screen.box.querySelector('[role=group]')?.textContent).toContain('did not answer');
    expect(addressTyped(screen.box)).toBe('http://127.0.0.1:9/v1');
    expect(screen.get('button', 'Look again')).toBeDefined();
  });

  it('is offered when the first look failed', async () => {
    look = () => Promise.reject(new Error('down'));
    const screen = await show();
    look = answering;
    await screen.press('Look again');
    expect(screen.text()).toContain('No model server was found');
    expect(screen.box.contains(document.activeElement)).toBe(true);
  });
});
