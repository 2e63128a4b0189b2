/**
 * Writes the sample documents of the desk (`addin/desk/samples/documents`). Run by hand after a change of the
 * texts: `node infra/setup/makeSamples.ts`. The same texts give the same bytes, so the files are committed.
 * The sample mails next to them are written by hand.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordSamples } from './samples/wordSamples.ts';
import { permitFees } from './samples/permitFees.ts';
import { permitReport } from './samples/permitReport.ts';
import { drawReport } from './samples/drawReport.ts';
import { writeSheetFile } from './samples/writeSheetFile.ts';
import { writeWordFile } from './samples/writeWordFile.ts';

const folder = join(import.meta.dirname, '..', '..', 'addin', 'desk', 'samples', 'documents');

mkdirSync(folder, { recursive: true });
for (const sample of wordSamples) {
  writeFileSync(join(folder, sample.file), await writeWordFile(sample));
  console.log(sample.file);
}
const { bytes, pages } = await drawReport(permitReport);
writeFileSync(join(folder, 'permit-report-2025.pdf'), bytes);
console.log(`permit-report-2025.pdf, ${pages} pages`);
writeFileSync(join(folder, permitFees.file), writeSheetFile(permitFees));
console.log(permitFees.file);
