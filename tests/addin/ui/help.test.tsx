/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import type { KnowledgePage } from '../../../bot/contract/knowledge.ts';
import { ApiProblem } from '../../../addin/api/ApiProblem.ts';
import { PaneFrame } from '../../../addin/taskpane/PaneFrame.tsx';
import { useSource } from '../../../addin/taskpane/useSource.tsx';
// Loaded lazily; here it is at hand, so that no test waits for a file.
import '../../../addin/ui/help/HelpSource.tsx';
import { HelpView } from '../../../addin/ui/help/HelpView.tsx';
import { SafeMarkdown } from '../../../addin/ui/SafeMarkdown.tsx';
import { createFakeApi } from '../support/fakeApi.ts';
import { renderApp } from '../support/render.tsx';

const receipts: KnowledgePage = {
  ...{ id: 'receipts', title: 'Receipts', group: 'care', rank: 50, summary: 'What a receipt says.' },
  ...{ questions: ['a', 'b', 'c'], related: ['files'] },
  sections: [
    { title: '', markdown: 'Each answer has a receipt.' },
    { title: 'When you need it', markdown: 'Name the number when you ask.' },
  ],
};
const files: KnowledgePage = { ...receipts, id: 'files', title: 'Files', group: 'working', related: [] };
const pages = [receipts, files];

function helpApi() {
  return createFakeApi({
    getHelpPages: (query) =>
      Promise.resolve({ pages: pages.filter(({ title }) => title.toLowerCase().includes(query)) }),
    getHelpPage: (id) => {
      const page = pages.find((one) => one.id === id);
      if (page !== undefined) return Promise.resolve(page);
      const problem = { type: 'about:blank', title: 'Gone', status: 404, code: 'noSuchPage' };
      return Promise.reject(new ApiProblem(problem));
    },
  }).api;
}

describe('the help pages', () => {
  it('stand on their shelves, are searched, and say when nothing fits', async () => {
    const screen = await renderApp(<HelpView />, { api: helpApi() });
    expect(document.activeElement).toBe(screen.get('heading', 'Help'));
    expect(screen.get('heading', 'With care')).toBeDefined();
    await screen.type('Search the help pages', 'files');
    await screen.press('Search');
    expect([screen.find('button', 'Receipts'), screen.find('button', 'Files')?.textContent]).toEqual([
      undefined,
      'Files',
    ]);
    expect(screen.announced()).toBe('1 page found.');
    await screen.type('Search the help pages', 'zebra');
    await screen.press('Search');
    expect(screen.text()).toContain('No page fits.');
    await screen.press('Show all pages');
    expect(screen.get('button', 'Receipts')).toBeDefined();
  });

  it('open one at a time, lead on to the next, and keep the search', async () => {
    const screen = await renderApp(<HelpView />, { api: helpApi() });
    await screen.type('Search the help pages', 'receipts');
    await screen.press('Search');
    await screen.press('Receipts');
    expect(document.activeElement).toBe(screen.get('heading', 'Receipts'));
    expect(screen.text()).toContain('Name the number when you ask.');
    await screen.press('Files');
    expect(document.activeElement).toBe(screen.get('heading', 'Files'));
    await screen.press('All help pages');
    expect((screen.get('textbox', 'Search the help pages') as HTMLInputElement).value).toBe('receipts');
  });

  it('say what to do when the service does not answer', async () => {
    const api = { ...helpApi(), getHelpPages: () => Promise.reject(new Error('down')) };
    const screen = await renderApp(<HelpView />, { api });
    expect(screen.get('button', 'Try again')).toBeDefined();
  });

  it('open over the pane, whose typed words stay, and give the focus back', async () => {
    const screen = await renderApp(
      <PaneFrame>
        <input type="text" aria-label="Typed" defaultValue="my words" />
      </PaneFrame>,
      { api: helpApi() },
    );
    await screen.press('Help');
    expect(screen.get('heading', 'Help')).toBeDefined();
    expect(screen.find('textbox', 'Typed')).toBeUndefined();
    await screen.press('Back to what you were doing');
    expect((screen.get('textbox', 'Typed') as HTMLInputElement).value).toBe('my words');
    expect(document.activeElement).toBe(screen.get('button', 'Help'));
  });
});

describe('a source chip', () => {
  function Answer({ materialId, quote }: { materialId: string; quote: string }) {
    const source = useSource(() => <p>a place in the document</p>);
    return (
      <>
        <SafeMarkdown
          markdown="An answer. [1]"
          citations={[{ n: 1, materialId, quote, place: 'Receipts' }]}
          onSource={source.open}
        />
        {source.shown}
      </>
    );
  }

  it('of a help page opens that page at the passage and gives the focus back', async () => {
    const quote = 'Name the number when you ask.';
    const screen = await renderApp(<Answer materialId="knowledge:receipts" quote={quote} />, {
      api: helpApi(),
    });
    screen.get('button', /^Source 1/).focus();
    await screen.press(/^Source 1/);
    expect(document.activeElement?.textContent).toContain('When you need it');
    await screen.press('Close the source');
    expect(document.activeElement).toBe(screen.get('button', /^Source 1/));
  });

  it('of a page that is gone still shows the passage', async () => {
    const screen = await renderApp(<Answer materialId="knowledge:none" quote="Some words." />, {
      api: helpApi(),
    });
    await screen.press(/^Source 1/);
    expect(screen.text()).toContain('Some words.');
    expect(screen.text()).toContain('could not be fetched');
  });

  it.each([
    ['pasted', 'From the text in your message.'],
    ['document', 'a place in the document'],
  ])('of %s says %s', async (materialId, said) => {
    const screen = await renderApp(<Answer materialId={materialId} quote="Some words." />, {
      api: helpApi(),
    });
    await screen.press(/^Source 1/);
    expect(screen.text()).toContain(said);
  });
});
