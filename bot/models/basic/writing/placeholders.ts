/** What somebody must fill in, as it stands in the text, each once: "[date]". Masks and citation marks are none. */
export function placeholdersIn(markdown: string): string[] {
  const plain = markdown.replace(/\[\[[^\n]*?"\]\]/g, '');
  return [...new Set(plain.match(/\[[a-z][^[\]\n]{1,60}\]/g) ?? [])];
}
