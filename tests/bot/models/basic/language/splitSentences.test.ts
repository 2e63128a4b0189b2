import { splitSentences } from '../../../../../bot/models/basic/language/sentences.ts';

const texts = (text: string): string[] => splitSentences(text).map((sentence) => sentence.text);

describe('splitSentences', () => {
  it.each([
    ['Dr. Smith came. She left.', ['Dr. Smith came.', 'She left.']],
    ['See No. 5 and Sec. 12 of it. Then sign.', ['See No. 5 and Sec. 12 of it.', 'Then sign.']],
    ['It is due Dec. 4 at 5 p.m. on the dot. Thanks.', ['It is due Dec. 4 at 5 p.m. on the dot.', 'Thanks.']],
    [
      'J. Q. Adams wrote it. We chose plan B. It works.',
      ['J. Q. Adams wrote it.', 'We chose plan B.', 'It works.'],
    ],
    ['G.L. c. 66, § 10 applies. Read it.', ['G.L. c. 66, § 10 applies.', 'Read it.']],
    ['Call [PHONE 5]. Ask for [PERSON 2]. Thanks.', ['Call [PHONE 5].', 'Ask for [PERSON 2].', 'Thanks.']],
    ['Use forms, e.g. W-4. Sign.', ['Use forms, e.g. W-4.', 'Sign.']],
  ])('%s', (text, sentences) => {
    expect(texts(text)).toEqual(sentences);
  });

  it('joins hard-wrapped lines and parts paragraphs and items', () => {
    const text =
      'The hearing on the licensing rule is on October 22 in the\nauditorium on the first floor.\n\nBring:\n- the form\n- a pen\n';
    expect(texts(text)).toEqual([
      'The hearing on the licensing rule is on October 22 in the auditorium on the first floor.',
      'Bring:',
      'the form',
      'a pen',
    ]);
  });

  it('keeps offsets into the given text, whatever white space and control characters stand there', () => {
    const text = '\u0000 One\tis here.\r\n\r\n  Two\u0007 is there. \u2028 Three.';
    for (const { start, end, text: read } of splitSentences(text)) {
      expect(text.slice(start, end).replace(/[\p{Cc}\s]+/gu, ' ')).toBe(read);
    }
  });

  it('cuts a text without ends at spaces, never inside a mask', () => {
    const pieces = texts('[US_SSN_LAST4 7] '.repeat(500));
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.every((piece) => /^(?:\[US_SSN_LAST4 7\] ?)+$/.test(piece))).toBe(true);
  });
});
