import { digitsOf } from './recogniser.ts';

export interface NineDigits {
  start: number;
  end: number;
  digits: string;
  /** `grouped`: written 3-2-4 with dashes, spaces or dots. `loose`: nine digits in any spacing. */
  form: 'grouped' | 'loose';
}

const grouped =
  /(?<!\d)(?<!\d[-. ])(?:\d{3}([ .])\d{2}\1\d{4}(?!\1?\d)|\d{3}\s{0,2}-\s{0,2}\d{2}\s{0,2}-\s{0,2}\d{4}(?!-?\d))(?![A-Za-z])/g;
const loose = /(?<!\d)\d(?:[ .-]{0,3}\d){8}(?!\d)/g;

/** Every way to write a nine-digit personal number. What each is, issuing rules and context must tell. */
export function findNineDigits(text: string): NineDigits[] {
  return [
    ...Array.from(text.matchAll(grouped), (match) => found(match, 'grouped')),
    ...Array.from(text.matchAll(loose), (match) => found(match, 'loose')),
  ];
}

function found(match: RegExpExecArray, form: NineDigits['form']): NineDigits {
  const start = match.index;
  return { start, end: start + match[0].length, digits: digitsOf(match[0]), form };
}
