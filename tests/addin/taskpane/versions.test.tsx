/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://assistant.example.gov/taskpane/"}
 */
import { WordPanes } from '../../../addin/taskpane/word/WordPanes.tsx';
import type { TurnEvent } from '../../../bot/contract/turnEvents.ts';
import { createFakeApi, receipt } from '../support/fakeApi.ts';
import { createFakeDocumentHost } from '../support/fakeDocumentHost.ts';
import { renderApp } from '../support/render.tsx';
import { sampleParagraphs } from '../support/sampleTurns.ts';

beforeEach(() => {
  sessionStorage.clear();
});

const refused: TurnEvent = {
  ...{ type: 'refused', reason: 'overBudget', text: 'The budget is used up.', next: 'Try tomorrow.' },
};

async function draftTwice(second: TurnEvent[]) {
  const fake = createFakeApi();
  const document = createFakeDocumentHost([...sampleParagraphs]);
  const screen = await renderApp(<WordPanes document={document.host} />, fake);
  await screen.press('Draft', 'tab');
  await screen.type('What should it say?', 'The meeting moves.');
  await screen.press('Write a draft');
  await screen.after(() => fake.turns[0]?.send(...written('The first draft.')));
  await screen.press('Shorter');
  await screen.after(() => fake.turns[1]?.send(...second));
  return { ...fake, document, screen };
}

function written(markdown: string): TurnEvent[] {
  return [
    { type: 'started', turnId: crypto.randomUUID(), skill: 'draft', mode: 'basic', policyVersion: 1 },
    { type: 'result', markdown, unverified: [] },
    { type: 'receipt', ...receipt({ skill: 'draft' }) },
    { type: 'done' },
  ];
}

describe('a draft behind a change that brought no text', () => {
  it('is one click away, with no chip marked until then', async () => {
    const { screen, document } = await draftTwice([refused]);
    expect(screen.text()).toContain('The budget is used up.');
    const chip = screen.get('radio', 'Draft 1');
    expect(chip.getAttribute('aria-checked')).toBe('false');
    expect(chip.tabIndex).toBe(0);
    await screen.press('Draft 1', 'radio');
    expect(screen.text()).toContain('The first draft.');
    expect(screen.get('radio', 'Draft 1').getAttribute('aria-checked')).toBe('true');
    await screen.press('Insert at cursor');
    expect(JSON.stringify(document.inserted)).toContain('The first draft.');
  });

  it('comes back also when the change was stopped', async () => {
    const { screen } = await draftTwice([]);
    await screen.press('Stop');
    await screen.press('Draft 1', 'radio');
    expect(screen.text()).toContain('The first draft.');
  });

  it('is not taken for the newest of several while a failure shows', async () => {
    const { screen, turns } = await draftTwice(written('The second.'));
    await screen.press('Shorter');
    await screen.after(() => turns[2]?.cut());
    const chips = ['Draft 1', 'Draft 2'].map((name) => screen.get('radio', name));
    expect(chips.map((chip) => chip.getAttribute('aria-checked'))).toEqual(['false', 'false']);
    expect(chips.map(({ tabIndex }) => tabIndex)).toEqual([0, -1]);
  });
});

it('asks again what the shown version was asked', async () => {
  const { screen, requests } = await draftTwice(written('The second.'));
  await screen.press('Draft 1', 'radio');
  await screen.press('Try again');
  expect(requests[2]).toMatchObject({ skill: 'draft', text: 'The meeting moves.' });
  expect(requests[2]?.requestId).not.toBe(requests[0]?.requestId);
});
