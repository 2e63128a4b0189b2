import { threadResultSchema } from '../../../../../bot/contract/results.ts';
import type { ThreadResult } from '../../../../../bot/contract/results.ts';
import { askBasic, materialOf } from '../fixtures/askBasic.ts';
import type { LabelledThread } from '../fixtures/labelledThread.ts';
import { developmentThreads } from '../fixtures/threads/index.ts';

async function digest(thread: LabelledThread): Promise<{ markdown: string; result: ThreadResult }> {
  const { markdown, result } = await askBasic({ skill: 'summarizeThread', material: materialOf(thread) });
  return { markdown, result: threadResultSchema.parse(result) };
}

function holds(item: { quote: string }, label: string): boolean {
  return item.quote.replace(/\s+/g, ' ').includes(label);
}

describe.each(developmentThreads.map((thread) => [thread.name, thread] as const))(
  'thread "%s"',
  (_name, thread) => {
    const { labels } = thread;

    it('finds the action items with owner, day and state, and no others', async () => {
      const { result } = await digest(thread);
      const found = result.actions.map(({ quote, owner, due, done }) => {
        const label = labels.actions.find((one) => quote.replace(/\s+/g, ' ').includes(one.quote));
        return { quote: label?.quote ?? quote, owner, due, ...(done ? { done: true } : {}) };
      });
      const byQuote = (a: { quote: string }, b: { quote: string }): number => a.quote.localeCompare(b.quote);
      expect(found.sort(byQuote)).toEqual([...labels.actions].sort(byQuote));
    });

    it('finds the decisions, and no others', async () => {
      const { result } = await digest(thread);
      const labelOf = (item: { quote: string }): string =>
        labels.decisions.find((label) => holds(item, label)) ?? item.quote;
      expect(result.decisions.map(labelOf).sort()).toEqual([...labels.decisions].sort());
    });

    it('finds the questions and whether they were answered', async () => {
      const { result } = await digest(thread);
      const found = result.questions.map((item) => ({
        quote: labels.questions.find((label) => holds(item, label.quote))?.quote ?? item.quote,
        answered: item.answeredBy !== null,
      }));
      expect(found).toEqual(labels.questions);
    });

    it('quotes verbatim and reads every message', async () => {
      const { result } = await digest(thread);
      const bodies = new Map(thread.messages.map(({ id, body }) => [id, body]));
      for (const item of [...result.overview, ...result.actions, ...result.decisions, ...result.questions]) {
        expect(bodies.get(item.messageId)).toContain(item.quote);
      }
      expect(result.coverage).toEqual({
        read: thread.messages.length,
        of: thread.messages.length,
        unit: 'messages',
        notRead: [],
      });
      expect(result.overview.length).toBeGreaterThanOrEqual(1);
      expect(result.overview.length).toBeLessThanOrEqual(5);
    });

    it('marks every listed sentence with its message', async () => {
      const { markdown } = await digest(thread);
      for (const line of markdown.split('\n').filter((one) => one.startsWith('- '))) {
        const mark = /\[\[([^[\]|]+)\|"(.+)"\]\]$/.exec(line);
        const body = thread.messages.find(({ id }) => id === mark?.[1])?.body;
        expect(body).toContain(mark?.[2]);
      }
    });
  },
);

it('puts what must be done first and leaves empty sections out', async () => {
  const thread = developmentThreads.find(({ name }) => name === 'hearing room');
  const { markdown } = await digest(thread ?? (developmentThreads[0] as LabelledThread));
  expect(markdown.match(/^## .+$/gm)).toEqual([
    '## To do',
    '## Decisions',
    '## Open questions',
    '## What it is about',
    '## Done',
  ]);
});

it('says in one line that a thread holds no action items', async () => {
  const thread = developmentThreads.find(({ name }) => name === 'courtesy only');
  const { markdown } = await digest(thread ?? (developmentThreads[0] as LabelledThread));
  expect(markdown).toMatch(/^No action items found\.\n/);
  expect(markdown).not.toContain('## To do');
});
