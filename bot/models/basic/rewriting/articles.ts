/** Whether a word begins with a vowel sound; undefined when spelling does not tell. */
export function beginsWithVowelSound(word: string): boolean | undefined {
  if (!/^[A-Za-z]/.test(word)) return undefined;
  const lower = word.toLowerCase();
  if (/^(?:hour|honest|honor|honour|heir)/.test(lower)) return true;
  if (
    /^(?:uni(?!n|m|d)|us(?:e|u|a[bg])|uti|ub|ur(?:e|an(?!d))|eu|ewe|one(?:\b|-|s)|once|ou[ij]|u[a-z]?-|herb|historic)/.test(
      lower,
    )
  ) {
    return /^(?:herb|historic)/.test(lower) ? undefined : false;
  }
  if (/^[A-Z]{2,}|^[A-Z]\b|\d/.test(word)) return undefined;
  return /^[aeiou]/.test(lower);
}
