/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://assistant.example.gov/taskpane/"}
 */
// The history is loaded lazily; here it is at hand, so that no test waits for a file.
import '../../../addin/taskpane/talk/ConversationHistory.tsx';
import { WordPanes } from '../../../addin/taskpane/word/WordPanes.tsx';
import type { Api } from '../../../addin/api/api.ts';
import type { TurnEvent } from '../../../bot/contract/turnEvents.ts';
import { createFakeApi, receipt } from '../support/fakeApi.ts';
import { createFakeDocumentHost } from '../support/fakeDocumentHost.ts';
import { renderApp } from '../support/render.tsx';
import { answeredTurn, sampleParagraphs } from '../support/sampleTurns.ts';

beforeEach(() => {
  sessionStorage.clear();
});

async function setUp(over: Partial<Api> = {}, tab = 'Ask') {
  const fake = createFakeApi(over);
  const document = createFakeDocumentHost([...sampleParagraphs]);
  const screen = await renderApp(<WordPanes document={document.host} />, fake);
  await screen.press(tab, 'tab');
  const answer = (index: number, events: TurnEvent[]) =>
    screen.after(() => fake.turns[index]?.send(...events));
  const ask = async (text: string) => {
    await screen.type('Ask about this document', text);
    await screen.press('Ask');
  };
  return { ...fake, document, screen, answer, ask };
}

/** A draft as the service would send it: the skill that ran comes with `started`. */
function written(markdown: string, skill: 'draft' | 'rewrite'): TurnEvent[] {
  return [
    { type: 'started', turnId: crypto.randomUUID(), skill, mode: 'basic', policyVersion: 1 },
    { type: 'text', delta: markdown },
    { type: 'result', markdown, unverified: [] },
    { type: 'receipt', ...receipt({ skill }) },
    { type: 'done' },
  ];
}

const conversation = {
  ...{ id: '11111111-1111-4111-8111-111111111111', title: 'Parking', updatedAt: '2026-11-20T15:00:00.000Z' },
  materials: ['Parking rules.docx'],
  messages: [
    { turnId: 't1', role: 'employee' as const, text: 'What does it cost?', at: '2026-11-20T15:00:00.000Z' },
    { turnId: 't1', role: 'assistant' as const, text: 'It costs $5.', at: '2026-11-20T15:00:01.000Z' },
  ],
  turns: [
    {
      ...{ turnId: 't1', at: '2026-11-20T15:00:00.000Z', skill: 'ask' as const, channel: 'teams' as const },
      ...{ outcome: 'answered' as const, receiptId: 'r1', receipt: receipt(), notices: [] },
    },
  ],
};
const row = { id: conversation.id, title: conversation.title, updatedAt: conversation.updatedAt };

describe('the conversation', () => {
  it('is a log with the newest at the bottom, and offers what can be said next', async () => {
    const { screen, answer, ask, requests } = await setUp();
    await ask('When is the move?');
    await answer(0, answeredTurn('ask'));
    await screen.press('Shorter');
    expect(requests[1]).toMatchObject({ skill: 'ask', text: 'Shorter' });
    expect(requests[1]?.conversationId).toBe(requests[0]?.conversationId);
    await answer(1, answeredTurn('ask'));
    const log = screen.get('log', 'Conversation').textContent ?? '';
    expect(log.indexOf('When is the move?')).toBeLessThan(log.indexOf('You asked: Shorter'));
    expect(document.activeElement).toBe(screen.get('textbox', 'Ask about this document'));
  });

  it('offers what an answer of the help pages leads on to', async () => {
    const { screen, answer, ask, requests } = await setUp();
    await ask('Who can see what I type?');
    await answer(0, [
      { type: 'started', turnId: 't', skill: 'ask', mode: 'basic', policyVersion: 1 },
      { type: 'text', delta: 'You see it.' },
      {
        ...{ type: 'result', answer: 'You see it.', citations: [], abstained: false, unverified: [] },
        suggestions: ['Is this a public record?'],
      },
      { type: 'receipt', ...receipt() },
      { type: 'done' },
    ]);
    expect(screen.find('button', 'Shorter')).toBeUndefined();
    await screen.press('Is this a public record?');
    expect(requests[1]).toMatchObject({ skill: 'ask', text: 'Is this a public record?' });
  });

  it('asks beside an empty document too', async () => {
    const fake = createFakeApi();
    const screen = await renderApp(<WordPanes document={createFakeDocumentHost(['']).host} />, fake);
    await screen.press('Ask', 'tab');
    await screen.type('Ask about this document', 'What can you do?');
    await screen.press('Ask');
    expect(fake.requests[0]).toMatchObject({ skill: 'ask', text: 'What can you do?', materials: [] });
  });

  it('shows a text when a follow-up runs as another kind of help', async () => {
    const { screen, answer, ask } = await setUp();
    await ask('In plain language');
    await answer(0, written('Use the log.', 'rewrite'));
    expect(screen.text()).toContain('Use the log.');
  });

  it('begins anew with what is typed kept, under another id', async () => {
    const { screen, answer, ask, requests } = await setUp();
    await ask('When is the move?');
    await answer(0, answeredTurn('ask'));
    await screen.type('Ask about this document', 'Half a quest');
    await screen.press('New conversation');
    expect(screen.text()).not.toContain('When is the move?');
    expect(screen.get('textbox', 'Ask about this document')).toHaveProperty('value', 'Half a quest');
    await screen.press('Ask');
    expect(requests[1]?.conversationId).not.toBe(requests[0]?.conversationId);
  });

  it('edits an earlier question and sends it again', async () => {
    const { screen, answer, ask, requests } = await setUp();
    await ask('When is the mov?');
    await answer(0, answeredTurn('ask'));
    await screen.press('Edit this question');
    await ask('When is the move?');
    expect(requests.map(({ text }) => text)).toEqual(['When is the mov?', 'When is the move?']);
    await answer(1, answeredTurn('ask'));
    await screen.press('Try again');
    expect(requests[2]?.text).toBe('When is the mov?');
  });
});

