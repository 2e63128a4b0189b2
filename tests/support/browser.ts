import type { Browser, Frame, Locator, Page } from 'playwright-core';
import {
  findAxeViolations,
  openBrowser,
  openPage,
  overflowsSideways,
  type View,
  type WatchedPage,
} from './openBrowser.ts';

interface TestBrowser {
  /** A page in a fresh profile that closes by itself after the test. */
  open(url: string, view?: View): Promise<Page>;
  /** From now on the test expects complaints like this one (a server that goes away, a refused request). */
  forgive(complaint: RegExp): void;
}

/**
 * One Chromium for the test file. After each test no page may have had anything to complain about: no console error,
 * uncaught error, breach of the content policy, failed request, or request to another machine.
 */
export function useBrowser(): TestBrowser {
  let browser: Browser;
  let opened: WatchedPage[] = [];
  let forgiven: RegExp[] = [];
  // A real browser and a whole service on a busy machine.
  import.meta.jest.setTimeout(90_000);
  beforeAll(async () => {
    browser = await openBrowser();
  }, 120_000);
  afterEach(async () => {
    const complaints = opened.flatMap((page) => page.complaints);
    const rest = complaints.filter((complaint) => !forgiven.some((pattern) => pattern.test(complaint)));
    await Promise.all(opened.map(({ page }) => page.context().close()));
    opened = [];
    forgiven = [];
    expect(rest).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
  });
  return {
    async open(url, view) {
      const watched = await openPage(browser, url, view);
      opened.push(watched);
      return watched.page;
    },
    forgive(complaint) {
      forgiven.push(complaint);
    },
  };
}

const looks = [
  { width: 1280, colorScheme: 'light', forcedColors: 'none' },
  { width: 1280, colorScheme: 'dark', forcedColors: 'none' },
  { width: 320, colorScheme: 'dark', forcedColors: 'none' },
  { width: 320, colorScheme: 'light', forcedColors: 'none' },
  { width: 1280, colorScheme: 'light', forcedColors: 'active' },
] as const;

/**
 * Looks at the page as it stands, wide and at 320 px, light, dark and in forced colours: axe finds nothing against
 * WCAG 2.2 AA, nothing scrolls sideways. A pane in a frame is held to the same. Ends wide and light.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const found = new Map<string, string[]>();
  for (const { width, colorScheme, forcedColors } of looks) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, forcedColors });
    for (const frame of page.frames()) {
      await settle(frame);
      const problems = await findAxeViolations(frame);
      if (await overflowsSideways(frame)) problems.push('scrolls sideways');
      const look = `${String(width)} px ${forcedColors === 'active' ? 'forced colours' : colorScheme}`;
      for (const problem of problems) {
        const where = `${new URL(frame.url()).pathname} ${problem}`;
        found.set(where, [...(found.get(where) ?? []), look]);
      }
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  expect(Object.fromEntries(found)).toEqual({});
}

/** Lets the page draw a change of size or colours, and its transitions end. */
async function settle(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await nextFrame();
    await nextFrame();
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** Walks with Tab from where the focus is until `target` has it. @throws Error when no walk of 80 steps leads there */
export async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < 80; step++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not lead to ${String(target)}.`);
}

/** Walks to `target` and presses Enter, as one does who has no mouse. */
export async function pressByKeyboard(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

export async function hasFocus(target: Locator): Promise<boolean> {
  return await target.evaluate((element) => element.ownerDocument.hasFocus() && element.matches(':focus'));
}

/** Waits until `read` gives what is wanted, for things that have no locator. @throws Error with the last value */
export async function eventually<T>(read: () => Promise<T>, isRight: (value: T) => boolean): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const value = await read();
    if (isRight(value)) return value;
    if (Date.now() > end) throw new Error(`Still ${JSON.stringify(value)} after 20 seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
