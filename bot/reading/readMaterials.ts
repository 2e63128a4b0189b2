import type { RawMail, RawMaterial } from '../contract/turnRequest.ts';
import type { Material } from '../domain/material.ts';
import { limits as standardLimits } from './limits.ts';
import { mailMaterials } from './mailMaterials.ts';
import { readFile as readCold, type ReadFile } from './readFile.ts';
import type { FileRead, ReadNotice } from './readResult.ts';
import { refuse } from './refusals.ts';
import { textParts } from './textParts.ts';

export interface ReadMaterialsOptions {
  signal?: AbortSignal;
  onProgress?: (progress: { done: number; total: number; text: string }) => void;
  limits?: { materialText: number };
  /** `createFileReader().readFile` in a service; else each file starts a process. */
  readFile?: ReadFile;
  /** Sheets and separated values come as cells (`tables`) and not as text. */
  wantsTables?: boolean;
  /** Milliseconds that only grow. */
  now?: () => number;
}

export type MaterialsRead =
  | { kind: 'read'; materials: Material[]; notices: ReadNotice[] }
  | { kind: 'refused'; reason: 'unreadable' | 'tooLarge'; text: string; next: string };

/**
 * What the employee gave, as text in parts. A file that cannot be read refuses the whole; a file attached to a mail
 * is left out with a notice. Empty documents and selections are left out.
 */
export async function readMaterials(
  raw: readonly RawMaterial[],
  given: ReadMaterialsOptions = {},
): Promise<MaterialsRead> {
  const options = {
    ...given,
    readFile: withinTurn(given.readFile ?? readCold, given.now ?? performance.now.bind(performance)),
  };
  const { limits = standardLimits, onProgress } = options;
  const materials: Material[] = [];
  const notices: ReadNotice[] = [];
  const total = raw.filter(needsReading).length;
  let done = 0;
  for (const one of raw) {
    if (needsReading(one)) {
      done += 1;
      if (total > 1) onProgress?.({ done, total, text: `Reading ${String(done)} of ${String(total)}` });
    }
    const result = await readOne(one, options);
    if (result.kind === 'refused') return result;
    materials.push(...result.materials);
    notices.push(...result.notices);
    if (lengthOf(materials) > limits.materialText) return tooMuch;
  }
  const hasText = materials.some(
    ({ parts, tables }) => tables !== undefined || parts.some(({ hidden }) => hidden !== true),
  );
  if (!hasText && raw.some(({ kind }) => kind === 'file' || kind === 'mail')) return nothingToRead();
  return {
    kind: 'read',
    materials: materials.filter(
      ({ parts, mail, tables }) => parts.length > 0 || mail !== undefined || tables !== undefined,
    ),
    notices,
  };
}

/** Many slow files must not hold a turn for ever: when its time is used, further files are declined. */
function withinTurn(readFile: ReadFile, now: () => number): ReadFile {
  const end = now() + standardLimits.turnMs;
  return async (bytes, options) => {
    const left = end - now();
    if (left <= 0) return refuse('timeLimit');
    return readFile(bytes, left < standardLimits.totalMs ? { ...options, timeoutMs: left } : options);
  };
}

const tooMuch: MaterialsRead = {
  kind: 'refused',
  reason: 'tooLarge',
  text: 'Together this is more text than can be read at once.',
  next: 'Choose fewer messages or files, or only the part you need.',
};

function nothingToRead(): MaterialsRead {
  const { reason, text, next } = refuse('noText');
  return { kind: 'refused', reason, text, next };
}

function needsReading(one: RawMaterial): boolean {
  return (
    one.kind === 'file' || (one.kind === 'mail' && (one.attachments.length > 0 || one.body.trim() === ''))
  );
}

type ReadingOptions = ReadMaterialsOptions & { readFile: ReadFile };

async function readOne(one: RawMaterial, options: ReadingOptions): Promise<MaterialsRead> {
  switch (one.kind) {
    case 'selection':
      return read([{ id: one.id, kind: 'selection', name: '', parts: selectionParts(one.text) }]);
    case 'document':
      return read([{ id: one.id, kind: 'document', name: one.name, parts: textParts(one.text) }]);
    case 'mail':
      return readMail(one, options);
    case 'file':
      return readFileMaterial(one, options);
  }
}

function read(materials: Material[], notices: ReadNotice[] = []): MaterialsRead {
  return { kind: 'read', materials, notices };
}

/** A selection stays whole: what is written back replaces it as it was. */
function selectionParts(text: string): Material['parts'] {
  return text.trim() === '' ? [] : [{ place: 'selection', text }];
}

async function readMail(mail: RawMail, options: ReadingOptions): Promise<MaterialsRead> {
  const { materials, notices } = await mailMaterials(mail, {
    readFile: options.readFile,
    signal: options.signal,
    wantsTables: options.wantsTables,
  });
  return read(materials, notices);
}

async function readFileMaterial(
  file: Extract<RawMaterial, { kind: 'file' }>,
  { signal, onProgress, readFile, wantsTables }: ReadingOptions,
): Promise<MaterialsRead> {
  const result = await readFile(Buffer.from(file.contentBase64, 'base64'), {
    fileName: file.name,
    mediaType: file.mediaType,
    signal,
    wantsTables,
    onProgress: (done, total, text) => onProgress?.({ done, total, text }),
  });
  if (result.kind === 'refused') {
    const { reason, text, next } = result;
    return { kind: 'refused', reason, text: `“${file.name}” was not read. ${text}`, next };
  }
  return read(fileMaterials(file, result), result.notices);
}

/** A mail file becomes mails and the documents attached to them; every other file is one document. */
function fileMaterials(
  { id, name }: { id: string; name: string },
  { parts, mails, format, tables }: FileRead,
): Material[] {
  if (mails === undefined)
    return [{ id, kind: 'document', name, parts, ...(tables === undefined ? {} : { tables }) }];
  return mails.flatMap((mail, index) => {
    const mailId = format === 'mbox' ? `${id}#${String(index + 1)}` : id;
    const attached = mail.attachments.flatMap((attachment, at): Material[] =>
      attachment.kind === 'notRead' || (attachment.parts.length === 0 && attachment.tables === undefined)
        ? []
        : [
            {
              id: `${mailId}/${String(at + 1)}`,
              kind: 'document',
              name: attachment.name,
              parts: attachment.parts,
              ...(attachment.tables && { tables: attachment.tables }),
            },
          ],
    );
    const own: Material = {
      id: mailId,
      kind: 'mail',
      name: mail.header.subject,
      mail: mail.header,
      parts: mail.parts,
    };
    return [own, ...attached];
  });
}

function lengthOf(materials: readonly Material[]): number {
  return materials.reduce((sum, { parts }) => parts.reduce((inner, { text }) => inner + text.length, sum), 0);
}
