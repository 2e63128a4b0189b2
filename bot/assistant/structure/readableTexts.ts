const mostTexts = 40;
const longestText = 600;

/**
 * Sentences that a person can read in an answer that is no JSON: the values of "text", wherever they stand, or else
 * the lines of prose. For showing as not verified; nothing of it was checked.
 */
export function readableTexts(unverifiedRaw: string): string[] {
  const values = [...unverifiedRaw.matchAll(/"text"\s*:\s*"((?:[^"\\]|\\.){1,2000})/g)].map(
    ([, inner = '']) => plain(inner),
  );
  const texts = values.length > 0 ? values : proseOf(unverifiedRaw);
  return [...new Set(texts)].filter((text) => /\p{L}{2}/u.test(text)).slice(0, mostTexts);
}

function proseOf(raw: string): string[] {
  const text = raw.replace(/```\w*/g, '').trim();
  if (/^[[{<]/.test(text)) return [];
  const end = text.search(/\n\s*[{[]/);
  return (end < 0 ? text : text.slice(0, end)).split('\n').map((line) => plain(line));
}

function plain(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\(.)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestText);
}
