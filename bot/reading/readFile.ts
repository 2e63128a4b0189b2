import { limits, stallFor } from './limits.ts';
import { createReaderChildren, type ReaderChildren } from './process/readerChildren.ts';
import { runReader } from './process/runReader.ts';
import type { FileResult } from './readResult.ts';
import { refuse } from './refusals.ts';

interface ReadFileOptions {
  fileName: string;
  mediaType?: string | undefined;
  /** In all, from the moment a process starts on the file; else 20 s, and by size without a step forward (limits.ts). */
  timeoutMs?: number | undefined;
  /** Resident memory of the process, in MB. */
  memoryMb?: number | undefined;
  /** Sheets and separated values cell by cell instead of as text. */
  wantsTables?: boolean | undefined;
  onProgress?: ((done: number, total: number, text: string) => void) | undefined;
  signal?: AbortSignal | undefined;
}

export type ReadFile = (bytes: Uint8Array, options: ReadFileOptions) => Promise<FileResult>;

/**
 * Text of a file, read in a process of its own that has no network and no rights and ends with the file.
 * Never throws for anything a file can hold: what cannot be read is `refused` with a sentence for people.
 */
export const readFile: ReadFile = (bytes, options) => readIn(coldChildren(options), bytes, options);

/** `readFile` for a service: started processes wait for the next file, and only so many run at once. */
export function createFileReader(children: ReaderChildren = createReaderChildren()): {
  readFile: ReadFile;
  stop: () => void;
} {
  return {
    readFile: (bytes, options) => readIn(children, bytes, options),
    stop: () => {
      children.stop();
    },
  };
}

async function readIn(
  children: ReaderChildren,
  bytes: Uint8Array,
  options: ReadFileOptions,
): Promise<FileResult> {
  if (bytes.length === 0) return refuse('empty');
  if (bytes.length > limits.fileBytes) return refuse('fileTooLarge');
  if (options.signal?.aborted === true) return refuse('stopped');
  const { child, release } = await children.take();
  try {
    const { onProgress, signal } = options;
    return await runReader(child, {
      request: {
        bytes,
        fileName: options.fileName,
        mediaType: options.mediaType,
        stallMs: Math.min(stallFor(bytes.length), options.timeoutMs ?? Infinity),
        totalMs: options.timeoutMs ?? limits.totalMs,
        memoryMb: options.memoryMb ?? limits.memoryMb,
        wantsTables: options.wantsTables ?? false,
      },
      onProgress,
      signal,
    });
  } finally {
    release();
  }
}

function coldChildren({ memoryMb }: ReadFileOptions): ReaderChildren {
  return createReaderChildren({ concurrent: 1, spares: 0, ...(memoryMb === undefined ? {} : { memoryMb }) });
}
