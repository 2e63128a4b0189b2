import { beginsWithVowelSound } from './articles.ts';
import type { Edit } from './edits.ts';
import { misspellings } from './misspellings.ts';
import { createTouchTest, protectedSpans } from './protectedSpans.ts';

interface Rule {
  pattern: RegExp;
  why: string;
  /** What to put there, or undefined to leave it. */
  fix: (found: RegExpMatchArray, text: string) => string | undefined;
}

/** Words that may rightly stand twice. */
const twice = /^(?:that|had|no|very|ha|bye|really|yes|knock|san)$/i;

const rules: readonly Rule[] = [
  {
    pattern: /(?<![\w'’-])([A-Za-z]{1,20})([ \t]+|[ \t]*\r?\n)\1(?![\w'’-])/gi,
    why: 'The word stands twice.',
    fix: ([whole, word = '']) => (twice.test(word) || /^\p{Lu}.*\s\p{Lu}/su.test(whole) ? undefined : word),
  },
  {
    pattern: /(?<![\w.'’-])(an?)([ \t]+)([A-Za-z][A-Za-z'’-]*)/gi,
    why: '"a" before a consonant sound, "an" before a vowel sound.',
    fix: ([, article = '', gap = '', word = '']) => {
      const isVowel = beginsWithVowelSound(word);
      if (
        isVowel === undefined ||
        isVowel === (article.length === 2) ||
        (/^A/.test(article) && /^\p{Lu}/u.test(word))
      )
        return undefined;
      if (/^(?:a|and|as|at|is|are|in|on|or|of|if|it|i|am|an)$/i.test(word)) return undefined;
      return `${isVowel ? `${article}n` : article.slice(0, 1)}${gap}${word}`;
    },
  },
  {
    pattern: /(?<![\w'’-])[A-Za-z]{3,20}(?![\w'’-])/g,
    why: 'Spelling.',
    fix: ([word]) => {
      const right = misspellings.get(word.toLowerCase());
      if (right === undefined || /^[A-Z]{2}/.test(word)) return undefined;
      return /^[A-Z]/.test(word) ? right.slice(0, 1).toUpperCase() + right.slice(1) : right;
    },
  },
  {
    pattern: /(?<=[^\s|])[ ]{2,3}(?=[^\s|])/g,
    why: 'One space is enough.',
    fix: (found, text) => (isColumns(text, found.index ?? 0) ? undefined : ' '),
  },
  {
    pattern: /(?<=[\p{L}\p{N})\]])[ ](?=[,;](?:\s|$)|\.(?:\s|$))/gu,
    why: 'No space before this mark.',
    fix: () => '',
  },
];

/** Doubled words, a/an, common misspellings, spaces; quotations, masks and links stay. */
export function corrections(text: string): Edit[] {
  const spans = protectedSpans(text);
  return rules.flatMap(({ pattern, why, fix }) => {
    const touches = createTouchTest(spans);
    return [...text.matchAll(pattern)].flatMap((found) => {
      if (touches(found.index, found.index + found[0].length)) return [];
      const after = fix(found, text);
      return after === undefined || after === found[0]
        ? []
        : [{ start: found.index, before: found[0], after, why }];
    });
  });
}

/** Several wide gaps in one line are columns. */
function isColumns(text: string, at: number): boolean {
  const from = text.lastIndexOf('\n', at) + 1;
  const line = text.slice(Math.max(from, at - 300), at + 300).split('\n')[0] ?? '';
  return (line.match(/[^\s] {2,}(?=[^\s])/g)?.length ?? 0) > 2 && !/[.?!] {2}/.test(line);
}
