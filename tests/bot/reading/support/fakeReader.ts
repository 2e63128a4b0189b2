import type { ReadFile } from '../../../../bot/reading/readFile.ts';
import { parseFile } from '../../../../bot/reading/parseFile.ts';

/** `readFile` without the process around it. */
export const readHere: ReadFile = (bytes, { fileName, mediaType, onProgress }) =>
  parseFile(
    { bytes, fileName, mediaType },
    { stallMs: 60_000, totalMs: 60_000, onProgress: onProgress ?? (() => undefined) },
  );
