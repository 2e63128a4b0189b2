import type { ReleasedLine } from '../releaseGate.ts';

/** The line's words without list mark, chip numbers and the note of the check. */
export function withoutListMark(line: string): string {
  return line
    .replace(/^\s*(?:[-*+]|\d{1,3}[.)])\s+/, '')
    .replace(/\s*\[\d{1,3}\]/g, '')
    .trim();
}

/** Groups an answer's lines under its headings; lines before the first stand under ''. */
export function byHeading(lines: readonly ReleasedLine[]): Map<string, ReleasedLine[]> {
  const sections = new Map<string, ReleasedLine[]>();
  let heading = '';
  for (const line of lines) {
    const found = /^#{1,4}\s+(.+?)\s*#*\s*$/.exec(line.text);
    if (found?.[1] !== undefined) {
      heading = found[1].toLowerCase();
      continue;
    }
    sections.set(heading, [...(sections.get(heading) ?? []), line]);
  }
  return sections;
}
