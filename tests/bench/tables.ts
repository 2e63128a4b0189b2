import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { strToU8, zipSync } from 'fflate';
import { prepareTables } from '../../bot/assistant/tables/prepareTables.ts';
import { createFileReader } from '../../bot/reading/readFile.ts';
import type { Material } from '../../bot/domain/material.ts';

const rows = 200_000;
const runs = 3;
const offices = ['Boston', 'Worcester', 'Springfield', 'Lowell', 'Lynn', 'Fall River'];
const header = ['Issued', 'Office', 'Permit no.', 'Type', 'Fee', 'Days', 'Paid', 'Note'];

/**
 * `npm run bench -- tables`: 200,000 rows of 8 columns as separated values and as Excel, read in the reader's process
 * and computed here, beside cutting the same text into lines and cells and keeping those. Time is the best of three runs,
 * memory what is kept after it, the garbage swept.
 */
export async function benchTables(): Promise<void> {
  const records = makeRecords();
  const csv = [header, ...records].map((cells) => cells.join(',')).join('\n');
  const baseline = await best(() => Promise.resolve(splitPlainly(csv)));
  print('plain split of the same text', baseline, baseline);
  const reader = createFileReader();
  try {
    const bytes = Buffer.from(csv);
    await benchFile(reader, { name: 'fees.csv', bytes, baseline });
    await benchFile(reader, { name: 'fees.xlsx', bytes: makeWorkbook(records), baseline });
  } finally {
    reader.stop();
  }
}

interface Timing {
  ms: number;
  /** Kept of what came out, in MB */
  mb: number;
}

async function benchFile(
  reader: ReturnType<typeof createFileReader>,
  { name, bytes, baseline }: { name: string; bytes: Uint8Array; baseline: Timing },
): Promise<void> {
  const read = async (): Promise<Material> => {
    const found = await reader.readFile(bytes, { fileName: name, wantsTables: true });
    if (found.kind === 'refused') throw new Error(`${name}: ${found.text}`);
    return { id: 'm', kind: 'document', name, parts: [], ...(found.tables && { tables: found.tables }) };
  };
  print(`${name}: read to cells`, await best(read), baseline);
  const materials = [await read()];
  for (const [what, text] of [
    ['summary', ''],
    ['total by office in 2025', 'total fee by office in 2025'],
  ] as const) {
    const computing = await best(() => prepareTables({ materials, areKept: false, text, now: new Date() }));
    print(`${name}: ${what}`, computing, baseline);
  }
}

async function best(work: () => Promise<unknown>): Promise<Timing> {
  const before = await usedMb();
  const kept = [await timed(work)];
  // Of the first run alone: what a later one lets go of would be taken off.
  const mb = Math.max(0, (await usedMb()) - before);
  const times = kept.map(({ ms }) => ms);
  kept.length = 0;
  for (let run = 1; run < runs; run += 1) times.push((await timed(work)).ms);
  return { ms: Math.min(...times), mb };
}

async function timed(work: () => Promise<unknown>): Promise<{ ms: number; made: unknown }> {
  const startedAt = performance.now();
  const made = await work();
  return { ms: performance.now() - startedAt, made };
}

const sweep = exposeSweep();

function exposeSweep(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

async function usedMb(): Promise<number> {
  // Buffers of a finished reader go a moment later.
  for (let times = 0; times < 3; times += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    sweep();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_048_576;
}

function print(name: string, { ms, mb }: Timing, baseline: Timing): void {
  console.log(
    name.padEnd(36),
    `${(rows / (ms / 1_000)).toFixed(0)} rows/s`.padStart(16),
    `${(ms / baseline.ms).toFixed(1)} x`.padStart(8),
    `${mb.toFixed(0)} MB`.padStart(8),
    `${(mb / baseline.mb).toFixed(2)} x`.padStart(8),
  );
}

function splitPlainly(csv: string): string[][] {
  return csv.split('\n').map((line) => line.split(','));
}

function makeRecords(): string[][] {
  let state = 1;
  const next = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
  return Array.from({ length: rows }, (_, at) => {
    const day = new Date(Date.UTC(2024, 6, 1 + next(700))).toISOString().slice(0, 10);
    const fee = (next(50_000) / 100).toFixed(2);
    const office = offices[next(offices.length)] ?? '';
    return [
      day,
      office,
      `P-${String(100_000 + at)}`,
      `Type ${String(at % 3)}`,
      fee,
      String(next(40)),
      at % 2 ? 'yes' : 'no',
      `note ${String(at % 5)}`,
    ];
  });
}

function makeWorkbook(records: readonly string[][]): Uint8Array {
  const cell = (text: string): string =>
    /^\d+(?:\.\d+)?$/.test(text) ? `<c><v>${text}</v></c>` : `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const data = [header, ...records].map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('');
  const relationship = (type: string, target: string): string =>
    `<Relationships><Relationship Id="r1" Type="http://schemas.example/${type}" Target="${target}"/></Relationships>`;
  return zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="urn:r"><sheets><sheet name="Fees" r:id="r1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(relationship('worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${data}</sheetData></worksheet>`),
  });
}
