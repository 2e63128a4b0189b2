/** Known to every reader of a state office, or no abbreviation. */
const known = new Set(
  (
    'AM PM USA US UK EU MA NY RI NH CT VT ME TV ID PDF FAQ FAQS CEO CFO OK SSN ZIP ATM PIN DVD CD URL HTML IT HR TTY FAX ' +
    'PO RE FYI ASAP RSVP NA TBD ADA IRS FBI CIA CDC FEMA NASA MBTA RMV AIDS HIV COVID DNA GPS ISBN LLC INC NOT AND OR THE ' +
    'FOR ALL ANY YOU ARE MUST ONLY NEW NO YES TO OF IN ON AT BY IF IS IT AS BE DO GO UP WE II III IV VI VII VIII IX XI XII'
  ).split(' '),
);
const shape = /(?<![\w.@/&'’-])[A-Z][A-Z&]{1,5}s?(?![\w@/&-]|\.[A-Za-z])/g;
const mostFlags = 12;

/**
 * Abbreviations that the text never spells out, each at its first place. "(ABC)" behind words or "ABC (Words …)"
 * counts as spelled out. Lines in capitals have none.
 */
export function undefinedAbbreviations(text: string): { text: string; start: number; why: string }[] {
  const seen = new Set<string>();
  const flags: { text: string; start: number; why: string }[] = [];
  for (const found of text.matchAll(shape)) {
    const short = found[0].replace(/s$/, '');
    if (seen.has(short) || known.has(short) || isAmongCapitals(text, found.index, found[0].length)) continue;
    seen.add(short);
    if (isSpelledOut(text, short)) continue;
    flags.push({
      ...{ text: found[0], start: found.index },
      why: `"${short}" is not spelled out here. At its first place write the words, then (${short}).`,
    });
    if (flags.length === mostFlags) break;
  }
  return flags;
}

function isSpelledOut(text: string, short: string): boolean {
  return (
    text.includes(`(${short})`) ||
    new RegExp(`\\b${short.replace('&', '\\&')}s? \\(\\p{Lu}\\p{Ll}`, 'u').test(text)
  );
}

/** A number, code or heading in capitals around it: "FORM RW 1", "M.G.L. C 66". */
function isAmongCapitals(text: string, start: number, length: number): boolean {
  const before = /(\S+)\s$/.exec(text.slice(Math.max(0, start - 30), start))?.[1] ?? '';
  const after = /^\s(\S+)/.exec(text.slice(start + length, start + length + 30))?.[1] ?? '';
  return /^[A-Z]{2,}[:,.]?$/.test(before) || /^[A-Z]{2,}[:,.]?$|^[\d-]+\w?$/.test(after);
}
