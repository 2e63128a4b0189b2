import {
  askResultSchema,
  summaryResultSchema,
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

/** The sources of a result, numbered as in the text where it numbers them, else in order; each quote once. */
export function numberedCitations(result: Record<string, unknown> | undefined): NumberedCitation[] {
  const numbered: NumberedCitation[] = [];
  for (const { n, materialId, quote, place } of citationsOf(result)) {
    if (
      quote.trim() === '' ||
      numbered.some((known) => known.quote === quote && known.materialId === materialId)
    )
      continue;
    const taken = new Set(numbered.map((known) => known.n));
    const next = n !== undefined && !taken.has(n) ? n : firstFree(taken);
    numbered.push({ n: next, materialId, quote, place });
  }
  return numbered.slice(0, most);
}

/** One claim of the message entity. `fileName` is the material's name as the person knows it. */
export function claimOf({ n, quote, place }: NumberedCitation, fileName: string): Record<string, unknown> {
  const name = [fileName, place].filter((part) => part !== '').join(', ') || `Source ${n}`;
  return {
    '@type': 'Claim',
    position: n,
    appearance: {
      '@type': 'DigitalDocument',
      name: shorten(name, nameCharacters),
      abstract: shorten(quote.replace(/\s+/g, ' ').trim(), quoteCharacters),
    },
  };
}

function citationsOf(result: Record<string, unknown> | undefined): Citation[] {
  if (result === undefined) return [];
  const thread = threadResultSchema.safeParse(result);
  if (thread.success) {
    const { actions, decisions, questions, overview } = thread.data;
    return [...actions, ...decisions, ...questions, ...overview].map(({ quote, messageId }) => ({
      quote,
      materialId: messageId,
      place: '',
    }));
  }
  const summary = summaryResultSchema.safeParse(result);
  if (summary.success) return summary.data.points.flatMap(({ citations }) => citations);
  const ask = askResultSchema.safeParse(result);
  return ask.success ? ask.data.citations : [];
}

function firstFree(taken: ReadonlySet<number>): number {
  let n = 1;
  while (taken.has(n)) n += 1;
  return n;
}

function shorten(text: string, characters: number): string {
  return text.length <= characters ? text : `${text.slice(0, characters - 1).trimEnd()}…`;
}
