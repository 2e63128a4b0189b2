import type { z } from 'zod';
import type { Citation, TurnResult } from '../contract/results.ts';
import type { ClearedTurn } from './clearTurn.ts';
import { createQuoteFinder } from './grounding/citations.ts';

/** Fields whose text is Markdown; all other strings are plain. */
const markdownFields = new Set(['markdown', 'answer']);

/**
 * Checks a structured result: its shape, that each quote stands in the material, and puts the values back behind the
 * masks. Statements whose quote is not found are listed as unverified.
 * @returns undefined when the shape does not fit
 */
export function checkResult(
  value: unknown,
  check: {
    schema: z.ZodType<TurnResult> | undefined;
    cleared: Pick<ClearedTurn, 'material' | 'request' | 'restore'>;
    restoreMarkdown: (markdown: string) => string;
    /** The released answer: its chip numbers are given to the same quotes here. */
    shown: { markdown: string; citations: readonly Citation[]; unverified: readonly string[] };
  },
): TurnResult | undefined {
  const parsed = check.schema?.safeParse(value);
  if (parsed?.success !== true) return undefined;
  const find = createQuoteFinder(check.cleared.material);
  const unverified = [...check.shown.unverified];

  const visit = (node: unknown, field: string): unknown => {
    if (typeof node === 'string') {
      return markdownFields.has(field) ? check.restoreMarkdown(node) : check.cleared.restore(node);
    }
    if (Array.isArray(node)) return node.map((item) => visit(item, field));
    if (typeof node !== 'object' || node === null) return node;
    const entries = Object.entries(node).map(([name, item]) => [name, visit(item, name)] as const);
    return { ...Object.fromEntries(entries), ...chipOf(node), ...placeOf(node) };
  };

  const chipOf = (node: object): { n?: number } => {
    if (!('quote' in node) || typeof node.quote !== 'string' || node.quote === '') return {};
    const id = 'materialId' in node ? node.materialId : 'messageId' in node ? node.messageId : undefined;
    const citation = find(typeof id === 'string' ? id : undefined, node.quote);
    if (citation === undefined) {
      const text = 'text' in node && typeof node.text === 'string' ? node.text : node.quote;
      unverified.push(check.cleared.restore(text));
      return {};
    }
    const quote = check.cleared.restore(citation.quote);
    const near = check.shown.citations.filter((one) => one.materialId === citation.materialId);
    const chip =
      near.find((one) => one.quote === quote) ??
      near.find((one) => one.quote.includes(quote) || quote.includes(one.quote));
    return chip?.n === undefined ? {} : { n: chip.n };
  };

  /** Offsets count in the masked text; people's text is longer or shorter where a mask stands before them. */
  const parts = check.cleared.material.flatMap((material) => material.parts.map((part) => part.text));
  const worked = parts.length > 0 ? parts.join('\n\n') : check.cleared.request;
  const placeOf = (node: object): { start?: number } =>
    'start' in node && typeof node.start === 'number'
      ? { start: check.cleared.restore(worked.slice(0, node.start)).length }
      : {};

  const restored = visit(parsed.data, '') as TurnResult;
  const filled = 'answer' in restored ? { ...restored, answer: check.shown.markdown } : restored;
  return { ...filled, unverified: [...filled.unverified, ...unverified] };
}
