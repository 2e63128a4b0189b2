/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import type { Api } from '../../../addin/api/api.ts';
import { ApiProblem } from '../../../addin/api/ApiProblem.ts';
import { WordPanes } from '../../../addin/taskpane/word/WordPanes.tsx';
import { createFakeApi } from '../support/fakeApi.ts';
import { createFakeDocumentHost } from '../support/fakeDocumentHost.ts';
import { renderApp } from '../support/render.tsx';

beforeEach(() => {
  sessionStorage.clear();
});

function openDraft(api: Api) {
  return renderApp(<WordPanes document={createFakeDocumentHost(['Text']).host} />, { api });
}

describe('A request that the service cannot take', () => {
  async function refusedWith(problem: { status: number; code: string; next?: string }) {
    const refusal = new ApiProblem({ type: 'about:blank', title: 'x', detail: 'Inner.', ...problem });
    const { api } = createFakeApi({
      runTurn: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(refusal) }) }),
    });
    const screen = await openDraft(api);
    await screen.type('What should it say?', 'x');
    await screen.press('Write a draft');
    return screen;
  }

  it.each([
    [{ status: 413, code: 'tooLarge', next: 'Send less.' }, 'This is too long to send at once. Send less.'],
    [{ status: 413, code: 'http413' }, 'This is too long to send at once. Use a smaller part'],
    [{ status: 400, code: 'invalidRequest', next: 'Mend it.' }, 'The request could not be read. Mend it.'],
  ])('is no outage: %j', async (problem, words) => {
    const screen = await refusedWith(problem);
    expect(screen.text()).toContain(words);
    expect(screen.text()).not.toMatch(/No answer this time|Inner/);
    expect(screen.find('button', 'Try again')).toBeUndefined();
  });

  it('is not sent when the brief alone is too long', async () => {
    const { api, requests } = createFakeApi();
    const screen = await openDraft(api);
    await screen.type('What should it say?', 'x'.repeat(2_000_001));
    await screen.press('Write a draft');
    expect(requests).toEqual([]);
    expect(screen.text()).toContain('This is too long to send at once. Use a smaller part');
    expect(screen.announced()).toBe('No answer. This is too long to send at once.');
  });
});
