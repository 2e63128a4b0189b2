import { splitSentences } from '../language/sentences.ts';
import { wordsOf } from '../language/words.ts';
import { syllablesOf } from './syllablesOf.ts';

/**
 * U.S. school grade of a text by Flesch-Kincaid (Kincaid et al., 1975), one decimal, 0 to 20; 0 for a text without words.
 * Markdown marks and masked values do not count.
 */
export function gradeOf(text: string): number {
  let sentences = 0;
  let words = 0;
  let syllables = 0;
  for (const sentence of splitSentences(text)) {
    const counted = wordsOf(sentence.text.replace(/https?:\/\/\S+/g, '')).filter((word) =>
      /^\p{L}/u.test(word),
    );
    if (counted.length === 0) continue;
    sentences += 1;
    words += counted.length;
    for (const word of counted) syllables += syllablesOf(word);
  }
  if (words === 0) return 0;
  const grade = 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
  return Math.round(Math.min(20, Math.max(0, grade)) * 10) / 10;
}
