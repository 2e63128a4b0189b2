import { realpathSync } from 'node:fs';
import path from 'node:path';

/** Root of the project: the reader's code and packages are below it. */
export const projectFolder = path.resolve(import.meta.dirname, '../../..');

/** How Node starts a reader: it may read code, and may not write, start processes, threads or add-ons. */
export function readerFlags(memoryMb: number): string[] {
  return [
    '--permission',
    // Not the whole project: the data folder's default place is inside it.
    ...['bot', 'node_modules', 'package.json'].flatMap((name) => {
      const place = path.join(projectFolder, name);
      // Rights hold for real paths: node_modules may be a link.
      return [...new Set([place, realpathSync(place)])].map((allowed) => `--allow-fs-read=${allowed}`);
    }),
    `--max-old-space-size=${String(Math.round(memoryMb * 0.7))}`,
    // A sheet of 200,000 rows is all short-lived pieces: a small nursery is swept often and never grows to 100 MB.
    '--max-semi-space-size=4',
    '--disallow-code-generation-from-strings',
    '--disable-warning=ExperimentalWarning',
  ];
}
