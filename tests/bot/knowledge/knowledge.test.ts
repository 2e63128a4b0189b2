import { gradeOf } from '../../../bot/models/basic/rewriting/gradeOf.ts';
import { readPage } from '../../../bot/knowledge/readPages.ts';
import { knowledge } from '../../support/knowledge.ts';

const { pages } = knowledge;

describe('the help pages', () => {
  it('are about thirty to fifty, each short and on a shelf', () => {
    expect(pages.length).toBeGreaterThanOrEqual(30);
    expect(pages.length).toBeLessThanOrEqual(50);
    for (const { sections } of pages) {
      const words = sections.flatMap(({ markdown }) => markdown.split(/\s+/)).length;
      expect(words).toBeLessThanOrEqual(260);
    }
  });

  it('are in plain English: grade 9 at most for the whole, without exclamation marks', () => {
    const texts = pages.map(({ sections }) => sections.map(({ markdown }) => markdown).join('\n\n'));
    expect(gradeOf(texts.join('\n\n'))).toBeLessThanOrEqual(9);
    expect(texts.filter((text) => /!|\[[^\]]*\]\(|</.test(text))).toEqual([]);
  });

  it('are found by each question that they say they answer', () => {
    const lost = pages.flatMap(({ id, questions }) =>
      questions.filter((question) => knowledge.search(question)[0]?.page.id !== id),
    );
    expect(lost).toEqual([]);
  });

  it('answer no question twice', () => {
    const questions = pages.flatMap((page) => page.questions.map((question) => question.toLowerCase()));
    expect(questions.filter((question, at) => questions.indexOf(question) !== at)).toEqual([]);
  });
});

describe('ranking', () => {
  it.each([
    ['does the boss get to see my chats', 'can-my-boss-see-it'],
    ['will they train on our text', 'do-you-train'],
    ['We are told to save records for 7 years. How long is this kept?', 'public-records'],
    ['whats a receipt', 'receipts'],
    ['oh no, i pasted confidential client data by mistake', 'typed-something-wrong'],
    ['can it book rooms', 'cannot-do'],
  ])('%s', (question, id) => {
    expect(knowledge.search(question)[0]?.page.id).toBe(id);
  });

  it.each(['What is the capital of France?', 'when is the budget due', 'explain photosynthesis', '', '???'])(
    'is not sure of anything for %j',
    (question) => {
      expect(knowledge.search(question)[0]?.score ?? 0).toBeLessThan(0.4);
    },
  );

  it('stays quick on a long text', () => {
    expect(knowledge.search('receipt '.repeat(200_000))[0]?.page.id).toBe('receipts');
  });
});

describe('a page that does not fit', () => {
  const front = 'id: a-page\ntitle: A\ngroup: about\nsummary: S\nquestions: [a, b, c]\nrelated: []';
  it.each([
    ['has no front matter', '# A\n\ntext'],
    ['has another id than its file', `---\n${front}\n---\n\nText.`],
    ['has no text', `---\n${front.replace('a-page', 'other')}\n---\n`],
  ])('%s: the start fails and names it', (_name, text) => {
    expect(() => readPage(text, 'other.md')).toThrow('other.md');
  });
});
