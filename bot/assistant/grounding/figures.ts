/** Amounts, percentages, times, dates in digits and plain numbers of two digits and more. */
const figure = /(?<![\w[\]]|\[[A-Z_]{2,40} )(?:[$€£]?\d[\d,.:/-]*\d%?|[$€£]\d%?|\d%)/g;

/** Every figure of the material and of the request, in comparable form. */
export function figuresOf(texts: Iterable<string>): Set<string> {
  const known = new Set<string>();
  for (const text of texts) {
    for (const [found] of text.matchAll(figure)) {
      known.add(comparable(found));
      // "2026-11-20" vouches for 2026 and 20 as well.
      for (const part of found.split(/[^\d]+/)) if (part !== '') known.add(comparable(part));
    }
    for (const [single] of text.matchAll(/\d+/g)) known.add(comparable(single));
  }
  return known;
}

/** The figures of computed statements, whole: parts of "12,345" vouch for nothing. */
export function wholeFiguresOf(texts: Iterable<string>): Set<string> {
  const known = new Set<string>();
  for (const text of texts) {
    for (const [found] of text.matchAll(figure)) {
      known.add(comparable(found));
      if (/^\d{1,4}[-/]\d/.test(found)) for (const part of found.split(/[-/]/)) known.add(comparable(part));
    }
  }
  return known;
}

/** Marks each figure of the line that nothing vouches for. */
export function markUnknownFigures(
  line: string,
  known: ReadonlySet<string>,
): { text: string; unknown: string[] } {
  const unknown: string[] = [];
  const text = line.replace(figure, (found, offset: number) => {
    // A list number is layout.
    if (/^\s*$/.test(line.slice(0, offset)) && /^[.)]/.test(line.slice(offset + found.length))) return found;
    const parts = found.split(/[-/:]/);
    if (
      known.has(comparable(found)) ||
      (parts.length > 1 && parts.every((part) => known.has(comparable(part))))
    ) {
      return found;
    }
    unknown.push(found);
    return `${found} (not verified)`;
  });
  return { text, unknown };
}

function comparable(found: string): string {
  return found
    .replace(/[$€£,%]/g, '')
    .replace(/\.0+$/, '')
    .replace(/^0+(?=\d)/, '');
}
