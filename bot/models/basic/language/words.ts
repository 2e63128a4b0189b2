import { maskSource } from './masks.ts';
import { stem } from './stem.ts';

const wordPattern = new RegExp(`${maskSource}|[\\p{L}\\p{N}]+(?:['’.,-][\\p{L}\\p{N}]+)*`, 'gu');

/** Words in order; a mask is one word, a figure such as 1,930 or 93H too. */
export function wordsOf(text: string): string[] {
  return text.match(wordPattern) ?? [];
}

/** Stems of the words that carry meaning: no stop words, no single letters. Masks stay as they are. */
export function contentStems(text: string): string[] {
  const stems: string[] = [];
  for (const word of wordsOf(text)) {
    if (word.startsWith('[')) {
      stems.push(word);
      continue;
    }
    for (const part of word.includes('-') ? word.split('-') : [word]) {
      const lower = part.toLowerCase().replace(/['’](?:s|ll|re|ve|d|m|t)$/, '');
      if ((lower.length > 1 || /\d/.test(lower)) && !stopWords.has(lower)) stems.push(stem(lower));
    }
  }
  return stems;
}

const stopWords = new Set(
  (
    'a about above after again all also am an and any are as at be because been before being below between both ' +
    'but by can could did do does doing done down during each either else etc even ever every few for from further ' +
    'get gets getting got had has have having he her here hers him his how however i if in into is isn it its itself ' +
    'just let lets like may maybe me might mine more most much must my need needs no nor not now of off oh ok okay ' +
    'on once one only onto or other our ours out over own per please quite rather really same shall she should since ' +
    'so some still such than thank thanks that the their theirs them then there these they this those through to too ' +
    'under until up upon us very was we well were what when where whether which while who whom whose why will with ' +
    'within without would yes yet you your yours don didn doesn won wouldn couldn shouldn haven hasn hadn aren wasn ' +
    'weren cannot dear hi hello regards re fw fwd via'
  ).split(' '),
);
