import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

export interface SampleDocument {
  /** for addresses, without ending */
  readonly name: string;
  readonly title: string;
  readonly file: string;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.pdf': 'application/pdf',
};

/** The sample documents in `folder`, by title; empty when there is no such folder. */
export async function listSamples(folder: string): Promise<SampleDocument[]> {
  const files = await readdir(folder).catch(() => []);
  return files
    .filter((file) => extname(file) in mediaTypes)
    .map((file) => ({ name: basename(file, extname(file)), title: titleOf(file), file }))
    .toSorted((one, other) => one.title.localeCompare(other.title));
}

/** Bytes and media type of one sample; undefined for a name that is not in the list. */
export async function readSample(folder: string, file: string) {
  const known = (await listSamples(folder)).some((sample) => sample.file === file);
  if (!known) return undefined;
  const mediaType = mediaTypes[extname(file)] ?? 'application/octet-stream';
  return { mediaType, bytes: await readFile(join(folder, file)) };
}

function titleOf(file: string): string {
  const words = basename(file, extname(file)).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The messages in `folder` that end in `.eml`, as bytes. */
export async function readMailFiles(folder: string): Promise<Uint8Array[]> {
  const files = await readdir(folder).catch(() => []);
  const wanted = files.filter((file) => file.endsWith('.eml')).sort();
  return await Promise.all(wanted.map((file) => readFile(join(folder, file))));
}
