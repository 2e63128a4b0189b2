import type { FileRefused } from './readResult.ts';

const table = {
  empty: {
    reason: 'unreadable',
    text: 'The file is empty.',
    next: 'Check that it was saved, then attach it again.',
  },
  noText: {
    reason: 'unreadable',
    text: 'There is no text in it that can be read. It may be a scan or a picture.',
    next: 'Make a version with text (text recognition, "OCR", in your scanner or PDF program), or paste the text.',
  },
  encrypted: {
    reason: 'unreadable',
    text: 'The file is protected with a password or with usage rights, so it was not opened.',
    next: 'Save a copy without protection if you are allowed to, or paste the part you need.',
  },
  copyForbidden: {
    reason: 'unreadable',
    text: 'The author of this PDF does not allow its text to be copied, so it was not read.',
    next: 'Ask the author for a version that allows copying.',
  },
  oldFormat: {
    reason: 'unreadable',
    text: 'The file is in an old Office format (.doc, .xls or .ppt) that is not read.',
    next: 'Open it in Office, save it as .docx, .xlsx or .pptx, and attach that copy.',
  },
  binaryWorkbook: {
    reason: 'unreadable',
    text: 'The file is a binary Excel workbook (.xlsb) that is not read.',
    next: 'Open it in Excel, save it as .xlsx, and attach that copy.',
  },
  openDocument: {
    reason: 'unreadable',
    text: 'The file is an OpenDocument file that is not read.',
    next: 'Save it as .docx, .xlsx, .pptx or .pdf and attach that copy.',
  },
  archive: {
    reason: 'unreadable',
    text: 'The file is an archive of other files.',
    next: 'Unpack it and attach the files you need.',
  },
  picture: {
    reason: 'unreadable',
    text: 'The file is a picture. The assistant reads text only.',
    next: 'Attach a version with text, or paste the text.',
  },
  media: {
    reason: 'unreadable',
    text: 'The file is a sound or video recording. The assistant reads text only.',
    next: 'Attach the transcript instead.',
  },
  program: {
    reason: 'unreadable',
    text: 'The file is a program, whatever its name says. It was not opened.',
    next: 'Do not open it if you did not expect it. Report it to your security contact.',
  },
  unknownFormat: {
    reason: 'unreadable',
    text: 'The file is of a kind that the assistant does not know.',
    next: 'Attach a .docx, .pdf, .pptx, .xlsx, .eml, .msg, .rtf, .html, .csv or .txt file.',
  },
  damaged: {
    reason: 'unreadable',
    text: 'The file is damaged or not complete.',
    next: 'Open it in its own program, save it again, and attach the new copy.',
  },
  unsafe: {
    reason: 'unreadable',
    text: 'The file holds instructions that ordinary files of its kind never have. It was not read.',
    next: 'Open it in its own program, save it again under a new name, and attach that copy.',
  },
  expandsTooMuch: {
    reason: 'tooLarge',
    text: 'The file unpacks to far more data than it should. It was not read.',
    next: 'Open it in its own program and save only the part you need.',
  },
  tooMuchText: {
    reason: 'tooLarge',
    text: 'The file holds more text than can be read at once.',
    next: 'Save the part you need as a file of its own and attach that.',
  },
  fileTooLarge: {
    reason: 'tooLarge',
    text: 'The file is larger than 25 MB.',
    next: 'Save the part you need as a file of its own and attach that.',
  },
  timeLimit: {
    reason: 'tooLarge',
    text: 'Reading the file took too long and was stopped.',
    next: 'Save the part you need as a file of its own and attach that.',
  },
  memoryLimit: {
    reason: 'tooLarge',
    text: 'Reading the file took too much memory and was stopped.',
    next: 'Save the part you need as a file of its own and attach that.',
  },
  stopped: {
    reason: 'unreadable',
    text: 'Reading was stopped.',
    next: 'Send it again when you want it read.',
  },
} as const satisfies Record<string, { reason: FileRefused['reason']; text: string; next: string }>;
export type RefusalCode = keyof typeof table;

export function refuse(code: RefusalCode): FileRefused {
  return { kind: 'refused', code, ...table[code] };
}

/** Thrown inside the readers, where a return value would have to pass through a parser's callbacks. */
export class UnreadableError extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, options?: ErrorOptions) {
    super(code, options);
    this.name = 'UnreadableError';
    this.code = code;
  }
}
