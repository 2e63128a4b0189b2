import type { Locator, Page } from 'playwright-core';
import { startFakeDeskServer, type FakeDeskServer } from './fakeDeskServer.ts';
import { openBrowser, openPage, type View } from './openBrowser.ts';

/** The Teams page in a real browser over the fake connector; `open` begins anew with empty chats. */
export type TeamsDesk = {
  connector: FakeDeskServer['connector'];
  page: Page;
  complaints: string[];
  open: (view?: View) => Promise<void>;
  /** The text box of the personal chat. */
  box: () => Locator;
  log: () => Locator;
  /** Waits until the page has asked the connector for what these fields say; nested objects count as parts too. */
  expectCall: (wanted: object) => Promise<void>;
  expectSoon: (isTrue: () => boolean) => Promise<void>;
  close: () => Promise<void>;
};

export async function startTeamsDesk(): Promise<TeamsDesk> {
  const desk = await startFakeDeskServer({});
  const browser = await openBrowser();
  const address = `${desk.url}/desk/teams/`;
  let opened = await openPage(browser, address);
  const log = () => opened.page.getByRole('log');
  const expectSoon = async (isTrue: () => boolean): Promise<void> => {
    for (let attempt = 0; attempt < 100 && !isTrue(); attempt += 1) await opened.page.waitForTimeout(30);
  };
  return {
    connector: desk.connector,
    get page() {
      return opened.page;
    },
    get complaints() {
      return opened.complaints;
    },
    async open(view = {}) {
      await opened.page.context().close();
      desk.connector.reset();
      opened = await openPage(browser, address, view);
      await log().waitFor();
    },
    box: () => opened.page.getByRole('textbox', { name: 'Write to the assistant' }),
    ...{ log, expectSoon },
    async expectCall(wanted) {
      const isThere = (): void => {
        expect(desk.connector.calls).toContainEqual(expect.objectContaining(partsOf(wanted)));
      };
      await expectSoon(() => {
        try {
          isThere();
          return true;
        } catch {
          return false;
        }
      });
      isThere();
    },
    async close() {
      await browser.close();
      await desk.close();
    },
  };
}

function partsOf(wanted: object): object {
  return Object.fromEntries(
    Object.entries(wanted).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'object' && value !== null ? expect.objectContaining(value as object) : value,
    ]),
  );
}
