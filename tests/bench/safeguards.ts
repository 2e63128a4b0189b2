import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../../bot/contract/findings.ts';
import { findSensitive } from '../../bot/safeguards/detect/findSensitive.ts';
import { createOutputFilter } from '../../bot/safeguards/outputFilter.ts';

/**
 * `npm run bench -- safeguards [--data <folder>]`: speed of detection and of the output filter over text written for
 * this project; with a data folder also what detection finds in its labelled texts (`pii/*.jsonl`).
 */
export async function benchSafeguards({ data }: { data?: string } = {}): Promise<void> {
  const prose = letter.repeat(Math.ceil(2_000_000 / letter.length));
  const values = record.repeat(Math.ceil(500_000 / record.length));
  console.log('detection, prose            ', speed(prose, findSensitive));
  console.log('detection, values everywhere', speed(values, findSensitive));
  console.log('detection, fullwidth digits ', speed(fullwidth(values), findSensitive));
  for (const [name, text] of Object.entries(hostile)) {
    const startedAt = performance.now();
    findSensitive(text);
    console.log(
      `detection, 300 KB of ${name}`.padEnd(36),
      `${(performance.now() - startedAt).toFixed(0)} ms`,
    );
  }
  console.log('output filter, stream       ', speed(answer.repeat(100), filterStream));
  if (data !== undefined) await benchLabelled(join(data, 'pii', 'presidio-400.jsonl'));
}

function speed(text: string, work: (text: string) => unknown): string {
  work(text.slice(0, 200_000));
  const times = [1, 2, 3].map(() => {
    const startedAt = performance.now();
    work(text);
    return performance.now() - startedAt;
  });
  return `${(Buffer.byteLength(text) / 1000 / Math.min(...times)).toFixed(1)} MB/s`;
}

function filterStream(text: string): void {
  const filter = createOutputFilter({ allowedHosts: ['www.mass.gov'] });
  for (let at = 0; at < text.length; at += 12) filter.push(text.slice(at, at + 12));
  filter.end();
}

interface Labelled {
  text: string;
  spans: { start: number; end: number; type: string }[];
}

/** For each type: labels, those found (overlap at least half of the union), covered letters and digits, false alarms. */
async function benchLabelled(file: string): Promise<void> {
  const rows = (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);
  const table = new Map<
    string,
    { labels: number; found: number; letters: number; covered: number; alarms: number }
  >();
  const row = (type: string) => {
    const known = table.get(type) ?? { labels: 0, found: 0, letters: 0, covered: 0, alarms: 0 };
    table.set(type, known);
    return known;
  };
  for (const { text, spans } of rows) {
    const findings = findSensitive(text);
    for (const span of spans) {
      const counts = row(span.type);
      counts.labels++;
      if (findings.some((finding) => finding.type === span.type && overlap(finding, span) >= 0.5))
        counts.found++;
      for (let at = span.start; at < span.end; at++) {
        if (!/[\p{L}\p{N}]/u.test(text[at] ?? '')) continue;
        counts.letters++;
        if (findings.some((finding) => finding.start <= at && at < finding.end)) counts.covered++;
      }
    }
    for (const finding of findings) {
      if (!spans.some((span) => overlap(finding, span) > 0)) row(finding.type).alarms++;
    }
  }
  console.table(Object.fromEntries(table));
}

function overlap(a: Pick<Finding, 'start' | 'end'>, b: { start: number; end: number }): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, shared) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

const letter = `Dear colleague, thank you for the notes of the meeting on November 3. The committee reviewed the draft of the
retention schedule (G.L. c. 66, section 8) and asked for three changes: a shorter preamble, a table of the series, and
a contact for each agency. Please send them to records@example.gov or call 617-555-0142 by Friday. The budget for the
second phase, $1,250,000, was approved under docket 2184CV01234; invoice 100771230 follows.\n\n`;

const record =
  'Name: Dana Whitcomb, SSN 219-09-9998, DOB 03/04/1985, card 4111 1111 1111 1111, dana@example.org\n';

const answer = `## Summary\n\nThe schedule was **approved** with three changes [1]. The committee asked for a contact.\n
- Send the table of series to the records officer by Friday.\n- Publish the draft on [the page](https://www.mass.gov/a).\n
| Item | Owner | Due |\n|---|---|---|\n| Table | Dana | Friday |\n| Contact | Kim | Monday |\n
The budget was approved. It covers the second phase, and the next review takes place in the spring.\n\n`;

const fullwidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const hostile = Object.fromEntries(
  ['1', '1 ', ' ', '[', 'a@b.', '&#53;', 'password=', 'Name:', '=3D', '4 1 1 '].map((piece) => [
    JSON.stringify(piece),
    piece.repeat(Math.ceil(300_000 / piece.length)),
  ]),
);
