/** Word refuses a search string of more UTF-16 code units. */
const searchLimit = 255;

/** `^` starts a special code in Word's search; doubled it stands for itself. */
function searchText(text: string): string {
  return text.replaceAll('^', '^^');
}

/**
 * Searches for `text` with its own case inside `scope` and answers every place that still reads so
 * (Word's search also finds what a tracked deletion has struck out). Text over the search limit is found by its ends.
 */
export async function findAll(
  scope: Word.Range | Word.Body,
  text: string,
  tracking: boolean,
): Promise<Word.Range[]> {
  const spans =
    searchText(text).length <= searchLimit ? await search(scope, text) : await searchLong(scope, text);
  if (!tracking || spans.length === 0) return spans;
  const now = spans.map((span) => span.getReviewedText('Current'));
  await scope.context.sync();
  return spans.filter((_, i) => now[i]?.value === text);
}

/** Ever shorter beginnings of a quote, at word ends, for a text that differs a little from what is quoted. */
export function shorterQuotes(quote: string): string[] {
  const line = quote
    .split(/[\r\n\t]+/)
    .reduce((a, b) => (b.length > a.length ? b : a), '')
    .trim();
  const cuts = [line, cutAt(line, 240), cutAt(line, 120), cutAt(line, 60)];
  return [...new Set(cuts)].filter((text) => text.length > 3);
}

function cutAt(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/\s+\S*$/, '');
}

async function search(scope: Word.Range | Word.Body, text: string): Promise<Word.Range[]> {
  const found = scope.search(searchText(text), { matchCase: true });
  found.load('items');
  await scope.context.sync();
  return found.items;
}

async function searchLong(scope: Word.Range | Word.Body, text: string): Promise<Word.Range[]> {
  const heads = await search(scope, text.slice(0, 100));
  const tails = await search(scope, text.slice(-100));
  if (heads.length !== 1 || tails.length !== 1) return [];
  const [head, tail] = [heads[0], tails[0]];
  return head && tail ? [head.expandTo(tail)] : [];
}
