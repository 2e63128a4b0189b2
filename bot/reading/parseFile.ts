import { extensionFormat, recognizeFormat } from './recognizeFormat.ts';
import { fileFormats, type FileFormat } from './fileFormats.ts';
import type { FormatReader, SourceFile, Work } from './formatReader.ts';
import { limits } from './limits.ts';
import type { FileResult, ReadNotice } from './readResult.ts';
import { refuse, UnreadableError } from './refusals.ts';

/** Loaded when needed: a text file does not pay for the PDF parser. */
const readers = {
  docx: async () => (await import('./formats/docx/readDocx.ts')).readDocx,
  pptx: async () => (await import('./formats/pptx/readPptx.ts')).readPptx,
  xlsx: async () => (await import('./formats/xlsx/readXlsx.ts')).readXlsx,
  pdf: async () => (await import('./formats/pdf/readPdf.ts')).readPdf,
  rtf: async () => (await import('./formats/rtf/readRtf.ts')).readRtf,
  html: async () => (await import('./formats/html/readHtml.ts')).readHtml,
  eml: async () => (await import('./formats/mail/readEml.ts')).readEml,
  mbox: async () => (await import('./formats/mail/readMbox.ts')).readMbox,
  msg: async () => (await import('./formats/mail/readMsg.ts')).readMsg,
  csv: async () => (await import('./formats/text/readCsv.ts')).readCsv,
  txt: async () => (await import('./formats/text/readTxt.ts')).readTxt,
} satisfies Record<FileFormat, () => Promise<FormatReader>>;

export interface ParseBudget {
  /** When the process will be ended: without a step forward, and in all, in milliseconds. */
  stallMs: number;
  totalMs: number;
  /** Sheets and separated values cell by cell instead of as text. */
  wantsTables?: boolean | undefined;
  onProgress: (done: number, total: number, text: string) => void;
}

/** Share of the time after which a reader that can stop early does so: there must be time to hand over. */
const comfortable = 0.75;

/** Reads one file in this process: only the child process of `readFile` and its tests call it. */
export function parseFile(
  file: SourceFile,
  { stallMs, totalMs, wantsTables = false, onProgress }: ParseBudget,
): Promise<FileResult> {
  const started = performance.now();
  let moved = started;
  let characters = 0;
  const workAt = (depth: number): Work => ({
    wantsTables,
    count(more) {
      characters += more;
      if (characters > limits.fileText) throw new UnreadableError('tooMuchText');
    },
    isTimeUp() {
      const now = performance.now();
      return now - moved > stallMs * comfortable || now - started > totalMs * comfortable;
    },
    progress(done, total, text) {
      if (depth > 0) return;
      moved = performance.now();
      onProgress(done, total, text);
    },
    readNested: async (nested) => (depth === 0 ? await read(nested, workAt(depth + 1)) : undefined),
  });
  return read(file, workAt(0));
}

async function read(file: SourceFile, work: Work): Promise<FileResult> {
  try {
    const format = recognizeFormat(file);
    const readFormat = await readers[format]();
    const { parts, notices = [], mails, tables } = await readFormat(file, work);
    const all = [...otherFormatNotice(file, format), ...notices];
    return {
      ...{ kind: 'read', format, parts, notices: all },
      ...(mails === undefined ? {} : { mails }),
      ...(tables === undefined ? {} : { tables }),
    };
  } catch (error) {
    return refuse(error instanceof UnreadableError ? error.code : 'damaged');
  }
}

/** The kind is told by the content; when the name promises another one, the employee should know. */
function otherFormatNotice(file: SourceFile, format: FileFormat): ReadNotice[] {
  const named = extensionFormat(file.fileName);
  if (named === undefined || named === format) return [];
  const bothText = [named, format].every((one) => ['txt', 'csv', 'html', 'eml', 'mbox'].includes(one));
  if (bothText && named !== 'html') return [];
  const text = `“${file.fileName}” is in fact ${fileFormats[format]}. It was read as that.`;
  return [{ code: 'otherFormat', text }];
}
