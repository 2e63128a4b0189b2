import { strToU8, zipSync } from 'fflate';
import { cellKinds, type CellTable } from '../../../../bot/domain/cellTable.ts';
import { parseFile } from '../../../../bot/reading/parseFile.ts';
import type { FileRead, FileResult } from '../../../../bot/reading/readResult.ts';

/** A zip file from names and texts. */
export function zip(entries: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(entries).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

const relationship = (entry: { id: string; type: string; target: string }): string =>
  `<Relationship Id="${entry.id}" Type="http://schemas.example/${entry.type}" Target="${entry.target}"/>`;

export function relationships(entries: { id: string; type: string; target: string }[]): string {
  return `<Relationships>${entries.map(relationship).join('')}</Relationships>`;
}

const wordNames =
  'xmlns:w="urn:w" xmlns:mc="urn:mc" xmlns:wps="urn:wps" xmlns:a="urn:a" xmlns:v="urn:v" xmlns:r="urn:r"';

/** A Word file with this content of w:body; `others` are further parts, named by their relationship type. */
export function docx(body: string, others: Record<string, string> = {}): Uint8Array {
  const types = Object.keys(others);
  return zip({
    'word/document.xml': `<w:document ${wordNames}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(
      types.map((type) => ({ id: type, type: type.replace(/\d$/, ''), target: `${type}.xml` })),
    ),
    ...Object.fromEntries(
      types.map((type) => [`word/${type}.xml`, `<w:x ${wordNames}>${others[type] ?? ''}</w:x>`]),
    ),
  });
}

/** A Word paragraph of one run. */
export function paragraph(text: string, { run = '', properties = '' } = {}): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** Parses in this process, with time enough. */
export function parse(
  bytes: Uint8Array | string,
  fileName = 'file',
  mediaType?: string,
): Promise<FileResult> {
  return parseFile(
    { bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes, fileName, mediaType },
    { stallMs: 60_000, totalMs: 60_000, onProgress: () => undefined },
  );
}

export async function parseRead(
  bytes: Uint8Array | string,
  fileName?: string,
  mediaType?: string,
): Promise<FileRead> {
  const result = await parse(bytes, fileName, mediaType);
  if (result.kind !== 'read') throw new Error(`refused: ${result.code}`);
  return result;
}

export function visible(result: FileRead): string {
  return result.parts
    .filter(({ hidden }) => hidden !== true)
    .map(({ text }) => text)
    .join('\n\n');
}

export function hidden(result: FileRead): string {
  return result.parts
    .filter((part) => part.hidden === true)
    .map(({ text }) => text)
    .join('\n');
}

/** Sheets and separated values cell by cell. */
export async function parseTables(bytes: Uint8Array | string, fileName: string): Promise<FileRead> {
  const result = await parseFile(
    { bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes, fileName, mediaType: undefined },
    { stallMs: 60_000, totalMs: 60_000, wantsTables: true, onProgress: () => undefined },
  );
  if (result.kind !== 'read') throw new Error(`refused: ${result.code}`);
  return result;
}

/** Each row: its number, then "text:kind" of each cell. */
export function cellsOf(table: CellTable | undefined): string[][] {
  return Array.from(table?.rowNumbers ?? [], (number, row) => [
    String(number),
    ...(table?.columns ?? []).map(({ text, ends, kinds }) => {
      const cell = text.slice(row === 0 ? 0 : ends[row - 1], ends[row]);
      return `${cell}:${cellKinds[kinds[row] ?? 0] ?? ''}`;
    }),
  ]);
}
