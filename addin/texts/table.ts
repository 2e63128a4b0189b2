/** What people read about tables in the pane. */
export const table = {
  text: 'Reads the table you selected, or else all tables of this document. Every figure is computed from the cells.',
  mailText:
    'Reads Excel and CSV attachments and the tables in this conversation. Every figure is computed from the cells.',
  question: 'What do you want to know?',
  questionHint: 'Leave it empty for a summary. For example: total fee by office in 2025',
  paste: 'Or paste a table here',
  pasteHint: 'From Excel or a page, with its header row',
  go: 'Summarize the table',
  ask: 'Answer from the table',
  none: 'There is no table here. Select one in the document, or paste it.',
  noneInMail: 'This conversation has no table, and no Excel or CSV file is attached to the open message.',
  source: 'Cells behind this figure',
  chart: (title: string, highest: string, lowest: string) =>
    `Chart of ${title}. Highest: ${highest}. Lowest: ${lowest}. The figures are in the table above.`,
} as const;
