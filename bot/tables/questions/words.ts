/** A word of the question: as written, and in the form in which words are compared. */
export interface Word {
  written: string;
  folded: string;
}

const piece = /[$€£]?\d[\d,]*(?:\.\d+)?%?(?:st|nd|rd|th)?(?:[/-]\d+)*|>=|<=|[<>=≥≤&]|[\p{L}\p{N}_'’#-]+/gu;
const mostWords = 60;

export function wordsOf(text: string): Word[] {
  return (text.match(piece) ?? []).slice(0, mostWords).map((written) => ({
    written,
    folded: written
      .toLowerCase()
      .replace(/[’']s$/, '')
      .replace(/[’'_#-]/g, ''),
  }));
}

/** Without the ending of the plural; short words stay. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:ses|xes|ches|shes)$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** The same word, or one slip of the pen away when it is long enough to tell. */
export function isSameWord(a: string, b: string): boolean {
  const [one, other] = [numberWord(singular(a)), numberWord(singular(b))];
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  if (shorter < 5 || /\d/.test(one + other)) return false;
  return isOneSlip(one, other);
}

function numberWord(word: string): string {
  return /^(?:no|nos|num|nbr)$/.test(word) ? 'number' : word;
}

/** One letter more, less, other, or two neighbours swapped. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > at && endB > at && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const [restA, restB] = [a.slice(at, endA), b.slice(at, endB)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
