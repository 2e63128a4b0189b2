import { extensions, type FileFormat } from './fileFormats.ts';
import type { SourceFile } from './formatReader.ts';
import { looksBinary } from './looksBinary.ts';
import { listOleNames } from './container/oleDirectory.ts';
import { openZip } from './container/zip.ts';
import { decodeText } from './decodeText.ts';
import { UnreadableError, type RefusalCode } from './refusals.ts';

/**
 * What a file is, by its first bytes; names and media types only decide between kinds of text.
 * Throws UnreadableError for everything that is not read.
 */
export function recognizeFormat(file: SourceFile): FileFormat {
  const { bytes } = file;
  if (bytes.length === 0) throw new UnreadableError('empty');
  if (startsWith(bytes, [0x50, 0x4b])) return zipFormat(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return oleFormat(bytes);
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  if (/^\s*\{\\rtf/.test(head)) return 'rtf';
  // A mail may carry raw bytes further down, so its header decides before the rest is looked at.
  const start = decodeText(bytes.subarray(0, 8_192)).trimStart();
  const mail = mailFormat(start, extensionFormat(file.fileName) ?? mediaFormat(file.mediaType));
  if (mail !== undefined) return mail;
  if (looksBinary(bytes)) throw new UnreadableError(refusedKind(bytes) ?? 'unknownFormat');
  return textFormat(file, start);
}

/** First bytes, as hexadecimal digits with `.` for any, of kinds that are refused. */
const refusedSignatures: Readonly<Record<string, RefusalCode>> = {
  '4d5a': 'program',
  '7f454c46': 'program',
  cafebabe: 'program',
  cefaedfe: 'program',
  cffaedfe: 'program',
  '4c00000001140200': 'program',
  '89504e47': 'picture',
  ffd8ff: 'picture',
  '47494638': 'picture',
  '424d': 'picture',
  '49492a00': 'picture',
  '4d4d002a': 'picture',
  '00000100': 'picture',
  '52494646........57454250': 'picture',
  '........66747970686569': 'picture',
  '........667479706d696631': 'picture',
  '........6674797061766966': 'picture',
  '........66747970': 'media',
  '52494646': 'media',
  '4f676753': 'media',
  '494433': 'media',
  '664c6143': 'media',
  fffb: 'media',
  '1a45dfa3': 'media',
  '1f8b': 'archive',
  '377abcaf271c': 'archive',
  '526172211a07': 'archive',
  '425a68': 'archive',
  fd377a585a00: 'archive',
  '28b52ffd': 'archive',
  '4d534346': 'archive',
  '76e80460c411e386': 'encrypted',
};

function refusedKind(bytes: Uint8Array): RefusalCode | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  return Object.entries(refusedSignatures).find(([digits]) => new RegExp(`^${digits}`).test(head))?.[1];
}

function zipFormat(bytes: Uint8Array): FileFormat {
  const zip = openZip(bytes);
  if (zip.has('word/document.xml')) return 'docx';
  if (zip.has('xl/workbook.xml')) return 'xlsx';
  if (zip.has('ppt/presentation.xml')) return 'pptx';
  if (zip.has('xl/workbook.bin')) throw new UnreadableError('binaryWorkbook');
  if (zip.has('[content_types].xml')) return officeFormat(zip.read('[content_types].xml'));
  throw new UnreadableError(zip.has('mimetype') ? 'openDocument' : 'archive');
}

/** Office files whose main part has another name are told by the content types they declare. */
function officeFormat(types: string): FileFormat {
  if (types.includes('wordprocessingml')) return 'docx';
  if (types.includes('spreadsheetml')) return 'xlsx';
  if (types.includes('presentationml')) return 'pptx';
  throw new UnreadableError('unknownFormat');
}

function oleFormat(bytes: Uint8Array): FileFormat {
  const names = listOleNames(bytes);
  if (names.has('EncryptedPackage') || names.has('\x06DataSpaces')) throw new UnreadableError('encrypted');
  if (names.has('__properties_version1.0')) return 'msg';
  const old = ['WordDocument', 'Workbook', 'Book', 'PowerPoint Document'].some((name) => names.has(name));
  throw new UnreadableError(old ? 'oldFormat' : names.size === 0 ? 'damaged' : 'unknownFormat');
}

function mailFormat(head: string, named: FileFormat | undefined): FileFormat | undefined {
  if (/^From \S.*\d\d:\d\d.*\r?\n[\w-]+:/.test(head)) return 'mbox';
  if (named === 'csv' || named === 'html') return undefined;
  return isMailHead(head, named === 'eml') ? 'eml' : undefined;
}

function textFormat(file: SourceFile, head: string): FileFormat {
  const named = extensionFormat(file.fileName) ?? mediaFormat(file.mediaType);
  if (named === 'csv' || named === 'html') return named;
  if (/^(?:<!doctype html|<html[\s>])/i.test(head)) return 'html';
  return 'txt';
}

/** A header block; without the name .eml it must hold a field that only transported mail has. */
function isMailHead(head: string, isNamedSo: boolean): boolean {
  const block = /^(?:[\w-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}/.exec(`${head}\n`)?.[0] ?? '';
  if (isNamedSo) return /^(?:from|to|date|subject|received|mime-version):/im.test(block);
  return (
    /^(?:received|mime-version|message-id|return-path):/im.test(block) &&
    /^(?:from|date|subject):/im.test(block)
  );
}

export function extensionFormat(fileName: string): FileFormat | undefined {
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(fileName.trim())?.[1]?.toLowerCase();
  if (extension === undefined) return undefined;
  const found = Object.entries(extensions).find(([, list]) =>
    (list as readonly string[]).includes(extension),
  );
  return found?.[0] as FileFormat | undefined;
}

function mediaFormat(mediaType: string | undefined): FileFormat | undefined {
  const type = mediaType?.split(';')[0]?.trim().toLowerCase();
  if (type === 'message/rfc822') return 'eml';
  if (type === 'text/html') return 'html';
  if (type === 'text/csv') return 'csv';
  return undefined;
}

function startsWith(bytes: Uint8Array, magic: number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
