/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import { WordPanes } from '../../../addin/taskpane/word/WordPanes.tsx';
import type { TurnEvent } from '../../../bot/contract/turnEvents.ts';
import { createFakeApi, session } from '../support/fakeApi.ts';
import { createFakeDocumentHost } from '../support/fakeDocumentHost.ts';
import { renderApp } from '../support/render.tsx';
import { answeredTurn, sampleParagraphs, sampleRewriteResult } from '../support/sampleTurns.ts';

beforeEach(() => {
  sessionStorage.clear();
});

async function setUp(over: Parameters<typeof session>[0] = {}) {
  const fake = createFakeApi();
  const document = createFakeDocumentHost([...sampleParagraphs]);
  const screen = await renderApp(<WordPanes document={document.host} />, {
    api: fake.api,
    session: session(over),
  });
  const answer = (index: number, events: TurnEvent[]) =>
    screen.after(() => fake.turns[index]?.send(...events));
  return { ...fake, document, screen, answer };
}

describe('Draft', () => {
  it('previews, lists what to fill in, and inserts at a click', async () => {
    const { screen, answer, requests, document } = await setUp();
    await screen.type('What should it say?', 'The office moves');
    await screen.press('Write a draft');
    expect(requests[0]).toMatchObject({
      skill: 'draft',
      channel: 'word',
      text: 'The office moves',
      options: { kind: 'memo', audience: 'colleagues', length: 'medium' },
    });
    expect(screen.announced()).toBe('The assistant is working.');
    expect(screen.find('button', 'Insert at cursor')).toBeUndefined();
    await answer(0, answeredTurn('draft'));
    expect(screen.announced()).toBe('The answer is ready.');
    expect(screen.text()).toContain('Fill these in[name][date]');
    expect(screen.text()).toContain('7 of 7 messages read · 2 items masked · Found by rules');
    await screen.press('Insert at cursor');
    expect(document.inserted[0]?.place).toBe('cursor');
    expect(document.inserted[0]?.blocks).toHaveLength(7);
    expect(screen.announced()).toBe('The draft is in the document as tracked changes.');
    await screen.press('Replace selection');
    expect(document.inserted[1]?.place).toBe('selection');
  });

  it('shows text as it streams, busy and silent, with a way to stop', async () => {
    const { screen, answer, turns } = await setUp();
    await screen.type('What should it say?', 'x');
    await screen.press('Write a draft');
    await answer(0, [
      { type: 'started', turnId: 't', mode: 'model', policyVersion: 1 },
      { type: 'progress', done: 3, total: 12, text: 'Reading part 3 of 12' },
      { type: 'text', delta: 'Half a dra' },
    ]);
    const log = screen.box.querySelector('[role=log]');
    expect([log?.getAttribute('aria-busy'), log?.getAttribute('aria-live'), log?.textContent]).toEqual([
      'true',
      'off',
      'Half a dra',
    ]);
    expect(screen.text()).toContain('Reading part 3 of 12');
    await screen.press('Stop');
    expect(turns[0]?.signal.aborted).toBe(true);
    expect(screen.text()).toContain('You stopped this answer. What had arrived is kept.');
    expect(screen.find('button', 'Insert at cursor')).toBeDefined();
  });

  it('does not claim to have kept anything when it was stopped before the first word', async () => {
    const { screen, answer } = await setUp();
    await screen.type('What should it say?', 'x');
    await screen.press('Write a draft');
    await answer(0, [{ type: 'started', turnId: 't', mode: 'model', policyVersion: 1 }]);
    await screen.press('Stop');
    expect(screen.text()).toContain('You stopped this answer.');
    expect(screen.text()).not.toContain('What had arrived is kept.');
  });

  it('keeps what was typed over a refusal and over a closed pane', async () => {
    const { screen, answer } = await setUp();
    await screen.type('What should it say?', 'hunter2 is my password');
    await screen.press('Write a draft');
    await answer(0, [
      {
        type: 'refused',
        reason: 'blockedData',
        text: 'The text holds a password.',
        next: 'Take it out.',
        findings: [{ type: 'SECRET', start: 0, end: 7, why: 'x', confidence: 1 }],
      },
    ]);
    expect(screen.text()).toContain('The text holds a password.');
    expect(screen.text()).toContain('What you can do: Take it out.');
    expect(screen.text()).toContain('[password or key] is my password');
    expect(screen.text()).toContain('Whom to ask: assistant-help@example.gov');
    expect(screen.announced()).toBe('Not done. The text holds a password.');
    const again = await setUp();
    expect((again.screen.get('textbox', 'What should it say?') as HTMLTextAreaElement).value).toBe(
      'hunter2 is my password',
    );
  });

  it('offers to try again after a failure', async () => {
    const { screen, answer, requests } = await setUp();
    await screen.type('What should it say?', 'x');
    await screen.press('Write a draft');
    await answer(0, [
      { type: 'failed', code: 'modelBusy', text: 'The model is busy.', next: 'Try in a minute.' },
    ]);
    expect(screen.text()).toContain('No answer this time. The model is busy. Try in a minute.');
    await screen.press('Try again');
    expect(requests).toHaveLength(2);
  });
});

