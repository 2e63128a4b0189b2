/** Names of languages as people type them, and the tag that `translate` takes. */
const names: readonly (readonly [RegExp, string])[] = [
  [/\b(?:spanish|espa[nñ]ol|castellano)\b/i, 'es'],
  [/\b(?:cape verdean|cabo verdean|kriolu)\b/i, 'kea'],
  [/\b(?:haitian|kreyol|kreyòl|creole)\b/i, 'ht'],
  [/\b(?:portuguese|portugu[eê]s)\b/i, 'pt'],
  [/\b(?:traditional chinese|cantonese)\b/i, 'zh-Hant'],
  [/\b(?:chinese|mandarin)\b/i, 'zh-Hans'],
  [/\b(?:vietnamese)\b/i, 'vi'],
  [/\b(?:khmer|cambodian)\b/i, 'km'],
  [/\b(?:arabic)\b/i, 'ar'],
  [/\b(?:russian)\b/i, 'ru'],
  [/\b(?:french|fran[cç]ais)\b/i, 'fr'],
  [/\b(?:korean)\b/i, 'ko'],
  [/\b(?:english|ingl[eé]s)\b/i, 'en'],
];

/** The language that a wish for a translation names; undefined when it names none of those on offer. */
export function namedLanguage(text: string): string | undefined {
  const target = /\b(?:in|into|to)\b([^]*)$/i.exec(text)?.[1] ?? text;
  const find = (where: string) => names.find(([pattern]) => pattern.test(where))?.[1];
  return find(target) ?? find(text);
}
