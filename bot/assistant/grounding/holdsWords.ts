/** Whether the words stand in the text as whole words, side by side; case and punctuation do not count. No words: no. */
export function holdsWords(text: string, words: string): boolean {
  const wanted = comparable(words);
  return wanted !== '' && ` ${comparable(text)} `.includes(` ${wanted} `);
}

/** Letters and digits in lower case, one space between words. */
export function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
