import {
  askResultSchema,
  summaryResultSchema,
  tableResultSchema,
  threadResultSchema,
  type Citation,
} from '../../contract/results.ts';

export interface NumberedCitation {
  n: number;
  materialId: string;
  quote: string;
  place: string;
}

/** Teams' limits: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content. */
const most = 20;
const nameCharacters = 80;
const quoteCharacters = 160;

/**
 * The sources of a result under the numbers that `body` shows them by. A source that has no number there gets one
 * that is free; thread items, whose sources stand beside them or nowhere, are left out instead.
 */
export function numberedCitations(
  result: Record<string, unknown> | undefined,
  body: string,
): NumberedCitation[] {
  const inText = new Set([...body.matchAll(/\[(\d{1,4})\]/g)].map(([, n]) => Number(n)));
  const numbered = new Map<number, NumberedCitation>();
  const unnumbered: Citation[] = [];
  for (const citation of citationsOf(result, body)) {
    if (citation.quote.trim() === '') continue;
    if (citation.n === undefined) unnumbered.push(citation);
    else if (!numbered.has(citation.n)) numbered.set(citation.n, { ...citation, n: citation.n });
  }
  for (const { quote, materialId, place } of unnumbered) {
    const known = [...numbered.values()].some((one) => one.quote === quote && one.materialId === materialId);
    const n = firstFree(new Set([...inText, ...numbered.keys()]));
    if (!known) numbered.set(n, { n, quote, materialId, place });
  }
  return [...numbered.values()].sort((a, b) => a.n - b.n).slice(0, most);
}

/** One claim of the message entity. `fileName` is the material's name as the person knows it, `url` its page. */
export function claimOf(
  { n, quote, place }: NumberedCitation,
  fileName: string,
  url: string | undefined,
): Record<string, unknown> {
  const name = [fileName, place].filter((part) => part !== '').join(', ') || `Source ${n}`;
  return {
    '@type': 'Claim',
    position: n,
    appearance: {
      '@type': 'DigitalDocument',
      name: shorten(name, nameCharacters),
      ...(url === undefined ? {} : { url }),
      abstract: shorten(quote.replace(/\s+/g, ' ').trim(), quoteCharacters),
    },
  };
}

function citationsOf(result: Record<string, unknown> | undefined, body: string): Citation[] {
  if (result === undefined) return [];
  const thread = threadResultSchema.safeParse(result);
  if (thread.success) {
    const { actions, decisions, questions, overview } = thread.data;
    return [...actions, ...decisions, ...questions, ...overview].flatMap(({ text, quote, messageId }) => {
      const n = numberBeside(text, body);
      return n === undefined ? [] : [{ n, quote, materialId: messageId, place: '' }];
    });
  }
  const table = tableResultSchema.safeParse(result);
  if (table.success) return table.data.citations;
  const summary = summaryResultSchema.safeParse(result);
  if (summary.success) return summary.data.points.flatMap(({ citations }) => citations);
  const ask = askResultSchema.safeParse(result);
  return ask.success ? ask.data.citations : [];
}

/** The first chip number in the line that says this, or in the statement itself. */
function numberBeside(statement: string, body: string): number | undefined {
  const wanted = folded(statement);
  const line = body.split('\n').find((one) => wanted !== '' && folded(one).includes(wanted));
  const chip = /\[(\d{1,4})\]/.exec(statement)?.[1] ?? /\[(\d{1,4})\]/.exec(line ?? '')?.[1];
  return chip === undefined ? undefined : Number(chip);
}

function folded(text: string): string {
  return text
    .replace(/\[\d{1,4}\]/g, '')
    .replace(/[*_`\s]+/g, ' ')
    .replace(/[\s.]+$/, '')
    .trim()
    .toLowerCase();
}

function firstFree(taken: ReadonlySet<number>): number {
  let n = 1;
  while (taken.has(n)) n += 1;
  return n;
}

function shorten(text: string, characters: number): string {
  return text.length <= characters ? text : `${text.slice(0, characters - 1).trimEnd()}…`;
}
