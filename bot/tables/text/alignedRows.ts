/**
 * Columns kept apart by two or more spaces. When every line has as many pieces as the first, the pieces are the cells;
 * else cells are cut where all lines have a gap. Undefined when there are no common gaps.
 */
export function alignedRows(rawLines: readonly string[]): string[][] | undefined {
  const lines = rawLines.map((line) => line.replaceAll('\t', '    ').trimEnd());
  const pieces = lines.filter((line) => !isRule(line)).map((line) => line.trim().split(/\s{2,}/));
  const width = pieces[0]?.length ?? 0;
  if (width < 2) return undefined;
  if (pieces.every((row) => row.length === width)) return pieces;
  const gaps = commonGaps(lines.filter((line) => !isRule(line)));
  if (gaps.length === 0) return undefined;
  return lines.filter((line) => !isRule(line)).map((line) => cut(line, gaps));
}

function isRule(line: string): boolean {
  return /^[\s=+-]*$/.test(line);
}

/** Middle of each stretch of at least two positions that is blank in every line. */
function commonGaps(lines: readonly string[]): number[] {
  const length = Math.min(2_000, Math.max(...lines.map((line) => line.length)));
  const used = new Uint8Array(length + 1);
  for (const line of lines) {
    for (let at = 0; at < Math.min(length, line.length); at += 1) if (line[at] !== ' ') used[at] = 1;
  }
  const gaps: number[] = [];
  let start: number | undefined;
  const first = used.indexOf(1);
  for (let at = Math.max(0, first); at <= length; at += 1) {
    if (used[at] === 0 && at < length) start ??= at;
    else {
      if (start !== undefined && at - start >= 2 && at < length) gaps.push(start + ((at - start) >> 1));
      start = undefined;
    }
  }
  return gaps;
}

function cut(line: string, gaps: readonly number[]): string[] {
  return [...gaps, line.length + 1].map((gap, at) => line.slice(at === 0 ? 0 : gaps[at - 1], gap).trim());
}
