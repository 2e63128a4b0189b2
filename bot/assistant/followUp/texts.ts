/** Every sentence about follow-ups that people read. */
export const followUpTexts = {
  needsModel: (wish: string) => `${wish} needs an AI model, and none is connected.`,
  wishes: {
    friendlier: 'Changing the tone of this text',
    formal: 'Changing the tone of this text',
    shorter: 'Shortening this text freely',
    longer: 'Writing more',
    change: 'Changing this text freely',
    correct: 'This',
    plain: 'This',
    public: 'This',
    translate: 'Translating',
  },
  rulesCan: 'Without one you can say: “in plain language”, “correct the spelling”, or ask a new question.',
  shortest: {
    text: 'This is the shortest form that rules can give.',
    next: 'Delete what you do not need, or say “more detail” to go back.',
  },
  longest: {
    text: 'There is nothing more to give by rules: this is the longest form.',
    next: 'Ask about one part of it, or open the source behind a statement.',
  },
  noPoint: (n: number, count: number) => ({
    text:
      count === 1
        ? 'The last answer has one point only.'
        : `The last answer has ${String(count)} points, and no number ${String(n)}.`,
    next: 'Ask about one of them, or type the question in full.',
  }),
  place: (words: string) => `Only ${words} was used for this answer.`,
  dropped: (count: number, long: number) =>
    [
      count === 0
        ? ''
        : count === 1
          ? 'The first message of this conversation was not used.'
          : `The first ${count.toLocaleString('en-US')} messages of this conversation were not used.`,
      long === 0
        ? ''
        : long === 1
          ? '1 long message was not used.'
          : `${String(long)} long messages were not used.`,
      'Say again what still matters, or start a new conversation.',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  cut: (characters: string) =>
    `Follow-ups here use the first ${characters} characters of the material. Attach it again to use all of it.`,
} as const;
