/** English stem, light: takes off plural, -ed, -ing, -ly, -ment, -ation, so that forms of one word meet. */
export function stem(word: string): string {
  const base = irregular.get(word) ?? word;
  if (base.length < 4 || /\d/.test(base)) return base;
  return closeUp(withoutSuffix(withoutPlural(base)));
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('xes') || word.endsWith('ches') || word.endsWith('shes')) {
    return word.slice(0, -2);
  }
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

function withoutSuffix(word: string): string {
  for (const suffix of ['ations', 'ation', 'ments', 'ment', 'ingly', 'edly', 'ing', 'ied', 'ed', 'ly']) {
    if (!word.endsWith(suffix)) continue;
    const rest = suffix === 'ied' ? `${word.slice(0, -3)}y` : word.slice(0, -suffix.length);
    if (rest.length >= 3 && /[aeiouy]/.test(rest)) return undoubled(rest);
  }
  return word;
}

function undoubled(word: string): string {
  return /([bdgmnprt])\1$/.test(word) ? word.slice(0, -1) : word;
}

/** "approve" and "approved", "reply" and "replies" end alike. */
function closeUp(word: string): string {
  if (word.length > 3 && word.endsWith('e')) return word.slice(0, -1);
  return word.length > 3 && word.endsWith('y') ? `${word.slice(0, -1)}i` : word;
}

const irregular = new Map(
  Object.entries({
    sent: 'send',
    paid: 'pay',
    made: 'make',
    met: 'meet',
    wrote: 'write',
    written: 'write',
    took: 'take',
    taken: 'take',
    gave: 'give',
    given: 'give',
    spoke: 'speak',
    spoken: 'speak',
    told: 'tell',
    chose: 'choose',
    chosen: 'choose',
    brought: 'bring',
    bought: 'buy',
    found: 'find',
    held: 'hold',
    kept: 'keep',
    left: 'leave',
    began: 'begin',
    begun: 'begin',
    people: 'person',
    children: 'child',
    said: 'say',
    went: 'go',
    gone: 'go',
    came: 'come',
    saw: 'see',
    seen: 'see',
    knew: 'know',
    known: 'know',
    decision: 'decide',
    decisions: 'decide',
    approval: 'approve',
    approvals: 'approve',
    renewal: 'renew',
    payment: 'pay',
    payments: 'pay',
    applicant: 'apply',
    applicants: 'apply',
    application: 'apply',
    applications: 'apply',
    submission: 'submit',
    submissions: 'submit',
    extension: 'extend',
    extensions: 'extend',
    permission: 'permit',
    employee: 'employ',
    employees: 'employ',
    employer: 'employ',
    received: 'receive',
    receipt: 'receive',
    booking: 'book',
    counted: 'count',
    eligibility: 'eligible',
    cancellation: 'cancel',
    cancelled: 'cancel',
    canceled: 'cancel',
  }),
);
