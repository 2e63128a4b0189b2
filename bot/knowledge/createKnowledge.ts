import type { KnowledgePage } from '../contract/knowledge.ts';
import { createRanking, type RankedPage } from './createRanking.ts';

export interface Knowledge {
  pages: readonly KnowledgePage[];
  page(id: string): KnowledgePage | undefined;
  /** Pages that have to do with a text, best first; `score` from 0 to 1. */
  search(text: string): RankedPage[];
}

/**
 * The Knowledge Center: what the assistant can say about itself and its program.
 * @param stemsOf the words of a text that carry meaning, in a form in which their endings do not count
 */
export function createKnowledge(
  pages: readonly KnowledgePage[],
  stemsOf: (text: string) => string[],
): Knowledge {
  const byId = new Map(pages.map((page) => [page.id, page]));
  const rank = createRanking(pages, stemsOf);
  return { pages, page: (id) => byId.get(id), search: rank };
}
