/** "Page 3", "Pages 3, 7-9 and 12" */
export function numberRanges(word: string, numbers: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && last.to === number - 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  const texts = ranges.map(({ from, to }) => (to > from ? `${String(from)}-${String(to)}` : String(from)));
  const last = texts.pop() ?? '';
  const list = texts.length === 0 ? last : `${texts.join(', ')} and ${last}`;
  return numbers.length === 1 ? `${word} ${list}` : `${word}s ${list}`;
}