describe('the history', () => {
  it('is searched, and says so when nothing is found or the search had an end', async () => {
    const queries: unknown[] = [];
    const { screen } = await setUp({
      getConversations: async (query) => {
        queries.push(query);
        if (query.search !== 'zebra') return { conversations: [row] };
        return { conversations: [], searched: { conversations: 200, messages: 3_000, complete: false } };
      },
    });
    await screen.press('History');
    expect(screen.find('button', 'Open “Parking”')).toBeDefined();
    await screen.type('Search titles and text', 'zebra');
    await screen.press('Search');
    expect(queries).toEqual([{ search: '' }, { search: 'zebra' }]);
    expect(screen.text()).toContain('Nothing was found.');
    expect(screen.text()).toContain('Looked through 200 conversations and 3000 messages.');
  });

  it('renames a conversation in place', async () => {
    const renamed: unknown[] = [];
    const { screen } = await setUp({
      getConversations: async () => ({ conversations: [row] }),
      renameConversation: async (id, title) => void renamed.push([id, title]),
    });
    await screen.press('History');
    await screen.press('Rename “Parking”');
    await screen.type('New title', ' Parking fees ');
    await screen.press('Save');
    expect(renamed).toEqual([[row.id, 'Parking fees']]);
    expect(screen.find('button', 'Open “Parking fees”')).toBeDefined();
    expect(screen.announced()).toBe('Renamed.');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Rename “Parking fees”');
  });

  it('opens a conversation, which goes on with its own material until told otherwise', async () => {
    const { screen, ask, answer, requests } = await setUp({
      getConversations: async () => ({ conversations: [row] }),
      getConversation: async () => conversation,
    });
    await screen.press('History');
    await screen.press('Open “Parking”');
    expect(screen.text()).toContain('You asked: What does it cost?');
    expect(screen.text()).toContain('It costs $5.');
    expect(screen.text()).toContain('goes on with what it was about: Parking rules.docx');
    await ask('And for staff?');
    expect(requests[0]).toMatchObject({ conversationId: row.id, text: 'And for staff?' });
    expect(requests[0]?.materials).toBeUndefined();
    await answer(0, answeredTurn('ask'));
    await screen.press('Ask about what is open now');
    await ask('And here?');
    expect(requests[1]).toMatchObject({ conversationId: row.id, materials: [{ name: 'Test.docx' }] });
  });

  it('shows earlier turns of a long conversation', async () => {
    const { screen } = await setUp({
      getConversations: async () => ({ conversations: [row] }),
      getConversation: async (_id, before) =>
        before === undefined
          ? { ...conversation, next: '2026-11-20T15:00:00.000Z' }
          : {
              ...conversation,
              messages: conversation.messages.map((one) => ({ ...one, text: `Earlier: ${one.text}` })),
            },
    });
    await screen.press('History');
    await screen.press('Open “Parking”');
    await screen.press('Show earlier turns');
    const log = screen.get('log', 'Conversation').textContent ?? '';
    expect(log.indexOf('Earlier: It costs $5.')).toBeGreaterThan(-1);
    expect(log.indexOf('Earlier: It costs $5.')).toBeLessThan(log.lastIndexOf('It costs $5.'));
    expect(screen.find('button', 'Show earlier turns')).toBeUndefined();
  });

  it('keeps a running answer while it is looked at, and says when it cannot be fetched', async () => {
    const { screen, ask, answer } = await setUp({ getConversations: () => Promise.reject(new Error('x')) });
    await ask('When is the move?');
    await screen.press('History');
    expect(screen.find('button', 'Try again')).toBeDefined();
    await answer(0, answeredTurn('ask'));
    await screen.press('Back');
    expect(screen.text()).toContain('Friday, December 4');
    expect(document.activeElement?.textContent).toBe('History');
  });
});

describe('versions of a draft', () => {
  it('are kept; the chosen one is shown and inserted', async () => {
    const { screen, answer, requests, document } = await setUp({}, 'Draft');
    await screen.type('What should it say?', 'The meeting moves.');
    await screen.press('Write a draft');
    await answer(0, written('The first draft.', 'draft'));
    expect(screen.find('radio', 'Draft 1')).toBeUndefined();
    await screen.press('Shorter');
    expect(requests[1]).toMatchObject({ skill: 'ask', text: 'Shorter' });
    expect(requests[1]?.conversationId).toBe(requests[0]?.conversationId);
    await answer(1, written('The second.', 'draft'));
    expect(screen.text()).toContain('The second.');
    await screen.press('Draft 1', 'radio');
    expect(screen.text()).toContain('The first draft.');
    expect(screen.find('button', 'Shorter')).toBeUndefined();
    await screen.press('Insert at cursor');
    expect(JSON.stringify(document.inserted)).toContain('The first draft.');
    await screen.press('Draft 2', 'radio');
    await screen.press('More detail');
    await answer(2, written('The third, longer one.', 'draft'));
    expect(screen.text()).toContain('The third, longer one.');
    expect(screen.get('radio', 'Draft 3').getAttribute('aria-checked')).toBe('true');
  });
});