describe('Improve', () => {
  async function improve(over: Parameters<typeof session>[0] = {}) {
    const setup = await setUp(over);
    await setup.screen.press('Improve', 'tab');
    await setup.screen.after(() => {
      setup.document.moveTo(1);
      return new Promise((resolve) => setTimeout(resolve, 300));
    });
    return setup;
  }

  it('follows the cursor and applies changes one by one and all together', async () => {
    const { screen, answer, requests, document } = await improve();
    expect(screen.text()).toContain('Paragraph at the cursorIn order to prepare');
    await screen.press('Suggest changes');
    expect(requests[0]).toMatchObject({
      skill: 'rewrite',
      options: { style: 'plain', targetGrade: 8 },
      materials: [{ kind: 'selection', text: sampleParagraphs[1] }],
    });
    await answer(0, answeredTurn('rewrite'));
    expect(screen.text()).toContain('Reading grade: 12.4 now, 8.1 with all changes, target 8');
    expect(screen.text()).toContain('2 changes');
    expect(document.paragraphs[1]).toBe(sampleParagraphs[1]);
    await screen.press('Apply: change “utilize” to “use”');
    expect(document.paragraphs[1]).toContain('should use the boxes');
    expect(screen.announced()).toBe('1 change applied.');
    await screen.press('Apply: change “In order to” to “To”');
    expect(document.paragraphs[1]).toBe(sampleRewriteResult.markdown);
    await screen.press('Show “were delivered” in the document');
    expect(document.selected).toEqual(['were delivered']);
  });

  it.each([
    [
      'both grades',
      { before: 20, after: 8.1 },
      'Reading grade: 20 or higher now, 8.1 with all changes, target 8',
    ],
    ['one grade when nothing changes it', { before: 9, after: 9.04 }, 'Reading grade: 9.0, target 8'],
    ['the end of the scale as such', { before: 20, after: 20 }, 'Reading grade: 20 or higher, target 8'],
  ])('shows %s', async (_name, grade, words) => {
    const { screen, answer } = await improve();
    await screen.press('Suggest changes');
    await answer(0, [{ type: 'result', ...sampleRewriteResult, grade }, { type: 'done' }]);
    const shown = [...screen.box.querySelectorAll('strong')].map(({ textContent }) => textContent);
    expect(shown).toContain(words);
  });

  it('aims at the grade that is chosen, and names the one that was asked for', async () => {
    const { screen, answer, requests } = await improve();
    await screen.choose('Target', '6');
    await screen.press('Suggest changes');
    expect(requests[0]?.options).toEqual({ style: 'plain', targetGrade: 6 });
    await screen.choose('Target', '10');
    await answer(0, answeredTurn('rewrite'));
    expect(screen.text()).toContain('Reading grade: 12.4 now, 8.1 with all changes, target 6');
  });

  it('aims at no grade in the other styles', async () => {
    const { screen, answer, requests } = await improve();
    await screen.press('Correct mistakes', 'radio');
    expect(screen.find('combobox', 'Target')).toBeUndefined();
    await screen.press('Suggest changes');
    expect(requests[0]?.options).toEqual({ style: 'correct' });
    await answer(0, answeredTurn('rewrite'));
    expect(screen.text()).not.toContain('target');
  });

  it('says that there is nothing to change, without an empty list', async () => {
    const { screen, answer } = await improve();
    await screen.press('Suggest changes');
    const unchanged = { ...sampleRewriteResult, markdown: sampleParagraphs[1] ?? '', edits: [], flags: [] };
    await answer(0, [{ type: 'result', ...unchanged }, { type: 'done' }]);
    expect(screen.text()).toContain('No change to suggest for this text.');
    expect([...screen.box.querySelectorAll('ul, ol')].filter((list) => list.children.length === 0)).toEqual(
      [],
    );
  });

  it('shows what needs a model as off, with the reason and whom to ask', async () => {
    const { screen } = await improve();
    const off = [...screen.box.querySelectorAll('[role=radio][aria-disabled=true]')];
    expect(off.map(({ textContent }) => textContent)).toEqual([
      'Free text',
      'Shorten',
      'More formal',
      'Friendlier',
      'Translate',
    ]);
    for (const chip of off.slice(1)) {
      const reason = document.getElementById(chip.getAttribute('aria-describedby') ?? '')?.textContent;
      expect(reason).toBe(
        'Choices with a dashed edge are off. Translation needs an AI model. Whom to ask: assistant-help@example.gov.',
      );
    }
  });

  it('does not choose what is off, by mouse or by key, and lets the keyboard reach it', async () => {
    const { screen } = await improve();
    await screen.press('Shorten', 'radio');
    expect(screen.get('radio', 'Plain language').getAttribute('aria-checked')).toBe('true');
    const plain = screen.get('radio', 'Plain language');
    plain.focus();
    await screen.after(() =>
      plain.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true })),
    );
    expect(document.activeElement?.textContent).toBe('Shorten');
    expect(plain.getAttribute('aria-checked')).toBe('true');
    await screen.after(() =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true })),
    );
    await screen.after(() =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true })),
    );
    expect(document.activeElement?.textContent).toBe('Translate');
  });

  it('leads to the page where a model can be connected', async () => {
    const { screen } = await improve({ connectAt: '/desk/#model' });
    const link = screen.get('link', 'Connect a model');
    expect(link.getAttribute('href')).toBe('/desk/#model');
  });

  it('leads to a person, not to a model, when one is connected and a choice is off all the same', async () => {
    const { screen } = await improve({ connectAt: '/desk/#model', mode: 'model' });
    expect(screen.find('link', 'Connect a model')).toBeUndefined();
    expect(screen.text()).toContain(
      'Translation needs an AI model. Ask your administrator. Whom to ask: assistant-help@example.gov.',
    );
  });

  it('says so when the document changed in between', async () => {
    const { screen, answer, document } = await improve();
    await screen.press('Suggest changes');
    await answer(0, answeredTurn('rewrite'));
    document.paragraphs[1] = 'Something else';
    await screen.press('Apply all as separate tracked changes');
    expect(screen.text()).toContain('The text changed since');
    expect(document.paragraphs[1]).toBe('Something else');
  });
});

