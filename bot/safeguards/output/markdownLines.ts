/** What a single line of Markdown tells (CommonMark 0.31, GFM tables). */
export interface Fence {
  marker: string;
  /** The opening line, for a fence that has to be cut. */
  line: string;
}

export const isBlank = (line: string) => line.trim() === '';
export const isIndented = (line: string) => /^[ \t]/.test(line);
export const isItem = (line: string) => /^[ \t]{0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/.test(line);
export const isHeading = (line: string) => /^ {0,3}#{1,6}(?:[ \t]|$)/.test(line);
export const isTableRule = (line: string) => line.includes('-') && /^[ \t|:-]{3,2000}$/.test(line);

/** The fence that is open after a line; containers before a fence are looked through. */
export function afterLine(line: string, open: Fence | undefined): Fence | undefined {
  const match = /^[ \t>]{0,40}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,8}){0,4}(`{3,}|~{3,})(.*)$/.exec(line);
  if (!match) return open;
  const [, marker = '', info = ''] = match;
  if (!open)
    return marker.startsWith('`') && info.includes('`') ? undefined : { marker, line: line.slice(0, 200) };
  const closes = marker[0] === open.marker[0] && marker.length >= open.marker.length && info.trim() === '';
  return closes ? undefined : open;
}
