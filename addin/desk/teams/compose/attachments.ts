import { fetchSampleFile, type Sample } from '../../shared/deskApi.ts';
import { DeskError } from '../../shared/deskError.ts';
import { deskTexts } from '../../texts.ts';
import type { OutgoingFile } from '../connectorApi.ts';

export type AttachedFile = { key: string; name: string; blob: Blob };

const largestBytes = 25 * 1024 * 1024;
export const mostFiles = 10;

/** A file chosen or dropped. @throws {DeskError} when it is over 25 MB */
export function attachFile(file: File): AttachedFile {
  if (file.size > largestBytes)
    throw new DeskError(deskTexts.teams.tooLarge(file.name), deskTexts.teams.tooLargeNext);
  return { key: crypto.randomUUID(), name: file.name, blob: file };
}

/** A sample document, or all mails of a sample thread. @throws {DeskError} */
export async function attachSample({ file, files }: Sample): Promise<AttachedFile[]> {
  return await Promise.all(
    (files ?? [file]).map(async (path) => ({
      key: crypto.randomUUID(),
      name: path.split('/').at(-1) ?? path,
      blob: await fetchSampleFile(path),
    })),
  );
}

/** The files as the connector takes them. */
export async function encodeFiles(files: AttachedFile[]): Promise<OutgoingFile[]> {
  return await Promise.all(
    files.map(async ({ name, blob }) => ({
      name,
      contentType: blob.type === '' ? 'application/octet-stream' : blob.type,
      contentBase64: toBase64(new Uint8Array(await blob.arrayBuffer())),
    })),
  );
}

function toBase64(bytes: Uint8Array): string {
  const chunk = 0x8000;
  let binary = '';
  for (let start = 0; start < bytes.length; start += chunk) {
    binary += String.fromCharCode(...bytes.subarray(start, start + chunk));
  }
  return btoa(binary);
}
