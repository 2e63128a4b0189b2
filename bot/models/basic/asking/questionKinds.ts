export type QuestionKind = 'when' | 'amount' | 'who' | 'where' | 'why' | 'other';

/** What a question wants to hear. */
export function kindOf(question: string): QuestionKind {
  if (/\b(?:when|what (?:date|day|time)|by when|deadline|how soon|due)\b/i.test(question)) return 'when';
  if (
    /\b(?:how (?:many|much|long|often|high|large|big|old)|what (?:is|was|are) the (?:number|total|cost|amount|price|fee|rate|percentage|limit|budget))\b/i.test(
      question,
    )
  )
    return 'amount';
  if (/\b(?:who|whom|whose)\b/i.test(question)) return 'who';
  if (/\bwhere\b/i.test(question)) return 'where';
  return /\bwhy\b/i.test(question) ? 'why' : 'other';
}

const signs: Record<QuestionKind, RegExp | undefined> = {
  when: /\b(?:\d{1,2}(?::\d\d)? ?[ap]\.?m|\d{1,2}\/\d{1,2}|(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|(?:19|20)\d\d\b|\d+ (?:days?|weeks?|months?|years?))/i,
  amount:
    /[$€£]?\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|percent|half)\b/i,
  who: /\[PERSON \d+\]|\b(?:\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|director|commissioner|secretary|manager|supervisor|office|department|unit|applicants?|employees?|staff)\b/u,
  where: /\b(?:room|floor|street|building|office|at the|located|website|online|https?|in the)\b/i,
  why: /\b(?:because|since|due to|so that|in order to|to (?:avoid|reduce|ensure|prevent|protect)|reason|therefore)\b/i,
  other: undefined,
};

/** Whether a sentence holds the kind of thing the question wants. */
export function fitsKind(kind: QuestionKind, sentence: string): boolean {
  return signs[kind]?.test(sentence) === true;
}
