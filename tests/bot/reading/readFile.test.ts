import { deflateSync } from 'node:zlib';
import { createFileReader, readFile } from '../../../bot/reading/readFile.ts';
import { createReaderChildren } from '../../../bot/reading/process/readerChildren.ts';
import { docx, paragraph } from './support/files.ts';

/** A page whose content stream unpacks to `megabytes` MB of spaces, packed twice. */
function bombPdf(megabytes: number): Buffer {
  const packed = deflateSync(deflateSync(Buffer.alloc(megabytes * 1_000_000, 0x20), { level: 1 }));
  return Buffer.concat([
    Buffer.from(
      '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n' +
        '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>\nendobj\n' +
        `4 0 obj\n<</Length ${String(packed.length)}/Filter[/FlateDecode/FlateDecode]>>\nstream\n`,
    ),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer\n<</Size 5/Root 1 0 R>>\n%%EOF'),
  ]);
}

const bomb = bombPdf(120);

describe('readFile', () => {
  it('reads a file in a process of its own', async () => {
    const result = await readFile(docx(paragraph('hello')), { fileName: 'a.docx' });
    expect(result).toEqual({
      kind: 'read',
      format: 'docx',
      parts: [{ place: 'paragraph 1', text: 'hello' }],
      notices: [],
    });
  });

  it('ends a reader that takes too much memory', async () => {
    const result = await readFile(bomb, { fileName: 'a.pdf', memoryMb: 160 });
    expect(result).toMatchObject({ kind: 'refused', reason: 'tooLarge', code: 'memoryLimit' });
  });

  it('ends a reader that takes too long', async () => {
    const slow = docx(paragraph('word '.repeat(400_000)));
    expect(await readFile(slow, { fileName: 'a.docx', timeoutMs: 1 })).toMatchObject({
      kind: 'refused',
      reason: 'tooLarge',
      code: 'timeLimit',
    });
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const reading = readFile(bomb, { fileName: 'a.pdf', signal: stop.signal });
    stop.abort();
    expect(await reading).toMatchObject({ kind: 'refused', code: 'stopped' });
    expect(await readFile(docx(''), { fileName: 'a', signal: stop.signal })).toMatchObject({
      code: 'stopped',
    });
  });

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['more than 25 MB', new Uint8Array(25_000_001), 'fileTooLarge'],
    ['a damaged file', Buffer.from('PK\x03\x04 and no more'), 'damaged'],
  ])('refuses %s with a reason and a way forward', async (_name, bytes, code) => {
    const result = await readFile(bytes, { fileName: 'a.docx' });
    expect(result).toMatchObject({
      kind: 'refused',
      code,
      text: expect.any(String),
      next: expect.any(String),
    });
  });

  it('tells how far it is', async () => {
    const seen: string[] = [];
    const mbox = Array.from(
      { length: 3 },
      (_, n) =>
        `From a@b Tue Nov  4 09:12:00 2025\nFrom: a@b\nSubject: ${String(n)}\nMessage-ID: <x>\n\ntext\n\n`,
    ).join('');
    await readFile(Buffer.from(mbox), {
      fileName: 'a.mbox',
      onProgress: (_done, _total, text) => {
        seen.push(text);
      },
    });
    expect(seen).toEqual(['Reading message 1 of 3', 'Reading message 2 of 3', 'Reading message 3 of 3']);
  });
});

describe('createFileReader', () => {
  it('reads more files at once than it has places for, each in a fresh process', async () => {
    const children = createReaderChildren({ concurrent: 2, spares: 1 });
    const pids: (number | undefined)[] = [];
    const { readFile: readPooled, stop } = createFileReader({
      ...children,
      async take() {
        const taken = await children.take();
        pids.push(taken.child.process.pid);
        return taken;
      },
    });
    const texts = ['one', 'two', 'three', 'four', 'five'];
    const results = await Promise.all(
      texts.map((text) => readPooled(docx(paragraph(text)), { fileName: 'a.docx' })),
    );
    stop();
    expect(results.map((result) => (result.kind === 'read' ? result.parts[0]?.text : result.code))).toEqual(
      texts,
    );
    expect(new Set(pids).size).toBe(5);
  });

  it('goes on after a file that ended its reader', async () => {
    const { readFile: readPooled, stop } = createFileReader(
      createReaderChildren({ concurrent: 1, spares: 1, memoryMb: 160 }),
    );
    const first = await readPooled(bomb, { fileName: 'a.pdf', memoryMb: 160 });
    const next = await readPooled(docx(paragraph('next')), { fileName: 'a.docx' });
    stop();
    expect([first.kind, next.kind]).toEqual(['refused', 'read']);
  });
});
