/** The formats that are read; the value is what people call such a file. */
export const fileFormats = {
  docx: 'a Word document',
  pptx: 'a PowerPoint presentation',
  xlsx: 'an Excel workbook',
  pdf: 'a PDF',
  rtf: 'a rich text document',
  html: 'a web page',
  eml: 'a mail message',
  mbox: 'a mailbox of messages',
  msg: 'an Outlook message',
  csv: 'a table of values',
  txt: 'plain text',
} as const;
export type FileFormat = keyof typeof fileFormats;

/** Extensions of each format, lower case, without the dot. */
export const extensions = {
  docx: ['docx', 'docm', 'dotx', 'dotm'],
  pptx: ['pptx', 'pptm', 'ppsx', 'ppsm', 'potx', 'potm'],
  xlsx: ['xlsx', 'xlsm', 'xltx', 'xltm'],
  pdf: ['pdf'],
  rtf: ['rtf'],
  html: ['html', 'htm', 'xhtml'],
  eml: ['eml'],
  mbox: ['mbox', 'mbx'],
  msg: ['msg', 'oft'],
  csv: ['csv', 'tsv', 'tab'],
  txt: ['txt', 'text', 'md', 'log', 'json', 'xml', 'yaml', 'yml', 'ics', 'vcf', 'srt', 'vtt'],
} as const satisfies Record<FileFormat, readonly string[]>;
