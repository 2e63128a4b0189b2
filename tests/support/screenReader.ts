import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

/** The part of @guidepup/virtual-screen-reader that the functions below use inside the page. */
interface Reader {
  start(options: { container: Element }): Promise<void>;
  next(): Promise<void>;
  lastSpokenPhrase(): Promise<string>;
  spokenPhraseLog(): Promise<string[]>;
  stop(): Promise<void>;
}
type WithReader = typeof globalThis & { reader: Reader };

const readerScript = asScript(
  readFileSync(createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js'), 'utf8'),
);

/** What a screen reader says from the top of the document to its end. */
export async function readAloud(place: Page | Frame): Promise<string[]> {
  await place.evaluate(readerScript);
  return await place.evaluate(async () => {
    const { reader } = globalThis as WithReader;
    await reader.start({ container: document.body });
    for (let step = 0; step < 1000 && (await reader.lastSpokenPhrase()) !== 'end of document'; step++)
      await reader.next();
    const heard = await reader.spokenPhraseLog();
    await reader.stop();
    return heard;
  });
}

/** Listens to the document; the returned function gives what was said without being asked for (live regions). */
export async function listenTo(place: Page | Frame): Promise<() => Promise<string[]>> {
  await place.evaluate(readerScript);
  await place.evaluate(() => (globalThis as WithReader).reader.start({ container: document.body }));
  return async () => {
    const heard = await place.evaluate(() => (globalThis as WithReader).reader.spokenPhraseLog());
    return heard.filter((phrase) => /^(?:polite|assertive): /.test(phrase));
  };
}

/** `story` must be heard in this order; other phrases may stand between. @throws Error with all that was heard */
export function expectStory(heard: readonly string[], story: readonly string[]): void {
  let at = 0;
  for (const phrase of story) {
    const found = heard.findIndex((one, index) => index >= at && one.includes(phrase));
    if (found < 0) {
      const after = heard[at - 1] ?? 'the start';
      throw new Error(`"${phrase}" is not heard after "${after}":\n${heard.join('\n')}`);
    }
    at = found + 1;
  }
}

/** The module's browser build as a script that leaves `reader` behind: pages refuse modules of other origins. */
function asScript(module: string): string {
  const name = /export\{.*?([\w$]+) as virtual\}/.exec(module)?.[1];
  if (name === undefined) throw new Error('The virtual screen reader exports no "virtual".');
  const body = module.replace(/export\{[^}]*\};?/, '').replace(/\/\/# sourceMappingURL.*/, '');
  return `(() => { ${body}; globalThis.reader = ${name}; })()`;
}
