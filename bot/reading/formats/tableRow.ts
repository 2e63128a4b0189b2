/** One row of a table: `| a | b |`, line ends inside cells as spaces, empty cells at the end left out. */
export function tableRow(cells: readonly string[]): string {
  const clean = cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
  while (clean.length > 0 && clean.at(-1) === '') clean.pop();
  return clean.length === 0 ? '' : `| ${clean.join(' | ')} |`;
}
