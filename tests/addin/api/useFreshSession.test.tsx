/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import { useFreshSession } from '../../../addin/api/useFreshSession.ts';
import type { Session } from '../../../bot/contract/session.ts';
import { createFakeApi, session } from '../support/fakeApi.ts';
import { renderApp } from '../support/render.tsx';

const basic = session({ mode: 'basic', model: 'Basic mode' });

async function setUp(answer: () => Promise<Session>) {
  const fake = createFakeApi({ getSession: answer });
  let shown: Session = basic;
  function Probe() {
    shown = useFreshSession(fake.api, basic);
    return null;
  }
  const screen = await renderApp(<Probe />, fake);
  const note = (key: string) =>
    screen.after(() => {
      window.dispatchEvent(new StorageEvent('storage', { key }));
    });
  return { note, shown: () => shown };
}

describe('useFreshSession', () => {
  it('follows a model that the desk connects in another page', async () => {
    const { note, shown } = await setUp(async () => session({ mode: 'model', model: 'llama' }));
    expect(shown()).toBe(basic);
    await note('desk.model');
    expect(shown()).toMatchObject({ mode: 'model', model: 'llama' });
  });

  it('asks nothing when something else was noted', async () => {
    let asked = 0;
    const { note } = await setUp(async () => {
      asked += 1;
      return basic;
    });
    await note('desk.employee');
    expect(asked).toBe(0);
  });

  it('is the same object as long as the model is the same', async () => {
    const { note, shown } = await setUp(async () => session({ mode: 'basic', model: 'Basic mode' }));
    await note('desk.model');
    expect(shown()).toBe(basic);
  });

  it('keeps the last one while the service does not answer', async () => {
    const { note, shown } = await setUp(() => Promise.reject(new Error('offline')));
    await note('desk.model');
    expect(shown()).toBe(basic);
  });
});
