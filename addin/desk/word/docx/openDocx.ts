import { strFromU8, unzipSync } from 'fflate';
import { readDocumentParts, type ReadPieces } from './readOoxml.ts';

/** Largest file and largest unpacked part that the desk opens, in bytes. */
export const docxLimits = { file: 25_000_000, part: 60_000_000 } as const;

/** Opens a .docx in the page. A file that cannot be opened is refused with a sentence that a person understands. */
export function openDocx(bytes: Uint8Array): ReadPieces {
  if (bytes.length > docxLimits.file) return { kind: 'refused', why: 'the file is larger than 25 MB' };
  const parts = unpack(bytes);
  if (!parts) return { kind: 'refused', why: 'it is not a Word document (.docx)' };
  const main = parts['word/document.xml'];
  if (!main) return { kind: 'refused', why: 'it is not a Word document (.docx)' };
  return readDocumentParts((path) => {
    const part = parts[path];
    return part && strFromU8(part);
  });
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => name.startsWith('word/') && originalSize <= docxLimits.part,
    });
  } catch {
    return undefined;
  }
}
