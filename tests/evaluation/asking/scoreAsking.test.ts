import { pages } from '../../bot/models/basic/fixtures/askBasic.ts';
import { readLabelledQuestions } from './labelledQuestions.ts';
import { scoreAsking } from './scoreAsking.ts';

describe('scoring answers', () => {
  const material = [
    pages([
      'The garage closes on May 4.\n\nParking costs $12 a day.\n\nThe shuttle leaves every ten minutes.',
    ]),
  ];
  const set = (questions: { ask: string; answer: string | null }[]) => [
    { name: 'garage', material, questions },
  ];

  it('counts a passage that holds the labelled words', async () => {
    const { counts, misses } = await scoreAsking(
      set([{ ask: 'How much does parking cost?', answer: 'Parking costs $12' }]),
    );
    expect(counts).toMatchObject({ answerable: 1, first: 1, three: 1, wronglySilent: 0 });
    expect(misses).toEqual([]);
  });

  it('counts another passage as a miss and says what came instead', async () => {
    const { counts, misses } = await scoreAsking(
      set([{ ask: 'How much does parking cost?', answer: 'The garage closes' }]),
    );
    expect(counts).toMatchObject({ answerable: 1, first: 0, three: 0 });
    expect(misses).toMatchObject([{ wanted: 'The garage closes', got: ['Parking costs $12 a day.'] }]);
  });

  it('counts silence where there is no answer', async () => {
    const { counts } = await scoreAsking(
      set([
        { ask: 'Who painted the mural?', answer: null },
        { ask: 'How much does parking cost?', answer: null },
      ]),
    );
    expect(counts).toMatchObject({ unanswerable: 2, rightlySilent: 1 });
  });
});

describe('labelled questions', () => {
  it.each(['development', 'heldOut'] as const)('of %s stand word for word in their material', (half) => {
    const read = readLabelledQuestions(half);
    expect(read.length).toBeGreaterThanOrEqual(7);
    const questions = read.flatMap((one) => one.questions);
    expect(questions.filter(({ answer }) => answer !== null).length).toBeGreaterThanOrEqual(50);
    expect(questions.filter(({ answer }) => answer === null).length).toBeGreaterThanOrEqual(19);
  });

  it('of development are answered as docs/basic-mode.md says, or better', async () => {
    const { counts } = await scoreAsking(readLabelledQuestions('development'));
    expect(counts.first).toBeGreaterThanOrEqual(60);
    expect(counts.three).toBeGreaterThanOrEqual(65);
    expect(counts.rightlySilent).toBeGreaterThanOrEqual(22);
  });
});
