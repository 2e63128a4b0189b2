import { getResolvedPDFJS } from 'unpdf';
import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';
import type { FormatReader, Work } from '../../formatReader.ts';
import { limits } from '../../limits.ts';
import { UnreadableError } from '../../refusals.ts';
import type { ReadNotice, ReadPart } from '../../readResult.ts';
import { splitText } from '../../splitText.ts';
import { dropRunningLines } from './dropRunningLines.ts';
import { numberRanges } from './numberRanges.ts';
import { readPage } from './readPage.ts';

/** Pages longer than this are cut; ordinary ones hold 2,000 to 6,000 characters. */
const longestPage = 30_000;

/** PDF, page by page: text as it is laid out, form fields, and apart from it what a reader does not see. */
export const readPdf: FormatReader = async (file, work) => {
  const { getDocument, OPS, PermissionFlag } = await getResolvedPDFJS();
  const names = new Map(Object.entries(OPS).map(([name, number]) => [number, name]));
  const task = getDocument({
    data: new Uint8Array(file.bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    // Pictures are never decoded: they are where memory goes.
    maxImageSize: 1,
    stopAtErrors: false,
  });
  const document = await task.promise.catch((error: unknown) => {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new UnreadableError(isLocked ? 'encrypted' : 'damaged', { cause: error });
  });
  const permissions = await document.getPermissions();
  if (permissions !== null && !Array.from(permissions).includes(PermissionFlag.COPY)) {
    throw new UnreadableError('copyForbidden');
  }
  return readPages(document, names, work);
};

async function readPages(
  document: PDFDocumentProxy,
  names: ReadonlyMap<number, string>,
  work: Work,
): Promise<{ parts: ReadPart[]; notices: ReadNotice[] }> {
  const layers = await document.getOptionalContentConfig().catch(() => undefined);
  const isLayerShown = (group: unknown): boolean => layers?.isVisible(group as never) ?? true;
  const total = Math.min(document.numPages, limits.pdfPages);
  const parts: ReadPart[] = [];
  const scans: number[] = [];
  const broken: number[] = [];
  let read = 0;
  for (let number = 1; number <= total && !work.isTimeUp(); number += 1) {
    read = number;
    work.progress(number, total, `Reading page ${String(number)} of ${String(total)}`);
    const page = await document.getPage(number).catch(() => undefined);
    const found =
      page === undefined ? undefined : await readPage(page, { names, isLayerShown }).catch(() => undefined);
    if (found === undefined) broken.push(number);
    else {
      work.count(found.text.length + found.hidden.length);
      parts.push(...pageParts(`page ${String(number)}`, found));
      if (found.text === '' && found.hasPicture) scans.push(number);
    }
    release(page);
  }
  if (broken.length > 0 && broken.length === read) throw new UnreadableError('damaged');
  return {
    parts: dropRunningLines(parts),
    notices: noticesOf({ parts, scans, broken, read, of: document.numPages }),
  };
}

function release(page: PDFPageProxy | undefined): void {
  page?.cleanup();
}

function pageParts(place: string, { text, hidden }: { text: string; hidden: string }): ReadPart[] {
  const seen = splitText(text, longestPage).map((piece): ReadPart => ({ place, text: piece }));
  return hidden === '' ? seen : [...seen, { place, text: hidden, hidden: true }];
}

function noticesOf({
  parts,
  scans,
  broken,
  read,
  of,
}: {
  parts: ReadPart[];
  scans: number[];
  broken: number[];
  read: number;
  of: number;
}): ReadNotice[] {
  const notices: ReadNotice[] = [];
  if (read < of)
    notices.push({ code: 'partial', text: `Only pages 1 to ${String(read)} of ${String(of)} were read.` });
  if (scans.length > 0 && parts.length > 0) {
    const text = `${numberRanges('Page', scans)} hold no text, only a picture. They may be scans.`;
    notices.push({
      code: 'pagesWithoutText',
      text:
        scans.length === 1
          ? text.replace('hold', 'holds').replace('They', 'It').replace('scans', 'a scan')
          : text,
    });
  }
  if (broken.length > 0) {
    notices.push({ code: 'partial', text: `${numberRanges('Page', broken)} could not be read: damaged.` });
  }
  return notices;
}
