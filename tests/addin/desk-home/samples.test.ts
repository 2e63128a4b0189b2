import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import PostalMime from 'postal-mime';
import { extractText, getDocumentProxy } from 'unpdf';
import { findSensitive } from '../../../bot/safeguards/detect/findSensitive.ts';
import { drawReport } from '../../../infra/setup/samples/drawReport.ts';
import { permitFees } from '../../../infra/setup/samples/permitFees.ts';
import { permitReport } from '../../../infra/setup/samples/permitReport.ts';
import { wordSamples } from '../../../infra/setup/samples/wordSamples.ts';
import { writeSheetFile } from '../../../infra/setup/samples/writeSheetFile.ts';
import { writeWordFile } from '../../../infra/setup/samples/writeWordFile.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'addin', 'desk', 'samples');

type Entry = { title: string; file: string; kind: string; tryThis: string; files?: string[] };
const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Entry[];
const mails = readdirSync(join(folder, 'mail')).sort();

async function readMail(file: string) {
  return await PostalMime.parse(readFileSync(join(folder, 'mail', file)));
}

describe('the index of the samples', () => {
  it('names every file of the folder, and no other', () => {
    const named = index.flatMap(({ file, files }) => files ?? [file]).sort();
    const there = ['documents', 'mail'].flatMap((part) =>
      readdirSync(join(folder, part)).map((file) => `${part}/${file}`),
    );
    expect(named).toEqual(there.sort());
  });

  it('stays small', () => {
    const sizes = index
      .flatMap(({ file, files }) => files ?? [file])
      .map((file) => statSync(join(folder, file)).size);
    expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThan(3_000_000);
  });
});

describe('the mail threads', () => {
  it('are seven or more, each with three to nine messages', () => {
    const counts = index.filter(({ kind }) => kind === 'mail').map(({ files }) => files?.length ?? 0);
    expect(counts.length).toBeGreaterThanOrEqual(7);
    expect(counts.filter((count) => count < 3 || count > 9)).toEqual([]);
  });

  it.each(mails)(
    '%s has the headers of a real mail, and answers an earlier one of its thread',
    async (file) => {
      const mail = await readMail(file);
      const number = Number(/-(\d\d)\.eml$/.exec(file)?.[1]);
      expect(mail.messageId).toMatch(/^<.+@.+>$/);
      expect(Date.parse(mail.date ?? '')).toBeGreaterThan(Date.parse('2026-10-01'));
      expect(Date.parse(mail.date ?? '')).toBeLessThan(Date.parse('2026-12-01'));
      expect(mail.from?.name).not.toBe('');
      expect(mail.text?.length).toBeGreaterThan(40);
      if (number === 1) return expect(mail.inReplyTo).toBeUndefined();
      const earlier = mails.filter((other) => other < file && other.startsWith(file.slice(0, -6)));
      const ids = await Promise.all(earlier.map(async (other) => (await readMail(other)).messageId));
      expect(ids).toContain(mail.inReplyTo);
    },
  );

  it('use only addresses and telephone numbers that belong to nobody', async () => {
    const read = await Promise.all(mails.map(readMail));
    const text = read
      .map(({ text, html, from, to, cc }) => JSON.stringify([text, html, from, to, cc]))
      .join();
    const hosts = [...text.matchAll(/[\w.-]+@([\w-]+(?:\.[\w-]+)+)/g)].map(([, host]) => host ?? '');
    expect(hosts.length).toBeGreaterThan(100);
    expect(hosts.filter((host) => !/(^|\.)example\.(gov|com)$/.test(host))).toEqual([]);
    const phones = [...text.matchAll(/\b\d{3}-(\d{3}-\d{4})\b/g)].map(([, local]) => local ?? '');
    expect(phones.length).toBeGreaterThan(5);
    expect(phones.filter((local) => !local.startsWith('555-01'))).toEqual([]);
  });
});

describe('social security numbers', () => {
  const ofNobody = ['219-09-9999', '078-05-1120'];

  it('stand in one thread and in one document, and belong to nobody', async () => {
    const read = await Promise.all(mails.map(readMail));
    const texts = [...read.map(({ text }) => text ?? ''), JSON.stringify(wordSamples)];
    const found = texts.flatMap((text) =>
      findSensitive(text)
        .filter(({ type }) => type === 'US_SSN')
        .map(({ start, end }) => text.slice(start, end)),
    );
    expect([...new Set(found)].sort()).toEqual([...ofNobody].sort());
  });
});

describe('the documents', () => {
  it.each(wordSamples.map((sample) => [sample.file, sample] as const))(
    '%s is what the generator writes',
    async (file, sample) => {
      const written = await writeWordFile(sample);
      expect(Buffer.from(written).equals(readFileSync(join(folder, 'documents', file)))).toBe(true);
    },
  );

  it('the workbook is what the generator writes', () => {
    const written = writeSheetFile(permitFees);
    expect(Buffer.from(written).equals(readFileSync(join(folder, 'documents', permitFees.file)))).toBe(true);
  });

  it('the report is what the generator writes, and longer than 60 pages', async () => {
    const { bytes, pages } = await drawReport(permitReport);
    expect(pages).toBeGreaterThan(60);
    const committed = readFileSync(join(folder, 'documents', 'permit-report-2025.pdf'));
    expect(Buffer.from(bytes).equals(committed)).toBe(true);
  });

  it('the report answers a question about a month on one page, whose number the contents name', async () => {
    const file = readFileSync(join(folder, 'documents', 'permit-report-2025.pdf'));
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: false });
    const answer = /In March the Worcester office received \d+ applications and issued 368 permits/;
    const pages = text.flatMap((page, at) => (answer.test(page.replaceAll('\n', ' ')) ? [at + 1] : []));
    expect(pages).toHaveLength(1);
    const contents = text.slice(1, 3).join('\n');
    expect(contents).toContain(`Permits by month, Worcester, page ${pages[0]}`);
  });

  it('say of themselves that they are demo data', () => {
    const unmarked = wordSamples.filter((sample) => !/demo data/i.test(JSON.stringify(sample)));
    expect(unmarked.map(({ file }) => basename(file))).toEqual([]);
  });
});
