import type { CellTable } from '../domain/cellTable.ts';
import type { FileFormat } from './fileFormats.ts';
import type { RefusalCode } from './refusals.ts';

/** A stretch of a file of about a page. `place` never holds words of the file: it reaches models uncleared. */
export interface ReadPart {
  /** "page 3", "paragraphs 12-20", "sheet 1, rows 2-50" */
  place: string;
  text: string;
  /** Text that somebody who opens the file does not see. Never mixed with visible text. */
  hidden?: true;
}

/** `code` for programs, `text` for people. */
export interface ReadNotice {
  code: string;
  text: string;
}

export interface ReadMailHeader {
  subject: string;
  /** `Name <address>` */
  from: string;
  /** Recipients, copies included */
  to: string[];
  /** ISO 8601, or empty when unknown */
  date: string;
}

export type ReadAttachment =
  | { name: string; kind: 'read'; parts: ReadPart[]; tables?: CellTable[] }
  | { name: string; kind: 'notRead'; text: string };

export interface ReadMail {
  header: ReadMailHeader;
  parts: ReadPart[];
  attachments: ReadAttachment[];
}

export interface FileRead {
  kind: 'read';
  format: FileFormat;
  /** Everything in reading order; empty when the file holds no text. */
  parts: ReadPart[];
  notices: ReadNotice[];
  /** For mail formats: the same text, message by message. */
  mails?: ReadMail[];
  /** For sheets and separated values, when asked for: the cells, in place of `parts`. */
  tables?: CellTable[];
}

export interface FileRefused {
  kind: 'refused';
  reason: 'unreadable' | 'tooLarge';
  code: RefusalCode;
  /** What is the matter, one sentence. */
  text: string;
  /** What the employee can do now. */
  next: string;
}

export type FileResult = FileRead | FileRefused;
