const words = [
  '(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: there| all| team| assistant)?[,.! ]+',
  '(?:ok(?:ay)?|so|well|now|also|and)[, ]+',
  '(?:robot|bot|assistant|computer)[, ]+',
  '(?:please|pls|plz|kindly|just|quickly) ',
  '(?:can|could|would|will) (?:you|u|ya) (?:please |kindly |just |maybe |possibly )?',
  "(?:i need|i want|i would like|i[’']d like) (?:you )?to ",
  "(?:i need|i want|i would like|i[’']d like|i could use) (?:some )?help (?:to |with |in )?(?=\\w+ing\\b|\\w)",
  '(?:help me|help us|assist me)(?: to| with| in)? ',
  "let[’']s ",
  '(?:are you able|is it possible) (?:for you )?to ',
  '(?:go ahead and|try to) ',
];
const opening = new RegExp(`^(?:${words.join('|')})+`, 'i');

/** The request without greeting and politeness: "Hi, could you please shorten this" is "shorten this". */
export function withoutOpening(text: string): string {
  const trimmed = text.trim();
  return trimmed.slice(opening.exec(trimmed)?.[0].length ?? 0);
}
