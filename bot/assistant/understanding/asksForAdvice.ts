const patterns = [
  // legal
  /\b(?:is it|is this|am i|are we|would it be) (?:\w+ )?(?:legal(?:ly)?|illegal|against the law|lawful|liable|breaking the law)\b/i,
  /\b(?:can|could|should|may) (?:i|we|they|he|she|someone|my \w+) (?:\w+ )?(?:sue|be sued|get sued|go to jail|press charges|get a lawyer|hire a lawyer|break my lease)\b/i,
  /\b(?:legal (?:advice|rights|opinion|question|help)|my (?:legal )?rights|lawyer|attorney|lawsuit|sue (?:my|the|him|her|them)|deduct\w*|custody|divorce|evict\w*|immigration status|green card)\b/i,
  // medical
  /\b(?:medical advice|diagnos\w+|symptoms?|side effects?|dos(?:e|age)|chest pain|headaches?|fever|rash|pregnan\w+|blood pressure|antibiotics?|ibuprofen|depress(?:ed|ion)|anxiety|suicid\w+|kill myself|should i (?:take|see a doctor|go to the (?:er|hospital|doctor)))\b/i,
  // personnel
  /\b(?:grievance|fmla|maternity leave|paternity leave|parental leave|sick (?:leave|days?|time)|vacation (?:days?|time)|harass\w*|discriminat\w+|retaliat\w+|my (?:salary|raise|pay|pension|retirement|benefits)|union (?:rep|contract)|workers(?:'|’)? comp\w*|performance review|call in sick)\b/i,
];

/** Whether a first message wants legal, medical or personnel advice: then it hears whom to ask. */
export function asksForAdvice(text: string): boolean {
  return text.length <= 600 && patterns.some((pattern) => pattern.test(text));
}
