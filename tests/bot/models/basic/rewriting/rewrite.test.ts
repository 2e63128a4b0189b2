import { writingResultSchema } from '../../../../../bot/contract/results.ts';
import { gradeOf } from '../../../../../bot/models/basic/rewriting/gradeOf.ts';
import { syllablesOf } from '../../../../../bot/models/basic/rewriting/syllablesOf.ts';
import { askBasic, selection } from '../fixtures/askBasic.ts';

async function rewrite(text: string, options: Record<string, unknown> = { style: 'plain' }) {
  const { markdown, result } = await askBasic({ skill: 'rewrite', material: [selection(text)], options });
  return { markdown, result: writingResultSchema.parse(result) };
}

describe('rewrite to plain language', () => {
  const text =
    'Prior to the hearing, applicants shall utilize the form. It was decided by the board that the implementation of the plan will follow.';

  it('gives edits with offsets in the selection, and the text with them applied', async () => {
    const { markdown, result } = await rewrite(text);
    expect(markdown).toBe(
      'Before the hearing, applicants shall use the form. It was decided by the board that the implementation of the plan will follow.',
    );
    expect(result.markdown).toBe(markdown);
    expect(result.edits?.map(({ before, after, start }) => [before, after, start])).toEqual([
      ['Prior to', 'Before', 0],
      ['utilize', 'use', 39],
    ]);
  });

  it('flags what has no safe replacement', async () => {
    const { result } = await rewrite(text);
    expect(result.flags?.map((flag) => flag.text)).toEqual(['shall', 'was decided', 'the implementation of']);
    for (const flag of result.flags ?? [])
      expect(text.slice(flag.start, (flag.start ?? 0) + flag.text.length)).toBe(flag.text);
  });

  it('flags long sentences, sooner for a low target grade', async () => {
    const long = `${'word '.repeat(27)}end.`;
    expect((await rewrite(long)).result.flags).toEqual([]);
    expect((await rewrite(long, { style: 'plain', targetGrade: 6 })).result.flags).toEqual([
      expect.objectContaining({ why: expect.stringContaining('28 words') as string }),
    ]);
  });

  it('gives the grade before and after', async () => {
    const { result } = await rewrite('They are required to utilize the form subsequent to the move.');
    expect(result.grade?.after).toBeLessThan(result.grade?.before ?? 0);
  });

  it('rewrites the request when nothing is selected', async () => {
    const { markdown } = await askBasic({
      skill: 'rewrite',
      request: 'Utilize it.',
      options: { style: 'plain' },
    });
    expect(markdown).toBe('Use it.');
  });
});

describe('flags', () => {
  it.each([
    ['It was decided by the board.', 'was decided', 'begin with who does it, "the board"'],
    ['The implementation of the plan is next.', 'The implementation of', 'with "carry out"'],
    ['No form may be sent unless it is signed.', 'No form may be sent unless', 'Two negatives'],
    ['ALL VISITORS MUST SIGN IN at the desk.', 'ALL VISITORS MUST SIGN IN', 'Capitals are hard to read'],
    ['The MOU expires in May.', 'MOU', 'not spelled out'],
    ['Pay upon receipt of the form.', 'upon receipt of', 'Say who receives it'],
  ])('"%s"', async (text, flagged, why) => {
    const { result } = await rewrite(text);
    expect(result.flags).toContainEqual(
      expect.objectContaining({ text: flagged, why: expect.stringContaining(why) as string }),
    );
  });

  it('leaves abbreviations that are spelled out or known', async () => {
    const { result } = await rewrite('The Office of Samples (OOS) met. OOS sent the PDF to HR at 9 AM.');
    expect(result.flags).toEqual([]);
  });

  it('names where a long sentence can be cut', async () => {
    const { result } = await rewrite(`${'word '.repeat(20)}end, but ${'word '.repeat(18)}end.`);
    expect(result.flags?.[0]?.why).toContain('Try to make two of it, before ", but"');
  });
});

describe('correct', () => {
  it.each([
    ['This is the the form.', 'This is the form.'],
    ['He had had enough and said that that was it.', 'He had had enough and said that that was it.'],
    ['It takes a hour at an university.', 'It takes an hour at a university.'],
    [
      'An one-time fee for a honest man in an European unit.',
      'A one-time fee for an honest man in a European unit.',
    ],
    ['A SSN and an FAQ and a NASA form.', 'A SSN and an FAQ and a NASA form.'],
    ['We recieved teh form and will seperate it.', 'We received the form and will separate it.'],
    ['Recieve it.', 'Receive it.'],
    ['Two  spaces , and a comma .', 'Two spaces, and a comma.'],
    ['Name      Amount      Day', 'Name      Amount      Day'],
    ['He wrote "teh form" on [US_SSN 7]  today.', 'He wrote "teh form" on [US_SSN 7] today.'],
    ['Walla Walla and [EMAIL 3] [EMAIL 3] stay.', 'Walla Walla and [EMAIL 3] [EMAIL 3] stay.'],
  ])('%s', async (before, after) => {
    const { result } = await rewrite(before, { style: 'correct' });
    expect(result.markdown).toBe(after);
    expect(result.flags).toEqual([]);
  });
});

describe('grade', () => {
  it.each([
    ['application', 4],
    ['agency', 3],
    ['asked', 1],
    ['boxes', 2],
    ['table', 2],
    ['people', 2],
    ['eligible', 4],
    ['various', 3],
    ['medium', 3],
    ['well-being', 3],
    ['rhythm', 1],
  ])('counts the syllables of %s: %i', (word, syllables) => {
    expect(syllablesOf(word)).toBe(syllables);
  });

  it('is low for simple and high for official text, and 0 for none', () => {
    expect(gradeOf('The cat sat on the mat. It was warm.')).toBeLessThan(2);
    expect(
      gradeOf(
        'Applicants must submit the required documentation to the appropriate administrative office prior to the commencement of the eligibility determination period.',
      ),
    ).toBeGreaterThan(14);
    expect(gradeOf('')).toBe(0);
    expect(gradeOf('[US_SSN 7] 12 ...')).toBe(0);
  });
});
