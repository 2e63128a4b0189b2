/** What a request tells the writer to pass on: "Tell the team the meeting moves to Room 3." */
export interface Told {
  /** "the team"; empty for "them" and the like */
  to: string;
  /** "The meeting moves to Room 3." or "Please bring your laptops." */
  sentence: string;
}

const polite = '(?:(?:please|can you|could you|would you|i (?:need|want)(?: you)? to|also|to)[ ,]+)*';
const say =
  '(?:tell(?:ing)?|inform(?:ing)?|notify(?:ing)?|advis(?:e|ing)|alert(?:ing)?|remind(?:ing)?|ask(?:ing)?|writ(?:e|ing)(?: to)?|e-?mail(?:ing)?(?: to)?|message|let(?:ting)?)';
const form = '(?:memo(?:randum)?|e-?mail|letter|notice|announcement|message|invitation|note|reminder)';
const group =
  '(?:staff|team|group|everyone|everybody|people|folks|them|residents|applicants|members|employees|managers|supervisors|colleagues|parents|vendors|partners|directors|providers|office|unit|division|department|committee|board|families|tenants|customers|visitors|drivers|attendees|participants)';
const many = `(?:(?!${form}\\b|(?:a|an|me|us)\\b)[\\p{L}-]+ ){0,4}?${group}(?: (?:in|of|at|on) (?:the )?[\\p{L}\\d -]{2,40}?)?`;
const one = "(?:him|her|\\[PERSON \\d+\\]|\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?)";
const link =
  '(?: know)?(?:,? (that|not to|to)\\s+|:\\s*|,?\\s+(?=(?:the|a|an|our|your|my|we|you|i|it|they|there|this|these|those|their|all|no|from|starting|as of)\\s))';
const toMany = new RegExp(`^${polite}${say} (${many})${link}(.+)$`, 'isu');
/** A name is told by its capitals, so the verb stands in both cases here. */
const toOne = new RegExp(
  `^(?:[Pp]lease )?(?:[Tt]ell|[Ii]nform|[Nn]otify|[Rr]emind|[Aa]sk|[Ww]rite to|[Ll]et) (${one})${link}(.+)$`,
  'su',
);
const withoutLink = new RegExp(`^${polite}${say} ((?:all |the |our |my )?${group})(?: know)?( )(.+)$`, 'isu');
const topicWords = /^(?:about|of|regarding|concerning|on|with|for)\b/i;

/** The sentence to pass on and to whom; undefined when the words give no such order. */
export function readTold(words: string): Told | undefined {
  const found = toMany.exec(words) ?? toOne.exec(words) ?? withoutLink.exec(words);
  const to = found?.[1];
  const rest = found?.[3]?.trim();
  if (to === undefined || rest === undefined || topicWords.test(rest)) return undefined;
  const order = found?.[2]?.trim().toLowerCase();
  if (order !== 'to' && order !== 'not to' && rest.split(/\s+/).length < 3) return undefined;
  const plain = order === 'to' ? `please ${rest}` : order === 'not to' ? `please do not ${rest}` : rest;
  return { to: /^(?:them|people|folks|him|her)$/i.test(to) ? '' : to, sentence: asSentence(plain) };
}

/** "Friday staff meeting moves to Room 3": without hour, reason and article. */
export function subjectOfSentence(sentence: string): string {
  const short = sentence
    .replace(/^please\s+/i, '')
    .replace(/^we are (?=\w+ing\b)/i, '')
    .replace(/(?:[:;]|, (?=[a-z'’]+ (?:appointment|at|in|by)|(?:and|but) )).*$/s, '')
    .replace(/^(?:the|our|a|an)\s+/i, '')
    .replace(/,?\s+(?:because|since|so that|due to|which|and please)\b.*$/is, '')
    .replace(/,?\s+(?:at|from) (?:\d{1,2}(?::\d\d)? ?[ap]\.?m\b|noon).*$/is, '')
    .replace(/[.!?,;:\s]+$/, '');
  const words = short.split(/\s+/);
  const cut = words.length > 12 ? words.slice(0, 12).join(' ') : short;
  return cut.slice(0, 1).toUpperCase() + cut.slice(1);
}

function asSentence(text: string): string {
  const first = text.slice(0, 1).toUpperCase() + text.slice(1);
  return /[.?!…]$/.test(first) ? first : `${first}.`;
}
