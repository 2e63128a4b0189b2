import { splitSentences } from '../language/sentences.ts';
import { isClause } from './phrases.ts';

export interface Said {
  text: string;
  isItem: boolean;
}

/** Sentences, also those that only a semicolon or a line break parts. */
export function sentencesOf(text: string): Said[] {
  return text.split('\n').flatMap((line) =>
    splitSentences(line).flatMap(({ text: sentence, bullet }) =>
      sentence
        .split(/;\s+(?:and\s+)?/)
        .flatMap(splicedClauses)
        .flatMap((piece) => piece.split(/,\s+(?=(?:agenda|topics?)\s*:)/i))
        .flatMap((piece) => piece.split(/,? and (?:say|mention|add|note) (?:that )?(?=\p{L})/u))
        .filter((piece) => piece.trim() !== '')
        .map((piece) => ({ text: piece.trim(), isItem: bullet })),
    ),
  );
}

/** "Invoice 4471 is wrong, it lists 12 laptops" is two sentences. */
function splicedClauses(sentence: string): string[] {
  const at = sentence.search(/, (?=(?:\d+ \p{L}+|we|it|they|there) \p{L}+)/u);
  const tail = at < 0 ? '' : sentence.slice(at + 2);
  const head = sentence.slice(0, Math.max(0, at));
  const stands =
    at > 0 &&
    isClause(tail) &&
    !/^(?:if|when|while|because|since|after|before|although|once|as|until)\b/i.test(head);
  return stands && head.split(/\s+/).length >= 4 ? [head, tail] : [sentence];
}
