import type { KnowledgePage } from '../../contract/knowledge.ts';

/** What the assistant says itself, without a model: a line of our own, passages of help pages, a way on. */
export interface Guidance {
  /** Markdown of our own words; may be empty. */
  intro: string;
  /** Passages to show, each with its source: the short answer is section 0. */
  passages: readonly { page: KnowledgePage; section: number }[];
  /** Whether three things that this employee can do are listed. */
  offers: boolean;
  /** First messages that lead on, at most three. */
  suggestions: readonly string[];
  /** Whether this answers what was asked. */
  answered: boolean;
}
