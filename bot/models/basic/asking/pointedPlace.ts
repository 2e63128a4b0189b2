import type { PlacedSentence, ReadDocument } from '../documents/passages.ts';

/** The part of the material that a question names ("page 2", "section 7", "option B"), and the question without it. */
export interface PointedPlace {
  /** As the question says it: "page 2" */
  named: string;
  sentences: PlacedSentence[];
  rest: string;
}

const page = /\b(?:(?:on|in|of|from|does) )?(?:the )?(page|slide|sheet|part) (\d{1,4})\b/i;
const division =
  /\b(?:(?:in|of|from|under|does) )?(?:the )?(section|article|chapter|appendix|annex|exhibit|finding|option|step|question|item|paragraph|clause|number) (\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[A-H])\b(?!-)/i;
const roman = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** Undefined when the question names no place, or one that the material does not have. */
export function pointedPlace(question: string, read: ReadDocument): PointedPlace | undefined {
  const onPage = page.exec(question);
  if (onPage?.[1] !== undefined) {
    const place = `${onPage[1]} ${onPage[2] ?? ''}`.toLowerCase();
    const sentences = read.sentences.filter(
      (one) => one.place.toLowerCase().startsWith(place) && !/\d/.test(one.place[place.length] ?? ''),
    );
    return placed(question, onPage[0], sentences);
  }
  const inDivision = division.exec(question);
  const word = inDivision?.[1]?.toLowerCase();
  const number = inDivision?.[2]?.toLowerCase();
  if (word === undefined || number === undefined) return undefined;
  const arabic = roman.indexOf(number);
  const numbers = [number, ...(arabic > 0 ? [String(arabic)] : []), roman[Number(number)] ?? ''].filter(
    (one) => one !== '',
  );
  const start = new RegExp(
    `^(?:(?:${word}|section|article|chapter|part|finding|option) )?(?:${numbers.join('|').replaceAll('.', '\\.')})(?:[.):\\s]|$)`,
    'i',
  );
  const sections = new Set(read.sections.flatMap(({ title }, index) => (start.test(title) ? [index] : [])));
  const sentences = read.sentences.filter(({ section }) => sections.has(section));
  return placed(
    question,
    inDivision?.[0] ?? '',
    sentences.length > 0 ? sentences : read.sentences.filter(({ text }) => start.test(text)),
  );
}

function placed(question: string, found: string, sentences: PlacedSentence[]): PointedPlace | undefined {
  if (sentences.length === 0) return undefined;
  return {
    named: found.replace(/^(?:on|in|of|from|under|does|the)\s+(?:the\s+)?/i, ''),
    sentences,
    rest: question.replace(found, ' '),
  };
}
