/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://assistant.example.gov/taskpane/"}
 */
import { TablePane } from '../../../addin/taskpane/TablePane.tsx';
import { createFakeApi } from '../support/fakeApi.ts';
import { renderApp } from '../support/render.tsx';

beforeEach(() => {
  sessionStorage.clear();
});

const paneFor = (fake: ReturnType<typeof createFakeApi>) =>
  renderApp(<TablePane channel="word" conversationId="c1" readTables={async () => []} />, fake);

describe('a pasted table', () => {
  it('shows the cells of a figure, takes the focus there and gives it back', async () => {
    const fake = createFakeApi();
    const screen = await paneFor(fake);
    await screen.type('Or paste a table here', 'Office\tFee\nBoston\t5');
    await screen.press('Summarize the table');
    const materialId = fake.requests[0]?.materials?.[0]?.id ?? '';
    const citation = { n: 1, materialId, quote: 'Fee: 5', place: 'B2, sum' };
    const coverage = { read: 1, of: 1, unit: 'rows', notRead: [] } as const;
    await screen.after(() =>
      fake.turns[0]?.send(
        { type: 'started', turnId: 't1', skill: 'summarizeTable', mode: 'basic', policyVersion: 1 },
        { type: 'text', delta: 'The total is 5 [1].' },
        {
          type: 'result',
          tables: [],
          facts: [],
          problems: [],
          citations: [citation],
          coverage,
          unverified: [],
        },
        { type: 'done' },
      ),
    );
    screen.get('button', /^Source 1/).focus();
    await screen.press(/^Source 1/);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Cells behind this figure');
    expect(document.activeElement?.textContent).toContain('B2, sum');
    expect(screen.text()).not.toContain('From the text in your message');
    await screen.press('Close the source');
    expect(document.activeElement).toBe(screen.get('button', /^Source 1/));
  });

  it('is still there when the pane is opened again', async () => {
    const fake = createFakeApi();
    const first = await paneFor(fake);
    await first.type('Or paste a table here', 'Office\tFee');
    const again = await paneFor(fake);
    const field = again.get('textbox', 'Or paste a table here');
    expect(field.textContent).toBe('Office\tFee');
  });
});
