import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { Browser, Frame, Page } from 'playwright-core';
import { startDeskServer, type DeskServer } from '../../support/deskServer.ts';
import { openBrowser, openPage, type View } from '../../support/openBrowser.ts';

export interface DeskPages {
  readonly origin: string;
  open(path: string, view?: View): Promise<OpenedPage>;
  close(): Promise<void>;
}

export interface OpenedPage {
  readonly page: Page;
  readonly pane: Frame;
  /** console errors, uncaught errors, requests to elsewhere */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** The desk's pages with one small document and one mail thread, in a real browser. */
export async function startDeskPages(): Promise<DeskPages> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-samples-'));
  cpSync(join(import.meta.dirname, 'fixtures', 'samples'), folder, { recursive: true });
  mkdirSync(join(folder, 'documents'), { recursive: true });
  writeFileSync(join(folder, 'documents', 'memo.docx'), await memo());
  const desk: DeskServer = await startDeskServer({ samplesFolder: folder });
  const browser: Browser = await openBrowser();
  return {
    origin: desk.origin,
    async open(path, view) {
      const { page, complaints } = await openPage(browser, desk.origin + path, view);
      const pane = await readyPane(page);
      return { page, pane, complaints, close: () => page.context().close() };
    },
    async close() {
      await browser.close();
      await desk.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The pane's frame, once office.js says that it is ready. */
async function readyPane(page: Page): Promise<Frame> {
  await page.frameLocator('iframe').getByText('ready in').waitFor();
  const pane = page.frames().find((frame) => frame.url().includes('/taskpane/'));
  if (!pane) throw new Error('the page opened no pane');
  return pane;
}

async function memo(): Promise<Uint8Array> {
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: 'Parking permits', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [new TextRun('All staff must '), new TextRun({ text: 'renew', bold: true })],
          }),
          new Paragraph({ text: 'Utilize the form.' }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
