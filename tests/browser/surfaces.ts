import type { FrameLocator, Locator, Page } from 'playwright-core';

/** What a person finds on the desk's pages, by the names that they and a screen reader know. */

export function paneOf(page: Page): FrameLocator {
  return page.frameLocator('iframe[title="Commonwealth Assistant"]');
}

export function chatOf(page: Page) {
  const last = page.getByRole('log').getByRole('article').last();
  return {
    log: page.getByRole('log'),
    box: page.getByRole('textbox', { name: 'Write to the assistant' }),
    /** The newest message. */
    last,
    sources: last.getByRole('group', { name: 'Sources' }),
    attach: page.getByRole('button', { name: 'Attach a file' }),
    files: page.getByLabel('From this computer'),
    stop: page.getByRole('button', { name: 'Stop' }),
  };
}

export function wordOf(page: Page) {
  const paper = page.getByRole('textbox', { name: 'Document' });
  return {
    paper,
    paragraph: (text: string): Locator => paper.locator('[data-paragraph]', { hasText: text }).first(),
    review: page.getByRole('region', { name: 'Changes and comments' }),
    acceptAll: page.getByRole('button', { name: 'Accept all' }),
    rejectAll: page.getByRole('button', { name: 'Reject all' }),
    pane: paneOf(page),
  };
}

/** The text of the page without what is struck out, one line a paragraph. */
export async function finalText(paper: Locator): Promise<string> {
  return await paper.evaluate((root) => {
    const copy = root.cloneNode(true) as HTMLElement;
    for (const struck of copy.querySelectorAll('del')) struck.remove();
    return [...copy.querySelectorAll('[data-paragraph]')].map(({ textContent }) => textContent).join('\n');
  });
}

/** The text that the Word page shows as selected. */
export async function selectedText(page: Page): Promise<string> {
  return await page.evaluate(() =>
    [...(CSS.highlights.get('word-selection') ?? [])].map((range) => range.toString()).join(''),
  );
}

export function outlookOf(page: Page) {
  return {
    conversation: (subject: string | RegExp) =>
      page.getByRole('navigation', { name: 'Conversations' }).getByRole('button', { name: subject }),
    reading: page.getByRole('region', { name: 'Reading' }),
    files: page.locator('input[type=file]'),
    pane: paneOf(page),
  };
}

/** The part of the pane that stands under a heading. */
export function sectionOf(pane: FrameLocator, heading: string): Locator {
  return pane.locator('section', { has: pane.getByRole('heading', { name: heading }) }).last();
}

export function personSwitch(page: Page): Locator {
  return page.getByLabel('You are:');
}