describe('Ask', () => {
  it('answers with chips that select the passage, and keeps earlier answers', async () => {
    const { screen, answer, requests, document } = await setUp();
    await screen.press('Ask', 'tab');
    await screen.type('Ask about this document', 'When is the move?');
    await screen.press('Ask');
    expect(requests[0]).toMatchObject({
      skill: 'ask',
      text: 'When is the move?',
      materials: [{ kind: 'document', name: 'Test.docx', text: sampleParagraphs.join('\n\n') }],
    });
    await answer(0, answeredTurn('ask'));
    await screen.press('Source 1: paragraph 3');
    expect(document.selected).toEqual(['The move takes place on Friday, December 4.']);
    expect(screen.announced()).toBe('The passage is selected in the document.');
    await screen.press('Source 2: paragraph 3');
    expect(document.selected).toHaveLength(2);
    await screen.type('Ask about this document', 'And where?');
    await screen.press('Ask');
    expect(requests[1]?.conversationId).toBe(requests[0]?.conversationId);
    expect(screen.text()).toContain('You asked: When is the move?');
    expect(screen.text()).toContain('You asked: And where?');
  });

  it('sends feedback, with a reason when it did not help', async () => {
    const { screen, answer, feedback } = await setUp();
    await screen.press('Ask', 'tab');
    await screen.type('Ask about this document', 'When?');
    await screen.press('Ask');
    await answer(0, answeredTurn('ask'));
    await screen.press('This did not help');
    await screen.press('Something is missing');
    expect(feedback).toEqual([{ receiptId: 'r1', rating: 'down', reason: 'missing' }]);
    expect(screen.announced()).toBe('Thank you. Your feedback was sent.');
  });
});

describe('Summary', () => {
  it('lists the main points of the whole document with their places', async () => {
    const { screen, answer, requests, document } = await setUp();
    await screen.press('Summary', 'tab');
    await screen.press('Summarize this document');
    expect(requests[0]).toMatchObject({ skill: 'summarize', options: { length: 'medium' } });
    await answer(0, answeredTurn('summarize'));
    expect(screen.text()).toContain('The move takes place on Friday, December 4.');
    await screen.press('Source 1: paragraph 3');
    expect(document.selected).toHaveLength(1);
  });

  it('asks nothing of the service when the document is empty', async () => {
    const { screen, requests, document } = await setUp();
    document.paragraphs.splice(0);
    await screen.press('Summary', 'tab');
    await screen.press('Summarize this document');
    expect(requests).toEqual([]);
    expect(screen.text()).toContain('There is no text to read yet.');
  });
});
