import { readWish } from '../../../../bot/assistant/followUp/readWish.ts';

describe('a short message that leans on the last answer', () => {
  it.each([
    ['Shorter', 'shorter'],
    ['make it shorter', 'shorter'],
    ['Can you make that a bit shorter, please?', 'shorter'],
    ['too long', 'shorter'],
    ["That's too long.", 'shorter'],
    ['Shorten it', 'shorter'],
    ['in two sentences', 'shorter'],
    ['more detail', 'longer'],
    ['Tell me more', 'longer'],
    ['longer please', 'longer'],
    ['Make it friendlier', 'friendlier'],
    ['less formal', 'friendlier'],
    ['More formal', 'formal'],
    ['in plain language', 'plain'],
    ['Say it in plain language', 'plain'],
    ['simpler', 'plain'],
    ['for the public', 'public'],
    ['now for residents', 'public'],
    ['fix the spelling', 'correct'],
    ['why?', 'why'],
    ['But why?', 'why'],
    ['How do you know that?', 'why'],
    ['try again', 'again'],
    ['Redo it', 'again'],
    ['another version', 'again'],
    ['add a line about parking', 'change'],
    ['Please remove the second paragraph and keep the rest', 'change'],
  ])('%s', (text, kind) => {
    expect(readWish(text)).toEqual({ kind });
  });

  it.each([
    ['in Spanish', 'es'],
    ['and in Spanish?', 'es'],
    ['Translate it into Haitian Creole', 'ht'],
    ['translate to vietnamese please', 'vi'],
    ['Portuguese', 'pt'],
    ['En español', 'es'],
    ['Put it into simplified Chinese', 'zh-Hans'],
  ])('%s names a language', (text, language) => {
    expect(readWish(text)).toEqual({ kind: 'translate', language });
  });

  it.each([
    ['What about page 12?', 'page', 12, 12, ''],
    ['and page 3?', 'page', 3, 3, ''],
    ['page 3', 'page', 3, 3, ''],
    ['p. 4?', 'page', 4, 4, ''],
    ['what does slide 2 say?', 'slide', 2, 2, ''],
    ['pages 3 to 5', 'page', 3, 5, ''],
    ['What is on page 7?', 'page', 7, 7, ''],
    ['Summarize page 2', 'page', 2, 2, ''],
    ['What does page 12 say about parking?', 'page', 12, 12, 'parking'],
    ['What is the fee on page 9?', 'page', 9, 9, 'What is the fee'],
    ['what about the message 2', 'message', 2, 2, ''],
  ])('%s names a place', (text, unit, from, to, question) => {
    expect(readWish(text)).toEqual({ kind: 'place', place: { unit, from, to }, question });
  });

  it.each([
    ['and the second one?', 2],
    ['the third point', 3],
    ['what about number 4?', 4],
    ['the last one', -1],
    ['tell me more about the 2nd', 2],
  ])('%s names a point', (text, n) => {
    expect(readWish(text)).toEqual({ kind: 'point', n });
  });

  it.each([
    'When is the office closed?',
    'Why was the pilot stopped in May?',
    'What did the pilot cost?',
    'How long is the lease?',
    'Is there more money for parking?',
    'German',
    'in Boston',
    'What are the first two deadlines?',
    'Who wrote page one of the report?',
    '',
    '?',
    `Shorter\n\n${'A long text that was pasted. '.repeat(20)}`,
    'a '.repeat(100_000),
    'in '.repeat(30),
  ])('%j stands on its own', (text) => {
    expect(readWish(text)).toBeUndefined();
  });
});
