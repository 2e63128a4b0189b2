/** Words of the desk's Word page. */
export const wordTexts = {
  title: 'Word',
  simulated: 'Simulated Word for development',
  document: 'Document',
  ribbon: 'Ribbon',
  openSample: 'Open a sample',
  openOwn: 'Open your own .docx',
  undo: 'Undo',
  bold: 'Bold',
  italic: 'Italic',
  underline: 'Underline',
  track: 'Track changes',
  acceptAll: 'Accept all',
  rejectAll: 'Reject all',
  noSamples: 'The samples could not be listed',
  review: 'Changes and comments',
  added: 'Added',
  deleted: 'Deleted',
  replaced: 'Replaced',
  replacement: (before: string, after: string) => `${before} → ${after}`,
  by: (author: string) => `by ${author}`,
  accept: 'Accept',
  reject: 'Reject',
  acceptThis: (text: string) => `Accept: ${text}`,
  rejectThis: (text: string) => `Reject: ${text}`,
  goTo: 'Show in the document',
  resolve: 'Resolve',
  newParagraph: 'a new paragraph',
  formatting: 'Formatting',
  counts: (changes: number, comments: number) =>
    `${plural(changes, 'change')}, ${plural(comments, 'comment')}`,
  opened: (name: string) => `${name} is open.`,
  cannotOpen: (name: string) => `${name} could not be opened`,
  cannotOpenNext: (why: string) => `Reason: ${why}. Choose another file; the open document is unchanged.`,
  blank: 'New document',
} as const;

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
