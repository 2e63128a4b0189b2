import type { DocumentCapabilities, DocumentHost } from './documentHost.ts';
import { writeDraft } from './wordDraft.ts';
import { holdPassage } from './wordEdits.ts';
import { findAll, shorterQuotes } from './wordSearch.ts';
import { readTables } from './wordTables.ts';
import { readParagraphs, readPassage } from './wordText.ts';

interface WordDeps {
  office: typeof Office;
  word: typeof Word;
}

/** Word behind the document port. Baseline WordApi 1.3; everything above is asked for first. */
export function createWordHost({ office, word }: WordDeps): DocumentHost {
  const capabilities = readCapabilities(office, word);
  const { tracking } = capabilities;
  return {
    capabilities,
    readDocument: () =>
      word.run(async (context) => ({
        name: readName(office),
        paragraphs: await readParagraphs(context, tracking),
      })),
    readTables: () => word.run(readTables),
    readSelection: () =>
      word.run(async (context) => {
        const { source, text } = await readPassage(context, tracking);
        return { source, text };
      }),
    holdSelection: () => holdPassage(word, tracking),
    insertDraft: (blocks, place) =>
      word.run(async (context) => {
        const english = office.context.displayLanguage.startsWith('en');
        await writeDraft(context, blocks, { place, tracking, english });
        return { tracked: tracking };
      }),
    selectPassage: (quote) => word.run((context) => selectQuote(context, quote, tracking)),
    onSelectionChange: (listener) => {
      const type = office.EventType.DocumentSelectionChanged;
      office.context.document.addHandlerAsync(type, listener);
      return () => {
        office.context.document.removeHandlerAsync(type, { handler: listener });
      };
    },
  };
}

/** The installed and the delivered office.js differ: a requirement set counts only if its method is there too. */
function readCapabilities(office: typeof Office, word: typeof Word): DocumentCapabilities {
  const supports = (version: string) => office.context.requirements.isSetSupported('WordApi', version);
  return {
    tracking: supports('1.4') && 'getReviewedText' in word.Range.prototype,
    trackedChangesApi: supports('1.6') && 'getTrackedChanges' in word.Body.prototype,
    annotations: supports('1.7') && 'insertAnnotations' in word.Paragraph.prototype,
  };
}

function readName(office: typeof Office): string {
  const last = office.context.document.url.split(/[/\\]/).at(-1)?.split(/[?#]/)[0] ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

async function selectQuote(context: Word.RequestContext, quote: string, tracking: boolean): Promise<boolean> {
  for (const text of shorterQuotes(quote)) {
    const [range] = await findAll(context.document.body, text, tracking);
    if (!range) continue;
    range.select();
    await context.sync();
    return true;
  }
  return false;
}
