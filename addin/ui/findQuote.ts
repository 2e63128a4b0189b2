/**
 * Where `quote` stands in `text`: exactly, or else with other white space, line marks or quotation marks between and
 * around the same words. UTF-16 offsets, end exclusive.
 */
export function findQuote(text: string, quote: string): { start: number; end: number } | undefined {
  const wanted = quote.trim();
  if (wanted === '') return undefined;
  const start = text.indexOf(wanted);
  if (start >= 0) return { start, end: start + wanted.length };
  const words = wanted.match(/[\p{L}\p{N}]+/gu);
  if (!words || words.length > 400) return undefined;
  const loose = words.join('[^\\p{L}\\p{N}]{1,12}');
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${loose}(?![\\p{L}\\p{N}])`, 'u').exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}
