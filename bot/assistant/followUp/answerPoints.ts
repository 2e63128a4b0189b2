/** The answer as a text of its own: without the numbers of its chips and the marks of what was not verified. */
export function plainAnswer(answer: string): string {
  return answer
    .replace(/ ?\[\d{1,3}\](?!\()/g, '')
    .replace(/ \(not verified\)/g, '')
    .trim();
}

/** The points of an answer in order: its list items, or else its paragraphs. */
export function pointsOf(answer: string): string[] {
  const lines = plainAnswer(answer).split('\n');
  const items = lines.flatMap((line) => /^\s*(?:[-*+]|\d{1,3}[.)])\s+(.+)$/.exec(line)?.[1] ?? []);
  const found =
    items.length > 0 ? items : lines.filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return found.map((one) => one.replace(/\*\*/g, '').trim());
}
